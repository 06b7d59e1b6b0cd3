using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Which letters leave first when many wait: those that have to have left on the earliest day, because what they tell counts from their
/// leaving (Civil Code 1798.130(a)(2)(A); 11 CCR §7021); what somebody waits for in front of a screen has to leave today.
/// </summary>
public static class LeavingOrder
{
    public static DateOnly LeavesBy(LetterKind kind, Filing filing, PrivacyRequest? about, DateOnly today) => kind switch
    {
        LetterKind.Code or LetterKind.StatusLink => today,
        LetterKind.Receipt => DeadlineRules.ConfirmReceipt(filing.ReceivedOn).Target,
        LetterKind.Dispute => about?.DisputeDeadline?.Target ?? DateOnly.MaxValue,
        LetterKind.Extension or LetterKind.Denial or LetterKind.AnswerReady or LetterKind.AnswerByPost or LetterKind.AnswerInAccount
            or LetterKind.MedicalRecords or LetterKind.CategoriesInstead or LetterKind.ChoiceDone => about?.TargetOn ?? filing.Requests.Select(r => r.TargetOn).DefaultIfEmpty(DateOnly.MaxValue).Min(),
        _ => DateOnly.MaxValue,
    };
}
