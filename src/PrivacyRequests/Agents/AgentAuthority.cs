using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Agents;

/// <summary>
/// Who may ask for whom, by what the office sees it, and what it may ask for so that it sees it. Nothing besides is ever asked of an
/// agent: <see cref="NeverAsked"/>. 11 CCR §7063, §7070, §7026(j), §7027(j); Civil Code 1798.140(ak).
/// </summary>
public static class AgentAuthority
{
    /// <summary>What can show the authority of this filer; empty where the consumer asks for oneself.</summary>
    public static IReadOnlyList<AuthorityProof> ProofsFor(FilerKind filer) => filer switch
    {
        FilerKind.Consumer => [],
        FilerKind.Parent => [AuthorityProof.ParentOrGuardian],
        FilerKind.Agent => [AuthorityProof.SignedPermission, AuthorityProof.ConsumerConfirmed, AuthorityProof.PowerOfAttorney],
        FilerKind.Conservator => [AuthorityProof.LettersOfConservatorship],
    };

    /// <param name="seen">What staff have recorded as seen; null while nothing is.</param>
    /// <param name="needsVerification">Know, delete, correct; not opt-out and limit, which take the signed permission and nothing else.</param>
    public static IReadOnlyList<AuthorityDemand> MayBeAsked(FilerKind filer, AuthorityProof? seen, bool needsVerification) => filer switch
    {
        FilerKind.Consumer => [],
        FilerKind.Parent => [AuthorityDemand.ParentMethod],
        FilerKind.Conservator => [AuthorityDemand.LettersOfConservatorship],
        FilerKind.Agent when seen == AuthorityProof.PowerOfAttorney => [AuthorityDemand.PowerOfAttorneyForm],
        FilerKind.Agent => needsVerification ? [AuthorityDemand.SignedPermission, AuthorityDemand.ConfirmationOrVerification] : [AuthorityDemand.SignedPermission],
    };

    public static bool NeedsVerification(VerificationStandard standard) => standard.Points > 0;

    public static Refusal? CannotRecord(Filing filing, AuthorityPaper paper, DateOnly today)
    {
        if (!filing.FiledForAnother) return Refusals.NobodyElseFiled;
        if (!ProofsFor(filing.Filer).Contains(paper.Proof)) return Refusals.AuthorityDoesNotFit;
        if (CannotRecordForChoices(filing, paper.Proof) is { } not) return not;
        return paper.Dated > today ? Refusals.PaperInTheFuture : paper.WhyNot(filing);
    }

    /// <summary>What the authority itself does for the check who is asking; null where the consumer verifies with us. 11 CCR §7063(a)–(b).</summary>
    public static VerificationWay? StandsForVerification(Filing filing)
    {
        if (filing.Filer != FilerKind.Agent || filing.AuthoritySeenAt is null) return null;
        if (filing.Authority == AuthorityProof.PowerOfAttorney) return VerificationWay.PowerOfAttorney;
        return filing.PermissionConfirmedAt is null ? null : VerificationWay.PermissionConfirmed;
    }

    /// <summary>Why no proof of the consumer may be asked for: the other one of the two was given, or a power of attorney shown.</summary>
    public static Refusal? CannotAskForProof(Filing filing) => StandsForVerification(filing) is null ? null : Refusals.NothingMoreMayBeAsked;

    /// <summary>Why the consumer may not be asked to confirm the permission; null when they may.</summary>
    public static Refusal? CannotAskToConfirm(PrivacyRequest request)
    {
        var filing = request.Filing;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        if (filing.Filer != FilerKind.Agent) return Refusals.NoPermissionToConfirm;
        if (filing.PermissionRefusedAt is not null) return Refusals.PermissionWasRefused;
        if (StandsForVerification(filing) is not null || request.Verification == VerificationStatus.Verified) return Refusals.NothingMoreMayBeAsked;
        var asked = MayBeAsked(filing.Filer, filing.Authority, NeedsVerification(request.Standard));
        return asked.Contains(AuthorityDemand.ConfirmationOrVerification) ? null : Refusals.NothingMoreMayBeAsked;
    }

    /// <summary>For choices an agent shows signed permission and nothing else; the consumer is asked nothing. 11 CCR §7026(j), §7027(j).</summary>
    public static Refusal? CannotRecordForChoices(Filing filing, AuthorityProof proof) =>
        filing.Filer == FilerKind.Agent && proof != AuthorityProof.SignedPermission && filing.Requests.TrueForAll(r => r.IsChoice) ? Refusals.OnlySignedPermission : null;
}
