using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Who is asking: the steps of verification. 11 CCR §7060–7062.</summary>
public sealed partial class PrivacyRequest
{
    public VerificationStatus Verification { get; private set; }
    public DeletionRisk DeletionRisk { get; private set; } = DeletionRisk.High;
    public bool DeclarationSigned { get; private set; }

    public VerificationStandard Standard => VerificationStandard.Of(Right, DeletionRisk);

    /// <summary>Low when wrong deletion would hurt little; the officer grades in good faith. 11 CCR §7062(d).</summary>
    public void Grade(DeletionRisk risk) => DeletionRisk = risk;

    public Step CheckDataPoint(DataPoint point, CheckResult result) =>
        IsOpen ? new DataPointChecked(point, result) : Refusals.AlreadyClosed;

    /// <summary>Signed under penalty of perjury; kept with the record. 11 CCR §7062(c).</summary>
    public Step SignDeclaration(Guid declaration, Correspondence.Channel way)
    {
        if (DeclarationSigned) return Refusals.AlreadySigned;
        DeclarationSigned = true;
        return new DeclarationSigned(declaration, way);
    }

    /// <param name="matched">How many data points are matched now, counted from their latest result.</param>
    /// <param name="reason">The officer's reason, a sealed note; required by every way but data points.</param>
    public Step Verify(VerificationWay way, int matched, Guid? reason)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        if (Filing.FiledForAnother && Filing.AuthoritySeenAt is null) return Refusals.AuthorityNotSeen;
        if (way == VerificationWay.DataPoints && !Standard.IsMet(matched, DeclarationSigned)) return Refusals.StandardNotMet;
        if (way != VerificationWay.DataPoints && (reason is null || (Standard.Declaration && !DeclarationSigned))) return Refusals.StandardNotMet;
        Verification = VerificationStatus.Verified;
        return new IdentityVerified(way, matched, DeclarationSigned, reason);
    }

    public Step FindNotVerified(Guid reason)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        Verification = VerificationStatus.NotVerified;
        return new IdentityNotVerified(reason);
    }

    /// <summary>Disclosing and deleting are refused until cleared in writing; no date moves. 11 CCR §7060(f).</summary>
    public Step StopAsSuspicious(Guid reason)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        Verification = VerificationStatus.Suspicious;
        return new StoppedAsSuspicious(reason);
    }

    public Step ClearSuspicion(Guid reason)
    {
        if (Verification != VerificationStatus.Suspicious) return Refusals.NotSuspicious;
        Verification = VerificationStatus.Open;
        return new SuspicionCleared(reason);
    }

    /// <summary>
    /// Specific pieces without proof are answered as categories: here, or in the filing's own categories case, which this one then points
    /// to. 11 CCR §7024(a), §7062(f).
    /// </summary>
    public Step FallBackToCategories(PrivacyRequest? categoriesCase, DateOnly today)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (Decision is not null) return Refusals.AlreadyDecided;
        if (Right != Right.SpecificPieces || Verification != VerificationStatus.NotVerified) return Refusals.NotSpecificPieces;
        if (categoriesCase is not null) Close(Responses.Outcome.AnsweredAsCategories, today);
        else (Right, Verification) = (Right.KnowCategories, VerificationStatus.Open);
        return new FellBackToCategories(categoriesCase?.Reference);
    }
}
