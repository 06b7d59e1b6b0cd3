using PrivacyRequests.Agents;

namespace PrivacyRequests.Requests;

/// <summary>Whether somebody may ask for the consumer, and what is still missing. 11 CCR §7063, §7070.</summary>
public sealed partial class Filing
{
    /// <summary>What staff saw; null while nothing is recorded.</summary>
    public AuthorityProof? Authority { get; private set; }

    /// <summary>When the consumer confirmed the permission directly with the office: 11 CCR §7063(a).</summary>
    public DateTime? PermissionConfirmedAt { get; private set; }

    /// <summary>When the consumer said that they did not give it.</summary>
    public DateTime? PermissionRefusedAt { get; private set; }

    /// <summary>When an officer cleared the legal review that a parent's request for a child of 13 to 17 waits for.</summary>
    public DateTime? LegalReviewClearedAt { get; private set; }

    /// <summary>Members of staff who see its restricted cases besides the officers.</summary>
    public List<NamedPerson> NamedPersons { get; } = [];

    public bool AuthorityMissing => FiledForAnother && AuthoritySeenAt is null;

    /// <summary>A parent's request for a child of 13 to 17 is accepted; no specific piece leaves before a legal review. Reference R1.8, 12.12.</summary>
    public bool LegalReviewDue => Filer == FilerKind.Parent && ChildAge is not AgeBand.Under13 && LegalReviewClearedAt is null;

    public void See(AuthorityProof proof, bool answerToFiler, DateTime at)
    {
        (Authority, AnswerToFiler, AuthoritySeenAt, PermissionRefusedAt) = (proof, answerToFiler, at, null);
        if (proof == AuthorityProof.ConsumerConfirmed) PermissionConfirmedAt = at;
    }

    public void ConfirmPermission(DateTime at) => PermissionConfirmedAt = at;

    /// <summary>What was seen before shows nothing any more.</summary>
    public void RefusePermission(DateTime at) =>
        (AuthoritySeenAt, Authority, AnswerToFiler, PermissionConfirmedAt, PermissionRefusedAt) = (null, null, false, null, at);

    public void ClearLegalReview(DateTime at) => LegalReviewClearedAt = at;
}
