using PrivacyRequests.Agents;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Who is asking: the steps of verification. 11 CCR §7060–7062.</summary>
public sealed partial class PrivacyRequest
{
    public VerificationStatus Verification { get; private set; }
    public DeletionRisk DeletionRisk { get; private set; } = DeletionRisk.High;
    public bool DeclarationSigned { get; private set; }

    public VerificationStandard Standard => VerificationStandard.Of(Right, DeletionRisk);

    /// <summary>Why who is asking can't be checked: closed, or a right for which nobody's identity is checked. 11 CCR §7060(b).</summary>
    public Refusal? CannotCheck => !IsOpen ? Refusals.AlreadyClosed : IsChoice ? Refusals.NoProofNeeded : null;

    /// <summary>Low when wrong deletion would hurt little; the officer grades in good faith and writes why. 11 CCR §7062(d).</summary>
    public Step Grade(DeletionRisk risk, Guid reason)
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (!Right.IsGraded()) return Refusals.NotADeletion;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        DeletionRisk = risk;
        return new DeletionRiskGraded(risk, reason);
    }

    /// <summary>A call for proof is a question: the case waits, its dates do not. 11 CCR §7021(b), §7060(d).</summary>
    public Step AskForProof(int questions, bool declaration, DateTime now)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (Decision is not null) return Refusals.AlreadyDecided;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        if (AgentAuthority.CannotAskForProof(Filing) is { } enough) return enough;
        WaitingForConsumerSince ??= now;
        return new ProofAsked(questions, declaration);
    }

    public Step CheckDataPoint(DataPoint point, CheckResult result) =>
        CannotCheck is { } refusal ? refusal : new DataPointChecked(point, result);

    /// <summary>Signed under penalty of perjury; kept with the record. 11 CCR §7062(c).</summary>
    public Step SignDeclaration(Guid declaration, Correspondence.Channel way)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (DeclarationSigned) return Refusals.AlreadySigned;
        DeclarationSigned = true;
        return new DeclarationSigned(declaration, way);
    }

    /// <param name="matched">How many data points are matched now, counted from their latest result.</param>
    /// <param name="reason">The officer's reason, a sealed note; required where the way needs one.</param>
    public Step Verify(VerificationWay way, int matched, Guid? reason)
    {
        if (CannotVerify(way, matched) is { } refusal) return refusal;
        if (way.NeedsReason() && reason is null) return Refusals.StandardNotMet;
        (Verification, VerifiedBy, WaitingForConsumerSince) = (VerificationStatus.Verified, way, null);
        return new IdentityVerified(way, matched, DeclarationSigned, reason);
    }

    /// <summary>Why the check can't be ended as verified now; null when it can.</summary>
    public Refusal? CannotVerify(VerificationWay way, int matched)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        if (Filing.AuthorityMissing) return Refusals.AuthorityNotSeen;
        if (way is VerificationWay.PermissionConfirmed or VerificationWay.PowerOfAttorney)
            return AgentAuthority.StandsForVerification(Filing) == way ? null : Refusals.PermissionNotConfirmed;
        if (way == VerificationWay.AccountSignIn) return AccountSignInAt is null ? Refusals.NoSignIn : null;
        // The counts are examples, the declaration is not: every way needs it where the right does.
        if (way != VerificationWay.DataPoints) return Standard.Declaration && !DeclarationSigned ? Refusals.StandardNotMet : null;
        return Standard.IsMet(matched, DeclarationSigned) ? null : Refusals.StandardNotMet;
    }

    public Step FindNotVerified(Guid reason, NotVerifiedBecause because = NotVerifiedBecause.NotMatched)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (Decision is not null) return Refusals.AlreadyDecided;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        Verification = VerificationStatus.NotVerified;
        WaitingForConsumerSince = null;
        return new IdentityNotVerified(reason, because);
    }

    /// <summary>
    /// Disclosing and deleting are refused until cleared in writing; no date moves. An answer whose letter has not left is undecided
    /// again. 11 CCR §7060(f).
    /// </summary>
    public Step StopAsSuspicious(Guid reason)
    {
        if (CannotCheck is { } refusal) return refusal;
        Stop();
        return new StoppedAsSuspicious(reason);
    }

    /// <summary>The same, found by a rule. 11 CCR §7061(b).</summary>
    /// <param name="answerIsLeaving">The answer is being handed to the mail server at this moment: it can't be taken back.</param>
    public Step StopByRule(SuspicionCause cause, bool answerIsLeaving)
    {
        if (CannotCheck is { } refusal) return refusal;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (answerIsLeaving) Verification = VerificationStatus.Suspicious;
        else Stop();
        return new StoppedByRule(cause, answerIsLeaving);
    }

    private void Stop()
    {
        Verification = VerificationStatus.Suspicious;
        TakeBackAnswer();
    }

    /// <summary>The consumer did not give the permission: an answer whose letter has not left is undecided again. 11 CCR §7063(a).</summary>
    public Step PermissionRefused(Correspondence.Channel way)
    {
        if (IsOpen) TakeBackAnswer();
        return new PermissionRefused(way);
    }

    private void TakeBackAnswer()
    {
        if (AnswerId is not null) (Decision, DecidedAt, DecisionLetterId, AnswerId, Delivery, DenialReasons) = (null, null, null, null, null, []);
    }

    public Step ClearSuspicion(Guid reason)
    {
        if (CannotCheck is { } refusal) return refusal;
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
        if (CannotFallBack() is { } refusal) return refusal;
        if (categoriesCase is not null) Close(Responses.Outcome.AnsweredAsCategories, today);
        else (Right, Verification) = (Right.KnowCategories, VerificationStatus.Open);
        return new FellBackToCategories(categoriesCase?.Reference);
    }

    public Refusal? CannotFallBack()
    {
        if (!IsOpen) return Refusals.AlreadyClosed;
        if (Decision is not null) return Refusals.AlreadyDecided;
        return Right != Right.SpecificPieces || Verification != VerificationStatus.NotVerified ? Refusals.NotSpecificPieces : null;
    }
}
