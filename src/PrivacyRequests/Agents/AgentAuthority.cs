using PrivacyRequests.Requests;

namespace PrivacyRequests.Agents;

/// <summary>
/// Who may ask for whom, and by what the office sees it. Registration with the Secretary of State is never asked for. 11 CCR §7063,
/// §7070; Civil Code 1798.140(ak).
/// </summary>
public static class AgentAuthority
{
    /// <summary>What can show the authority of this filer; empty where the consumer asks for oneself.</summary>
    public static IReadOnlyList<AuthorityProof> ProofsFor(FilerKind filer) => filer switch
    {
        FilerKind.Consumer => [],
        FilerKind.Parent => [AuthorityProof.ParentOrGuardian],
        FilerKind.Agent => [AuthorityProof.SignedPermission, AuthorityProof.ConsumerConfirmed, AuthorityProof.PowerOfAttorney],
    };

    public static Refusal? CannotRecord(FilerKind filer, AuthorityProof proof, bool answerToFiler)
    {
        if (filer == FilerKind.Consumer) return Refusals.NobodyElseFiled;
        if (!ProofsFor(filer).Contains(proof)) return Refusals.AuthorityDoesNotFit;
        // A parent stands in the child's place; there is nothing to choose.
        return answerToFiler && filer != FilerKind.Agent ? Refusals.AuthorityDoesNotFit : null;
    }
}
