using PrivacyRequests.Deletion;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Turns each event into one plain sentence for staff, under <c>History.{name of the event}</c>.</summary>
public static class HistorySentences
{
    /// <param name="staff">Names by staff number, for events that speak of somebody.</param>
    public static string Of(CaseEvent happened, IReadOnlyDictionary<int, string> staff, Words words) => happened switch
    {
        RequestReceived e => Say(words, e, words.Of("CaseWords", e.Door), words.Of("CaseWords", e.Right), words.Date(e.ReceivedOn), words.Date(e.Target), words.Date(e.Statutory))
            + (e.SetAside ? " " + words["History.RequestReceived.SetAside"] : ""),
        TwelveMonthLimitFound e => Say(words, e, e.FirstReference, e.SecondReference),
        ReceiptDateCorrected e => Say(words, e, words.Date(e.From), words.Date(e.To)),
        ReceiptConfirmed e => Variant(words, e, e.How),
        AddressConfirmed e => Variant(words, e, e.Channel, words.Of("CaseWords", e.Party)),
        AddressFoundOwn e => Say(words, e, words.Of("CaseWords", e.Channel), words.Of("CaseWords", e.Party), words.Of("CaseWords", e.Basis)),
        AddressChanged e => Variant(words, e, e.Channel, words.Of("CaseWords", e.Party)),
        AuthorityRecorded e => Say(words, e, words.Of("CaseWords", e.Proof), words[$"History.AuthorityRecorded.{(e.AnswerToFiler ? "ToFiler" : "ToConsumer")}"])
            + (e.Method is { } method ? " " + words["History.AuthorityRecorded.By", words.Of("CaseWords", method)] : "")
            + (e.Dated is { } dated ? " " + words["History.AuthorityRecorded.Dated", words.Date(dated)] : ""),
        PowerOfAttorneyChecked e => Say(words, e, words[$"History.PowerOfAttorneyChecked.{(e.Dated ? "Dated" : "Undated")}"], words.Of("CaseWords", e.Signed), words.Of("CaseWords", e.Witnessed))
            + " " + words[$"History.PowerOfAttorneyChecked.{(e.Met ? "Met" : "NotMet")}"],
        ConfirmationAsked e => Variant(words, e, e.Channel),
        PermissionConfirmed e => Variant(words, e, e.Way),
        PermissionRefused e => Variant(words, e, e.Way),
        RestrictedAtReceipt e => Say(words, e, words.Of("CaseWords", e.About)),
        PersonNamed e => Say(words, e, Named(e.StaffNumber, staff, words)),
        NamedPersonTakenOff e => Say(words, e, Named(e.StaffNumber, staff, words)),
        MatchConfirmed e => Say(words, e, e.OtherReference),
        MatchTakenBack e => Say(words, e, e.OtherReference),
        DataPointChecked e => Say(words, e, DataPointList.InHistory(e.Point, words), words.Of("CaseWords", e.Result)),
        DeletionRiskGraded e => Variant(words, e, e.Risk),
        ProofAsked e => Say(words, e, e.Questions, words[$"History.ProofAsked.{(e.Declaration ? "Declaration" : "NoDeclaration")}"]),
        IdentityNotVerified e => Say(words, e, words.Of("CaseWords", e.Because)),
        DeclarationSigned e => Variant(words, e, e.Way),
        IdentityVerified e => Say(words, e, words.Of("CaseWords", e.Way), e.PointsMatched, words[$"History.IdentityVerified.{(e.Declaration ? "Signed" : "Unsigned")}"]),
        StoppedByRule e => Variant(words, e, e.Cause) + (e.AnswerWasLeaving ? " " + words["History.StoppedByRule.AnswerWasLeaving"] : ""),
        EvidenceCame e => words[$"History.EvidenceCame.{(e.File is null ? "Seen" : "File")}"],
        EvidenceRemoved e => Variant(words, e, e.Why),
        FellBackToCategories { MergedInto: { } other } e => words["History.FellBackToCategories.Merged", other],
        ExtensionDecided e => Say(words, e, words.Of("CaseWords", e.Reason)) + Warned(words, e.AfterWarning),
        DeadlineExtended e => Say(words, e, words.Date(e.NoticeLeftOn), words.Date(e.Target), words.Date(e.Statutory)) + Warned(words, e.AfterWarning),
        ExtensionTooLate e => Say(words, e, words.Date(e.NoticeLeftOn)),
        AnswerDecided e => words[e.No ? "History.AnswerDecided.No" : "History.AnswerDecided", words.Of("CaseWords", e.Delivery)] + Without(words, e.PartDenied)
            + (e.Exceptions.Count == 0 ? "" : " " + words["History.AnswerDecided.Exceptions", string.Join(", ", e.Exceptions.Select(x => x.Code()))]),
        RequestAnswered e => words[e.InPart ? "History.RequestAnswered.InPart" : "History.RequestAnswered", words.Date(e.On)],
        DenialDecided e => Say(words, e, Reasons(words, e.Reasons)),
        RequestDenied e => Say(words, e, words.Date(e.On), Reasons(words, e.Reasons)),
        MedicalRecordsDecided e => words[$"History.MedicalRecordsDecided.{(e.Whole ? "Whole" : "Part")}"],
        HandedOverToMedicalRecords e => Say(words, e, words.Date(e.On)),
        LinkRenewed e => Say(words, e, words.Of("CaseWords", e.Purpose)),
        LetterQueued e => Variant(words, e, e.Channel, words.Of("CaseWords", e.Kind)),
        LetterLeft e => Say(words, e, words.Of("CaseWords", e.Kind), words.Of("LetterNames", e.Way), words.Date(e.On)),
        LetterHeld e => Say(words, e, words.Of("CaseWords", e.Kind), e.BackupMadeAt),
        LetterFailed e => Say(words, e, words.Of("CaseWords", e.Kind)),
        LetterSentAgain e => Variant(words, e, e.Channel, words.Of("CaseWords", e.Kind)),
        FoundValueExplained e => Say(words, e, words.Of("NeverDisclosed", e.What), e.Line),
        LetterCameBack e => Say(words, e, words.Of("CaseWords", e.Kind), e.Status) + (e.Fell == NotOutAgain.Nothing ? "" : " " + words[$"History.LetterCameBack.{e.Fell}"]),
        LetterCannotBeMailed e => words[$"History.LetterCannotBeMailed.{(e.Refused ? "Refused" : "Stopped")}", words.Of("CaseWords", e.Kind)],
        WroteToPerson e => words[$"History.WroteToPerson.{(e.InLetter ? "InLetter" : "OnStatusPage")}", words.Of("CaseWords", e.Party), words.Of("CaseWords", e.Channel)] + (e.Copy ? " " + words["History.WroteToPerson.Copy"] : ""),
        LetterTakenBack e => Say(words, e, words.Of("CaseWords", e.Kind)),
        LetterSentElsewhere e => Say(words, e, words.Of("CaseWords", e.Kind)),
        FileKept e => Say(words, e, Math.Max(1, e.Bytes / 1024)),
        CaseAssigned { StaffNumber: { } number } e => Say(words, e, Named(number, staff, words)),
        CaseAssigned => words["History.CaseAssigned.Nobody"],
        RestrictionChanged e => words[$"History.RestrictionChanged.{(e.Restricted ? "On" : "Off")}"],
        StatementAdded e => Say(words, e, e.Item, e.Words),
        HeldValueCompared e => words[$"History.HeldValueCompared.{(e.Matches ? "Matches" : "Differs")}", words.Of("NeverDisclosed", e.What)],
        DisputeOpened e => Say(words, e, words.Date(e.ReceivedOn), words.Date(e.Target)),
        DisputeDecided e => Variant(words, e, e.Outcome),
        DisputeAnswered e => Say(words, e, words.Date(e.On)),
        FeeAsked e => Say(words, e, (e.Cents / 100m).ToString("C", words.Culture)),
        HoldPlaced e => Say(words, e, words.Of("CaseWords", e.Ground), words.Date(e.Begins), e.Through is { } through ? words.Date(through) : words["History.HoldPlaced.Open"]),
        HoldEnded e => Say(words, e, words.Date(e.On)),
        SuppressionBegan e => Say(words, e, words.Date(e.Since), e.Values, e.Systems),
        SystemStopped e => Say(words, e, e.System, words.Date(e.On), e.RecipientsToldOn is { } told ? words["History.SystemStopped.Told", words.Date(told)] : words["History.SystemStopped.Nobody"]),
        ChoiceCarriedOut e => Say(words, e, e.Systems),
        ChoiceProcessed e => Say(words, e, words.Date(e.On)),
        OptInConfirmed e => Say(words, e, e.LiftedValues),
        SuppressionLifted e => Say(words, e, e.Values),
        SuppressionHolds e => Say(words, e, e.Values),
        CodeRefused e => Say(words, e, words.Of("CaseWords", e.Purpose), words.Of("CaseWords", e.Failure)),
        MailCame e => OfMail(words, e, e.As) + (e.EndedWaiting ? " " + words["History.MailCame.EndedWaiting"] : ""),
        MailDecided { Reference: { } other } e => words["History.MailDecided.BecameRequest", other],
        MailDecided e => OfMail(words, e, e.As),
        RecordThinned e => Say(words, e, words.Date(e.LastAction)),
        _ => words[$"History.{happened.GetType().Name}"],
    };

    /// <summary>The sealed words that belong to the event; opened beside its line.</summary>
    public static IEnumerable<Guid> NotesOf(CaseEvent happened) => (happened switch
    {
        ReceiptDateCorrected e => [e.Reason],
        AddressFoundOwn e => [e.System],
        AddressChanged e => [e.Told],
        AuthorityRecorded e => [e.Note],
        PowerOfAttorneyChecked e => [e.Note],
        ConfirmationAsked e => [e.System],
        LegalReviewCleared e => [e.Reason],
        DeletionRiskGraded e => [e.Reason],
        IdentityVerified { Reason: { } reason } => [reason],
        IdentityNotVerified e => [e.Reason],
        StoppedAsSuspicious e => [e.Reason],
        SuspicionCleared e => [e.Reason],
        AccountSignInSeen e => [e.Seen],
        DocumentAsked e => [e.Reason],
        ConsumerAsked e => [e.Question],
        ConsumerReplied e => [e.Reply],
        ExtensionDecided e => [e.Explanation],
        DenialDecided e => e.InternalNote is { } note ? [e.Words, note] : [e.Words],
        NoteAdded e => [e.Note],
        WroteToPerson e => [e.Words],
        AnswerDecided { Note: { } note } => [note],
        PapersCame e => [e.Note],
        FoundValueExplained e => [e.Reason],
        DisputeOpened e => [e.Words],
        DisputeDecided e => [e.Words],
        FeeAsked e => [e.Reason, e.Burden],
        HoldPlaced e => [e.Reason],
        HoldEnded e => [e.Reason],
        _ => Array.Empty<Guid>(),
    }).AsEnumerable();

    private static string Say(Words words, CaseEvent happened, params ReadOnlySpan<object?> values) =>
        words[$"History.{happened.GetType().Name}", values];

    /// <summary>Most places of a message are never a line of a case; a general sentence stands for them.</summary>
    private static string OfMail(Words words, CaseEvent happened, MailState state)
    {
        var key = $"History.{happened.GetType().Name}.{state}";
        return words[words.Has(key) ? key : $"History.{happened.GetType().Name}"];
    }

    private static string Variant<T>(Words words, CaseEvent happened, T value, params ReadOnlySpan<object?> values) where T : struct, Enum =>
        values.Length == 0 ? words[$"History.{happened.GetType().Name}.{value}"] : words[$"History.{happened.GetType().Name}.{value}", values];

    private static string Named(int number, IReadOnlyDictionary<int, string> staff, Words words) =>
        staff.TryGetValue(number, out var name) ? name : words["History.SomebodyElse"];

    private static string Warned(Words words, bool warned) => warned ? " " + words["History.AfterWarning"] : "";

    private static string Without(Words words, IReadOnlyList<DenialReason> reasons) =>
        reasons.Count == 0 ? "" : " " + words["History.AnswerDecided.Without", Reasons(words, reasons)];

    private static string Reasons(Words words, IReadOnlyList<DenialReason> reasons) =>
        string.Join(", ", reasons.Select(r => words.Of("CaseWords", r)));
}
