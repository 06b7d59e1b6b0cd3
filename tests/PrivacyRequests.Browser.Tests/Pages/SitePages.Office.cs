using System.Linq.Expressions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>The office's pages: lists, letters, and one page per act, each with a case that shows its form.</summary>
public static partial class SitePages
{
    private const string Admin = "/Areas/Admin/Pages";

    private static IEnumerable<SitePage> Office()
    {
        yield return Open($"{Admin}/Index.cshtml", "queue", Links.Queue, office: true);
        yield return Open($"{Admin}/Requests/Index.cshtml", "all-requests", Links.AllRequests, office: true);
        yield return new($"{Admin}/Search.cshtml", "search", async (_, person) =>
        {
            await person.GoAsync(Links.Queue);
            await person.Page.Locator("header input[type=search], header input[type=text]").First.FillAsync("example");
            await person.Page.Keyboard.PressAsync("Enter");
            await person.Page.WaitForURLAsync($"**{Links.Search}**");
        }, true);
        yield return Open($"{Admin}/Settings.cshtml", "settings", Links.Settings, office: true);
        yield return Open($"{Admin}/Health/Index.cshtml", "health", Links.Health, office: true);
        yield return Open($"{Admin}/DataPoints/Index.cshtml", "data-points", Links.DataPoints, office: true);
        yield return Open($"{Admin}/DataPoints/Add.cshtml", "data-points-add", Links.AddDataPoint, office: true);
        yield return Open($"{Admin}/DataPoints/Change.cshtml", "data-points-change", async site =>
            Links.DataPoint(await site.With<DataPointReader, Guid>(async q => (await q.CurrentAsync(CancellationToken.None)).Find(DataPoint.BookingMonth)!.Id)), office: true);
        yield return Open($"{Admin}/Account.cshtml", "account", Links.Account, office: true);
        yield return Open($"{Admin}/Staff/Index.cshtml", "staff", Links.Staff, office: true);
        yield return Open($"{Admin}/Staff/Add.cshtml", "staff-add", Links.AddStaff, office: true);
        yield return Open($"{Admin}/Staff/Member.cshtml", "staff-member", Links.StaffMember(2), office: true);
        yield return Open($"{Admin}/Staff/Training.cshtml", "training", Links.Training, office: true);
        yield return Open($"{Admin}/Metrics/Index.cshtml", "metrics", Links.Metrics, office: true);
        yield return Open($"{Admin}/Metrics/Cases.cshtml", "metrics-cases", Links.MetricsCases(DemoSite.Today.Year, Right.Delete, null), office: true);
        yield return Case("case-thinned", Links.Case, r => r.ThinnedOn != null);
        yield return Case("record", Links.Record, r => r.Outcome == Outcome.Denied, "Record");
        yield return Case("export", Links.ExportRecord, r => r.Outcome == Outcome.Denied, "Export");
        yield return Open($"{Admin}/Letters/Index.cshtml", "letters", Links.Letters, office: true);
        yield return Letter("letter-failed", l => l.State == LetterState.Failed);
        yield return Letter("letter-came-back", l => l.State == LetterState.CannotBeMailed && l.CameBackAt != null);
        yield return Letter("letter-extension", l => l.Kind == LetterKind.Extension);
        yield return Open($"{Admin}/Letters/Print.cshtml", "letter-print", async site => Links.PrintLetter(await site.LetterIdAsync(l => l.Kind == LetterKind.AnswerByPost)), office: true);
        yield return Open($"{Admin}/Letters/Act.cshtml", "letter-posted", async site => Links.LetterAct(await site.LetterIdAsync(l => l.State == LetterState.ToPost), LetterAct.Posted), office: true);
        yield return Open($"{Admin}/Requests/Log.cshtml", "log", Links.LogRequest, office: true);
        yield return Open($"{Admin}/Persons/Person.cshtml", "person", async site => Links.Person(await site.PersonAsync()), office: true);
        yield return Case("case-late", Links.Case, r => r.IsOpen && r.StatutoryOn < DemoSite.Today);
        yield return Case("case-extended", Links.Case, r => r.IsOpen && r.ExtendedOn != null);
        yield return Case("case-answered", Links.Case, r => r.Outcome == Outcome.AnsweredInPart);
        yield return Case("case-agent", Links.Case, r => r.IsOpen && r.Filing.Filer == FilerKind.Agent);
        yield return Case("case-new", Links.Case, r => r.ReceivedOn == DemoSite.Today);
    }

    private static IEnumerable<SitePage> Acts()
    {
        yield return Act(CaseAct.Extend, "extend", r => r.IsOpen && r.Decision == null && r.ExtensionDecidedAt == null && r.Verification != VerificationStatus.NotNeeded);
        yield return Act(CaseAct.Answer, "answer-write", r => r.IsOpen && r.Decision == null && r.Right == Right.SpecificPieces && r.Verification == VerificationStatus.Verified && r.Filing.EmailStanding == AddressStanding.Own);
        yield return Act(CaseAct.Answer, "answer-not-yet", r => r.IsOpen && r.Right == Right.SpecificPieces && r.Verification == VerificationStatus.Open);
        yield return Act(CaseAct.Answer, "answer-decided", r => r.IsOpen && r.Decision == DecisionKind.Answer);
        yield return Case("answer-deletion", r => $"{Links.Act(r, CaseAct.Answer)}/deletion", r => r.IsOpen && r.Decision == null && r.Right == Right.Delete && r.Verification == VerificationStatus.Verified && r.Filing.EmailStanding == AddressStanding.Own, "DecideDeletion");
        yield return Case("answer-correction", r => $"{Links.Act(r, CaseAct.Answer)}/correction", r => r.IsOpen && r.Right == Right.Correct && r.Verification == VerificationStatus.Verified, "DecideCorrection");
        yield return Act(CaseAct.RecordPapers, "papers", r => r.IsOpen && r.Right == Right.Correct);
        yield return Act(CaseAct.CompareHeldValue, "compare", r => r.Right == Right.Correct);
        yield return Act(CaseAct.AskFee, "fee-told", r => r.IsOpen && r.FeeInCents != null && r.FeeAccepted == null);
        yield return Act(CaseAct.Hold, "hold", r => r.IsOpen && r.HoldGround != null);
        yield return Act(CaseAct.Dispute, "dispute", r => r.DisputedOn != null && r.DisputeAnsweredOn == null);
        yield return Act(CaseAct.LogDispute, "dispute-log", r => r.Outcome == Outcome.Denied && r.DisputedOn == null);
        yield return Act(CaseAct.Deny, "deny", r => r.IsOpen && r.Decision == null);
        yield return Act(CaseAct.HandOverToMedicalRecords, "medical-records", r => r.IsOpen && r.Decision == null && r.Verification != VerificationStatus.NotNeeded);
        yield return Act(CaseAct.CorrectReceiptDate, "receipt-date", r => r.IsOpen && r.Filing.Door == Door.Post);
        yield return Act(CaseAct.AskTheConsumer, "ask", r => r.IsOpen);
        yield return Act(CaseAct.WriteStatusUpdate, "write", r => r.IsOpen && r.Filing.EmailStanding == AddressStanding.Confirmed);
        yield return Act(CaseAct.AddNote, "note", r => r.IsOpen);
        yield return Act(CaseAct.Assign, "assign", r => r.IsOpen);
        yield return Act(CaseAct.Restrict, "restrict", r => r.IsOpen);
        yield return Act(CaseAct.TakeFromSetAside, "set-aside", r => r.Filing.SetAside);
        yield return Open($"{Admin}/Requests/Files.cshtml", "files", async site =>
            Links.AnswerFiles(await site.CaseAsync(r => r.IsOpen && r.Verification == VerificationStatus.Verified && r.Right == Right.SpecificPieces)), office: true);
    }

    private static IEnumerable<SitePage> Checks()
    {
        yield return Act(CaseAct.CheckIdentity, "identity", r => r.IsOpen && r.Verification == VerificationStatus.Open && r.WaitingForConsumerSince != null);
        yield return Act(CaseAct.RecordAuthority, "authority", r => r.IsOpen && r.Filing.Filer == FilerKind.Agent && r.Filing.AuthoritySeenAt == null);
        yield return Case("authority-permission", Links.RecordPermission, r => r.IsOpen && r.Filing.Filer == FilerKind.Agent, "RecordPermission");
        yield return Case("authority-power", Links.RecordPowerOfAttorney, r => r.IsOpen && r.Filing.Filer == FilerKind.Agent, "RecordPowerOfAttorney");
        yield return Case("authority-confirmation", Links.AskToConfirmPermission, r => r.IsOpen && r.Filing.Filer == FilerKind.Agent, "AskToConfirmPermission");
        yield return Case("authority-papers", Links.AskForPapers, r => r.IsOpen && r.Filing.Filer == FilerKind.Agent && r.Filing.AuthoritySeenAt == null, "AskForPapers");
        yield return Case("authority-parent", Links.RecordParent, r => r.IsOpen && r.Filing.Filer == FilerKind.Parent, "RecordParent");
        yield return Case("authority-conservator", Links.RecordConservator, r => r.IsOpen && r.Filing.Filer == FilerKind.Conservator, "RecordConservator");
        yield return Act(CaseAct.ClearLegalReview, "legal-review", r => r.IsOpen && r.Filing.Filer == FilerKind.Parent && r.Right == Right.SpecificPieces);
        yield return Case("named-persons", Links.NamedPersons, r => r.IsOpen && r.Filing.About == Subject.Job && r.Filing.NamedPersons.Count > 0, "NamedPersons");
        yield return Act(CaseAct.RecordDeclaration, "declaration-paper", r => r.IsOpen && r.Right == Right.Delete && !r.DeclarationSigned);
        yield return Act(CaseAct.FindAddressOwn, "address", r => r.IsOpen && r.Verification == VerificationStatus.Open);
        yield return Act(CaseAct.ConfirmMatch, "match", r => r.Outcome == Outcome.Denied);
        yield return Act(CaseAct.StopAsSuspicious, "suspicious", r => r.IsOpen && r.Verification == VerificationStatus.Suspicious);
        yield return Act(CaseAct.FallBackToCategories, "categories-instead", r => r.IsOpen && r.Verification == VerificationStatus.NotVerified);
        yield return Case("verified", Links.Verified, r => r.IsOpen && r.Verification == VerificationStatus.Open && r.DeclarationSigned, "VerifyIdentity");
        yield return Case("account-sign-in", Links.AccountSignIn, r => r.IsOpen && r.Verification == VerificationStatus.Open, "RecordAccountSignIn");
        yield return Case("document", Links.AskForDocument, r => r.IsOpen && r.Verification == VerificationStatus.Open && r.DocumentAskedAt == null && r.Filing.Filer == FilerKind.Consumer, "AskForDocument");
        yield return Case("document-came", Links.AskForDocument, r => r.IsOpen && r.DocumentAskedAt != null, "AskForDocument");
        yield return Case("address-change", Links.ChangeAddress, r => r.IsOpen, "ChangeAddress");
        yield return Case("not-verified", Links.NotVerified, r => r.IsOpen && r.Verification == VerificationStatus.Open, "FindNotVerified");
        yield return Case("deletion-risk", Links.GradeDeletion, r => r.IsOpen && r.Right == Right.Delete, "GradeDeletion");
        yield return Case("proof", Links.AskForProof, r => r.IsOpen && r.Verification == VerificationStatus.Open, "AskForProof");
        yield return Case("other-contact", Links.TellOtherContact, r => r.IsOpen && r.Verification != VerificationStatus.NotNeeded, "TellOtherContact");
    }

    private static SitePage Act(CaseAct act, string name, Expression<Func<PrivacyRequest, bool>> where) => Case(name, reference => Links.Act(reference, act), where, $"{act}");

    private static SitePage Case(string name, Func<string, string> link, Expression<Func<PrivacyRequest, bool>> where, string file = "CaseFile") =>
        Open($"{Admin}/Requests/{file}.cshtml", name, async site => link(await site.CaseAsync(where)), office: true);

    private static SitePage Letter(string name, Expression<Func<OutboxLetter, bool>> where) =>
        Open($"{Admin}/Letters/Letter.cshtml", name, async site => Links.Letter(await site.LetterIdAsync(where)), office: true);
}
