using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Deletion;
using PrivacyRequests.Mailbox.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut.Letters;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>One sample of each letter and of each form it takes, written by the same office on the same day.</summary>
internal static class EveryLetter
{
    public const string Reference = "BCDF-GHJK-L";
    public const string Site = "https://privacy.example.org";
    public const string Status = $"{Site}/requests/status";
    public const string OfficersWords = "Words that only an officer wrote.";
    private const string Policy = "https://www.example.org/privacy";
    private static readonly DateOnly Received = new(2026, 1, 5);

    public static readonly CategoriesAnswer Categories = new(
        ["Identifiers, such as name and e-mail address"],
        ["You, when you asked for an appointment"],
        ["To answer you"],
        ["Companies that remind of appointments for us"],
        [],
        [new CategoryTo("Identifiers", "Companies that remind of appointments for us")]);

    public static OfficeSettings Office { get; } = new() { SiteAddress = Site, TollFreeNumber = "800-555-0100" };

    public static IReadOnlyDictionary<string, Letter> Samples { get; } = new Dictionary<string, Letter>
    {
        ["receipt"] = new ReceiptLetter(Reference, [Right.SpecificPieces, Right.Delete], Received, Received.AddDays(45), "BCDF-GHJK", $"{Site}/requests/confirm/t", Status),
        ["receipt-paper"] = new ReceiptLetter(Reference, [Right.KnowCategories], Received, Received.AddDays(45), "BCDF-GHJK", null, Status),
        ["mail-received"] = new MailReceivedLetter($"{Site}/requests/new"),
        ["code"] = new CodeLetter(Reference, "BCDF-GHJK", $"{Site}/requests/confirm/t"),
        ["code-paper"] = new CodeLetter(Reference, "BCDF-GHJK", null),
        ["status-link"] = new StatusLinkLetter(Reference, $"{Site}/requests/status/t"),
        ["more-proof"] = new MoreProofLetter(Reference, [DataPoint.EmailOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation], Status, Declaration: true),
        ["question"] = new QuestionLetter(Reference, Status),
        ["question-own-words"] = new QuestionLetter(Reference, Status, OfficersWords),
        ["extension"] = new ExtensionLetter(Reference, Received, Received.AddDays(90), ExtensionReason.Complexity, null),
        ["extension-own-words"] = new ExtensionLetter(Reference, Received, Received.AddDays(90), ExtensionReason.NumberOfRequests, OfficersWords),
        ["denial-unverified-categories"] = Unverified(Right.KnowCategories),
        ["denial-unverified-fell-back"] = Unverified(Right.KnowCategories) with { FellBack = true },
        ["denial-unverified-copy"] = Unverified(Right.SpecificPieces),
        ["denial-unverified-deletion"] = Unverified(Right.Delete),
        ["denial-no-authority"] = Unverified(Right.SpecificPieces) with { Reasons = [DenialReason.NoAuthority] },
        ["denial-deletion-sells"] = new DenialLetter(Reference, Right.Delete, [DenialReason.LegalConflict], OfficersWords, BeforeVerification: false, SellsOrShares: true, Policy),
        ["denial-third"] = new DenialLetter(Reference, Right.KnowCategories, [DenialReason.ThirdIn12Months], null, BeforeVerification: false, SellsOrShares: false, Policy),
        ["answer-ready"] = new AnswerReadyLetter(Reference, Right.SpecificPieces, $"{Site}/answers/t", new DateOnly(2026, 3, 4)),
        ["answer-ready-deletion"] = new AnswerReadyLetter(Reference, Right.Delete, $"{Site}/answers/t", new DateOnly(2026, 3, 4)),
        ["answer-by-post-categories"] = new AnswerByPostLetter(Reference, Right.KnowCategories, new AnswerContent(Categories, OfficersWords), null, null, FellBack: true),
        ["answer-by-post-copy"] = new AnswerByPostLetter(Reference, Right.SpecificPieces, new AnswerContent(null, OfficersWords), new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), FellBack: false, Enclosures: ["Appointment requests.pdf"]),
        ["answer-by-post-deletion"] = new AnswerByPostLetter(Reference, Right.Delete, new AnswerContent(null, ""), null, null, FellBack: false),
        ["answer-by-post-deletion-in-part"] = new AnswerByPostLetter(Reference, Right.Delete, new AnswerContent(null, "", OfficersWords), null, null, FellBack: false, [DenialReason.LegalConflict], SellsOrShares: true),
        ["answer-in-account"] = new AnswerInAccountLetter(Reference, Right.Delete),
        ["status-update"] = new StatusUpdateLetter(Reference, Status, OfficersWords),
        ["status-update-fixed-words"] = new StatusUpdateLetter(Reference, Status),
        ["medical-records-whole"] = new MedicalRecordsLetter(Reference, Whole: true, Office.MedicalRecordsDoor),
        ["medical-records-part"] = new MedicalRecordsLetter(Reference, Whole: false, Office.MedicalRecordsDoor),
        ["someone-asked"] = new SomeoneAskedLetter(Reference, Office.Email),
        ["declaration-paper"] = new DeclarationPaperLetter(Reference, "I declare under penalty of perjury that this is a sample.", "BCDF-GHJK"),
        ["declaration-link"] = new DeclarationLinkLetter(Reference, $"{Site}/declarations/t", new DateOnly(2026, 2, 4)),
        ["categories-instead"] = new CategoriesInsteadLetter(Reference, Received.AddDays(45), AskedForBoth: false, Status),
        ["document"] = new DocumentLetter(Reference, $"{Site}/documents/t", new DateOnly(2026, 1, 18)),
        ["denial-unverified-correction"] = Unverified(Right.Correct),
        ["correction-granted"] = Corrected(new ItemDecision(1, ItemOutcome.Corrected, NowSays: "408 555 0100", Source: ItemSource.NamedToConsumer, SourceName: "a booking website")),
        ["correction-in-part"] = Corrected(
            new ItemDecision(1, ItemOutcome.Corrected),
            new ItemDecision(2, ItemOutcome.DeletedInstead, Because: DeletedBecause.Consented, Source: ItemSource.SourceTold),
            new ItemDecision(3, ItemOutcome.Denied, Reason: DenialReason.Accurate, Facts: OfficersWords) { MayBeHealth = true }),
        ["correction-denied"] = Corrected(
            new ItemDecision(1, ItemOutcome.Denied, Reason: DenialReason.ImpossibleDisproportionate, Facts: OfficersWords) { MayBeHealth = true },
            new ItemDecision(2, ItemOutcome.Denied, Reason: DenialReason.InsufficientDocs, Facts: OfficersWords)),
        ["deletion-granted"] = Deleted(DeletionReport.Whole, OfficersWords),
        ["deletion-third-parties"] = Deleted(DeletionReport.Whole with { ThirdParties = ThirdPartiesTold.NotAll, WhyNotTold = OfficersWords }, OfficersWords),
        ["deletion-in-part"] = Deleted(new DeletionReport([Kept], ProvidersTold: true, ThirdPartiesTold.All), OfficersWords) with { SellsOrShares = true },
        ["deletion-denied"] = Deleted(new DeletionReport([Kept, new("Receipts", null, DenialReason.LegalConflict, OfficersWords)], ProvidersTold: true), "") with { SellsOrShares = true },
        ["value-matches"] = new ValueComparedLetter(Reference, NeverDisclose.SocialSecurityNumber, Matches: true),
        ["value-differs"] = new ValueComparedLetter(Reference, NeverDisclose.HealthInsuranceOrMedicalNumber, Matches: false),
        ["fee"] = new FeeLetter(Reference, 2500, null, Received.AddDays(45), Status),
        ["fee-own-words"] = new FeeLetter(Reference, 2500, OfficersWords, Received.AddDays(45), Status),
        ["dispute-upheld"] = new DisputeLetter(Reference, DisputeOutcome.Upheld, OfficersWords, SaysWhatIsHeld: true),
        ["dispute-changed"] = new DisputeLetter(Reference, DisputeOutcome.Changed, OfficersWords, SaysWhatIsHeld: true),
        ["dispute-unconfirmed"] = new DisputeLetter(Reference, DisputeOutcome.Upheld, null, SaysWhatIsHeld: false),
        ["withdrawn"] = new WithdrawnLetter(Reference),
        ["confirm-permission"] = new ConfirmPermissionLetter(Reference, $"{Site}/permissions/t", "BCDF-GHJK", new DateOnly(2026, 2, 4)),
        ["confirm-permission-paper"] = new ConfirmPermissionLetter(Reference, null, "BCDF-GHJK", new DateOnly(2026, 4, 5)),
        ["papers-needed-agent"] = new PapersNeededLetter(Reference, FilerKind.Agent, null, Status),
        ["papers-needed-parent"] = new PapersNeededLetter(Reference, FilerKind.Parent, AgeBand.Under13, Status),
        ["papers-needed-parent-of-a-teenager"] = new PapersNeededLetter(Reference, FilerKind.Parent, AgeBand.From13To15, Status),
        ["papers-needed-conservator"] = new PapersNeededLetter(Reference, FilerKind.Conservator, null, Status),
        ["denial-fraud-opt-out"] = Unverified(Right.OptOut) with { Reasons = [DenialReason.Fraud] },
        ["choice-received"] = new ChoiceReceivedLetter(Reference, [(Right.OptOut, new DateOnly(2026, 1, 22)), (Right.Limit, new DateOnly(2026, 1, 22)), (Right.StopMarketing, new DateOnly(2026, 1, 16))], Received, null, Status),
        ["choice-received-paper"] = new ChoiceReceivedLetter(Reference, [(Right.RestrictUse, new DateOnly(2026, 1, 22))], Received, "BCDF-GHJK", Status),
        ["no-request"] = new NoRequestLetter(Received, Site),
        ["no-request-own-words"] = new NoRequestLetter(Received, Site, OfficersWords),
        ["choice-done"] = new ChoiceDoneLetter(Reference, Right.OptOut, Received, [("Newsletter", new DateOnly(2026, 1, 6)), ("Website measurement and advertising", new DateOnly(2026, 1, 8))]),
        ["choice-done-child"] = new ChoiceDoneLetter(Reference, Right.ChildData, Received, [("Newsletter", new DateOnly(2026, 1, 6))]),
        ["choice-done-opt-in"] = new ChoiceDoneLetter(Reference, Right.OptIn, Received, []),
        ["opt-in-confirm"] = new OptInConfirmLetter(Reference, $"{Site}/requests/choices/back/confirm/t", null, $"{Site}/requests/choices/back/confirm", new DateOnly(2026, 1, 20)),
        ["opt-in-confirm-paper"] = new OptInConfirmLetter(Reference, null, "BCDF-GHJK", $"{Site}/requests/choices/back/confirm", new DateOnly(2026, 1, 20)),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Samples.Keys.Select(n => new TheoryDataRow<string>(n));

    public static RenderedLetter Render(string name, string addressee = "Casey Consumer", string language = "en") => LetterRenderer.Render(Samples[name],
        new LetterFrame(Office, Reference, Received, new LetterAddress(addressee, "12 Example Street\nSan Jose, CA 95112"), ("Olivia Officer", "Compliance Officer")), Words.In(language));

    private static KeptThing Kept => new("Server logs of May", DeletionException.InternalUses, null, OfficersWords, OfficersWords);

    private static AnswerByPostLetter Corrected(params ItemDecision[] items) => new(Reference, Right.Correct,
        new AnswerContent(null, "", Correction: new([.. items.Select(i => i with { Asked = new("My phone number", null, "408 555 0100") })])), null, null, FellBack: false);

    private static AnswerByPostLetter Deleted(DeletionReport report, string message) => new(Reference, Right.Delete,
        new AnswerContent(null, message, Deletion: report), null, null, FellBack: false, report.Reasons);

    private static DenialLetter Unverified(Right right) => new(Reference, right, [DenialReason.Unverified], null, BeforeVerification: true, SellsOrShares: true, Policy);
}
