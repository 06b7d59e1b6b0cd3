using PrivacyRequests.Correction;

namespace PrivacyRequests.Requests;

/// <summary>What came in at a door, made by the web form, by staff entry and by the mailbox alike.</summary>
/// <param name="SubmissionId">Made once per form shown: the same form sent twice is one filing.</param>
/// <param name="ReceivedOn">The true date of receipt, for what staff log; null at the web form, where it is the day of arrival.</param>
/// <param name="NetworkAddress">Of the network it came from. Hashed, to set a flood aside; null for what staff log.</param>
/// <param name="Items">What is wrong, where a correction is asked for.</param>
/// <param name="PreferenceSignal">The consumer's own browser sent an opt-out preference signal with it: 11 CCR §7025.</param>
/// <param name="ToldOnTheSpot">The receipt script was spoken, by phone or at the desk: 11 CCR §7021(a).</param>
public sealed record NewRequest(
    Guid SubmissionId,
    Door Door,
    FilerKind Filer,
    IReadOnlyList<Right> Rights,
    FilingPeople People,
    AnswerBy AnswerBy,
    string Language,
    AgeBand? ChildAge = null,
    Subject? About = null,
    string? Description = null,
    KnowPeriod? Period = null,
    LivesInCalifornia? LivesInCalifornia = null,
    DateOnly? ReceivedOn = null,
    string? NetworkAddress = null,
    bool ToldOnTheSpot = false,
    IReadOnlyList<NewItem>? Items = null,
    bool PreferenceSignal = false);

/// <summary>What the filer is told at once. The code is never shown here: it goes to the mailbox or by post.</summary>
public sealed record ReceivedFiling(Guid FilingId, string Reference, DateOnly ReceivedOn, DateOnly ConfirmReceiptBy, DateOnly AnswerBy, bool ByEmail);
