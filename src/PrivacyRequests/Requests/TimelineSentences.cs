using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;

namespace PrivacyRequests.Requests;

/// <summary>
/// What the consumer reads of each event, under <c>Timeline.{name}</c>; null for what is the office's own: findings, checks, notes, and
/// decisions whose letter has not left.
/// </summary>
public static class TimelineSentences
{
    public static string? Of(CaseEvent happened, Words words) => happened switch
    {
        RequestReceived e => words["Timeline.RequestReceived", words.Date(e.ReceivedOn)],
        ReceiptDateCorrected e => words["Timeline.ReceiptDateCorrected", words.Date(e.From), words.Date(e.To)],
        AddressConfirmed { Party: Party.Filer } e => words[$"Timeline.AddressConfirmed.{e.Channel}"],
        AddressChanged => words["Timeline.AddressChanged"],
        AuthorityRecorded => words["Timeline.AuthorityRecorded"],
        PowerOfAttorneyChecked { Met: true } => words["Timeline.AuthorityRecorded"],
        PapersAsked => words["Timeline.PapersAsked"],
        ProofAsked => words["Timeline.ProofAsked"],
        DocumentAsked => words["Timeline.DocumentAsked"],
        EvidenceCame => words["Timeline.EvidenceCame"],
        EvidenceRemoved => words["Timeline.EvidenceRemoved"],
        AccountSignInSeen => words["Timeline.AccountSignInSeen"],
        DeclarationSigned => words["Timeline.DeclarationSigned"],
        IdentityVerified => words["Timeline.IdentityVerified"],
        ConsumerAsked => words["Timeline.ConsumerAsked"],
        ConsumerReplied => words["Timeline.ConsumerReplied"],
        DeadlineExtended e => words["Timeline.DeadlineExtended", words.Date(e.Statutory)],
        RequestAnswered e => words[e.InPart ? "Timeline.RequestAnswered.InPart" : "Timeline.RequestAnswered", words.Date(e.On)],
        RequestDenied e => words["Timeline.RequestDenied", words.Date(e.On)],
        HandedOverToMedicalRecords e => words["Timeline.HandedOverToMedicalRecords", words.Date(e.On)],
        RequestWithdrawn => words["Timeline.RequestWithdrawn"],
        AnswerCollected => words["Timeline.AnswerCollected"],
        PaperSent => words["Timeline.PaperSent"],
        PapersCame => words["Timeline.PapersCame"],
        StatementAdded e => words["Timeline.StatementAdded", e.Item],
        DisputeOpened e => words["Timeline.DisputeOpened", words.Date(e.ReceivedOn)],
        DisputeAnswered e => words["Timeline.DisputeAnswered", words.Date(e.On)],
        FeeAsked => words["Timeline.FeeAsked"],
        FeeAccepted => words["Timeline.FeeAccepted"],
        FeeDeclined => words["Timeline.FeeDeclined"],
        PreferenceSignalSent => words["Timeline.PreferenceSignalSent"],
        SuppressionBegan e => words["Timeline.SuppressionBegan", words.Date(e.Since)],
        SystemStopped e => words["Timeline.SystemStopped", e.System, words.Date(e.On)],
        ChoiceProcessed e => words["Timeline.ChoiceProcessed", words.Date(e.On)],
        OptInConfirmed => words["Timeline.OptInConfirmed"],
        OptInLapsed => words["Timeline.OptInLapsed"],
        MailCame { As: MailState.Threaded or MailState.JoinedCase or MailState.ReplyToClosed } => words["Timeline.MailCame"],
        WroteToPerson e when e.Party == Party.Filer || e.Copy => words["Timeline.WroteToPerson"],
        LetterCameBack { Fell: not NotOutAgain.Nothing } e => words[$"Timeline.LetterCameBack.{e.Fell}"],
        _ => null,
    };

    /// <summary>The sealed words that the consumer wrote, or that were written to them.</summary>
    public static Guid? NoteOf(CaseEvent happened) => happened switch
    {
        ConsumerAsked e => e.Question,
        ConsumerReplied e => e.Reply,
        DisputeOpened e => e.Words,
        DisputeAnswered e => e.Words,
        FeeAsked e => e.Reason,
        WroteToPerson e => e.Words,
        _ => null,
    };

    /// <summary>Letters that can be read again here: those that hold no code or link, and say nothing of what is held.</summary>
    public static bool MayBeReadAgain(LetterKind kind) => kind is LetterKind.Question or LetterKind.MoreProof or LetterKind.Extension
        or LetterKind.Denial or LetterKind.StatusUpdate or LetterKind.PapersNeeded or LetterKind.MedicalRecords or LetterKind.Withdrawn
        or LetterKind.Fee or LetterKind.ChoiceDone;
}
