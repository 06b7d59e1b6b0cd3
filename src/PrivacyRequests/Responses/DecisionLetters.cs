using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Deletion;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Responses;

/// <summary>The letter of each decision, made from the case: the same for the preview on a page and for the outbox.</summary>
public static class DecisionLetters
{
    public static ExtensionLetter Extension(PrivacyRequest request, ExtensionChoice choice) =>
        new(request.Reference, request.ReceivedOn, DeadlineRules.Extended(request.ReceivedOn).Statutory, choice.Reason,
            request.Filing.MayCarryWords() ? choice.Explanation : null);

    public static DenialLetter Denial(PrivacyRequest request, DenialChoice choice, OfficeSettings office) =>
        new(request.Reference, request.Right, choice.Reasons, request.Filing.MayCarryWords() ? choice.Words : null,
            request.Verification != Verification.VerificationStatus.Verified, OptOutOffer.IsDue(office, choice.OptedOut), office.PolicyAddress, request.FellBack);

    /// <summary>The letter that an answer would leave with; its link is made only when it is decided.</summary>
    public static Letter Answer(CaseInHand inHand, AnswerChoice choice, IReadOnlyList<KeptFile> files) => choice.Delivery switch
    {
        Delivery.Link => AnswerReady(inHand.Request, inHand.Office.SiteAddress + SiteLinks.OpenAnswer("…"), AccessLink.LastDay(inHand.Office, inHand.Now.Utc, AnswerDelivery.LinkLives)),
        Delivery.Post => AnswerByPost(inHand.Request, choice, inHand.Office, [.. files.Select(f => f.Name)]),
        Delivery.Account => AnswerInAccount(inHand.Request),
    };

    public static AnswerReadyLetter AnswerReady(PrivacyRequest request, string link, DateOnly until) => new(request.Reference, request.Right, link, until);

    public static AnswerByPostLetter AnswerByPost(PrivacyRequest request, AnswerChoice choice, OfficeSettings office, IReadOnlyList<string> enclosures) =>
        new(request.Reference, request.Right, choice.Content, request.Filing.PeriodFrom, request.Filing.PeriodTo, request.FellBack,
            choice.PartDenied, OptOutOffer.IsDue(office, choice.Content.Deletion is { OptedOut: true }), enclosures);

    public static AnswerInAccountLetter AnswerInAccount(PrivacyRequest request) => new(request.Reference, request.Right);

    public static MedicalRecordsLetter MedicalRecords(PrivacyRequest request, bool whole, OfficeSettings office) =>
        new(request.Reference, whole, office.MedicalRecordsDoor);

    public static WithdrawnLetter Withdrawn(PrivacyRequest request) => new(request.Reference);
}
