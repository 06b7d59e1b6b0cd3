using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>Every page of both rooms, with what makes it show its content. A Razor page that is missing here fails a test.</summary>
public static partial class SitePages
{
    /// <summary>What is not a page to look at, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotPages { get; } = new Dictionary<string, string>
    {
        ["/Pages/Answers/Data.cshtml"] = "a file for machines",
        ["/Pages/Answers/Download.cshtml"] = "a file of the answer",
        ["/Areas/Admin/Pages/Requests/AnswerFile.cshtml"] = "a file of the answer",
        ["/Areas/Identity/Pages/Account/Lockout.cshtml"] = "shown after five wrong codes; its test is in the web tests",
        ["/Areas/Identity/Pages/Account/Manage/ShowRecoveryCodes.cshtml"] = "shown once, after a second factor was set up; its story is in SetUpStory",
        ["/Areas/Identity/Pages/Account/LoginWith2fa.cshtml"] = "after a right password; its test is in the web tests",
        ["/Areas/Identity/Pages/Account/LoginWithRecoveryCode.cshtml"] = "after a right password; its test is in the web tests",
    };

    public static IReadOnlyList<SitePage> All { get; } = [.. Counter(), .. Answers(), .. Doors(), .. Office(), .. Acts()];

    private static SitePage Open(string file, string name, string path, bool office = false) =>
        new(file, name, (_, person) => person.GoAsync(path), office);

    private static SitePage Open(string file, string name, Func<DemoSite, Task<string>> path, bool office = false) =>
        new(file, name, async (site, person) => await person.GoAsync(await path(site)), office);

    private static IEnumerable<SitePage> Counter()
    {
        const string New = "/Pages/Requests/New.cshtml";
        yield return Open("/Pages/Index.cshtml", "start", "/");
        yield return Open(New, "new-1-what", "/requests/new");
        foreach (var steps in Enumerable.Range(1, 6))
            yield return new(New, $"new-{steps + 1}", async (_, person) => await NewRequestWalk.ForwardAsync(person, steps), false);
        yield return new(New, "new-wrong", async (_, person) =>
        {
            await person.GoAsync("/requests/new");
            await person.PressAsync("NewRequest.Continue");
        }, false);
        yield return new(New, "new-child", async (_, person) => await NewRequestWalk.ForwardAsync(person, 3, "Parent"), false);
        yield return new(New, "new-agent", async (_, person) => await NewRequestWalk.ForwardAsync(person, 3, "Agent"), false);
        yield return new("/Pages/Requests/Received.cshtml", "received", async (_, person) => await NewRequestWalk.SendAsync(person), false);
        yield return Open("/Pages/Requests/Received.cshtml", "received-gone", "/requests/received");
        yield return Open("/Pages/Requests/EnterCode.cshtml", "code", "/requests/confirm");
        yield return Open("/Pages/Requests/Confirm.cshtml", "confirm", site => site.LinkAsync(LetterKind.Receipt, "requests/confirm"));
        yield return Open("/Pages/Requests/Confirm.cshtml", "confirm-unknown", SiteLinks.ConfirmAddress(new string('0', 64)));
    }

    private static IEnumerable<SitePage> Answers()
    {
        yield return Open("/Pages/Answers/Open.cshtml", "answer-open", site => site.LinkAsync(LetterKind.AnswerReady, "answers"));
        yield return new("/Pages/Answers/Index.cshtml", "answer", async (site, person) =>
        {
            await person.GoAsync(await site.LinkAsync(LetterKind.AnswerReady, "answers"));
            await person.PressAsync("OpenAnswer.Ready.Do");
        }, false);
        yield return Open("/Pages/Answers/Index.cshtml", "answer-closed", Links.Answers);
        yield return Open("/Pages/Error.cshtml", "not-found", "/no/such/page");
    }

    private static IEnumerable<SitePage> Doors()
    {
        const string Account = "/Areas/Identity/Pages/Account";
        yield return Open($"{Account}/Login.cshtml", "sign-in", Links.SignIn);
        yield return Open($"{Account}/ForgotPassword.cshtml", "password-forgotten", Links.ForgotPassword);
        yield return Open($"{Account}/ForgotPasswordConfirmation.cshtml", "password-sent", Links.ForgotPasswordSent);
        yield return Open($"{Account}/ResetPassword.cshtml", "password-reset", Links.ResetPassword("code"));
        yield return Open($"{Account}/ResetPasswordConfirmation.cshtml", "password-done", Links.ResetPasswordDone);
        yield return Open($"{Account}/Logout.cshtml", "sign-out", Links.SignOut, office: true);
        yield return Open($"{Account}/Manage/ChangePassword.cshtml", "password-change", Links.ChangePassword, office: true);
        yield return Open($"{Account}/Manage/TwoFactorAuthentication.cshtml", "second-factor", Links.SecondFactor, office: true);
        yield return Open($"{Account}/Manage/EnableAuthenticator.cshtml", "second-factor-set-up", Links.SetUpSecondFactor, office: true);
        yield return Open("/Pages/SetUp.cshtml", "set-up-closed", Links.SetUp(new string('0', 64)));
        yield return Open("/Pages/Dev/SignIn.cshtml", "dev-sign-in", async site => Links.DemoSignIn(await site.With<MakeDemoSignIn, string>(act => act.HandleAsync(1, CancellationToken.None))));
        yield return Open("/Pages/Dev/Look.cshtml", "dev-look", "/dev/look");
        yield return Open("/Pages/Dev/Mail.cshtml", "dev-mail", "/dev/mail");
        yield return Open("/Pages/Dev/MailLetter.cshtml", "dev-mail-letter", async site => $"/dev/mail/{await site.LetterIdAsync(l => l.Kind == LetterKind.Extension)}");
    }

    private static IEnumerable<SitePage> Office()
    {
        yield return Open("/Areas/Admin/Pages/Account.cshtml", "account", Links.Account, office: true);
        yield return Open("/Areas/Admin/Pages/Staff/Index.cshtml", "staff", Links.Staff, office: true);
        yield return Open("/Areas/Admin/Pages/Staff/Add.cshtml", "staff-add", Links.AddStaff, office: true);
        yield return Open("/Areas/Admin/Pages/Staff/Member.cshtml", "staff-member", Links.StaffMember(2), office: true);
        yield return Open("/Areas/Admin/Pages/Letters/Index.cshtml", "letters", Links.Letters, office: true);
        yield return Open("/Areas/Admin/Pages/Letters/Letter.cshtml", "letter-failed", async site => Links.Letter(await site.LetterIdAsync(l => l.State == LetterState.Failed)), office: true);
        yield return Open("/Areas/Admin/Pages/Letters/Letter.cshtml", "letter-extension", async site => Links.Letter(await site.LetterIdAsync(l => l.Kind == LetterKind.Extension)), office: true);
        yield return Open("/Areas/Admin/Pages/Letters/Print.cshtml", "letter-print", async site => Links.PrintLetter(await site.LetterIdAsync(l => l.Kind == LetterKind.AnswerByPost)), office: true);
        yield return Open("/Areas/Admin/Pages/Letters/Act.cshtml", "letter-posted", async site => Links.LetterAct(await site.LetterIdAsync(l => l.State == LetterState.ToPost), LetterAct.Posted), office: true);
        yield return Open("/Areas/Admin/Pages/Requests/Log.cshtml", "log", Links.LogRequest, office: true);
    }

    private static IEnumerable<SitePage> Acts()
    {
        yield return Act(CaseAct.Extend, "Extend", "extend", r => r.IsOpen && r.Decision == null && r.ExtensionDecidedAt == null);
        yield return Act(CaseAct.Answer, "Answer", "answer-write", r => r.IsOpen && r.Decision == null && r.Verification == VerificationStatus.Verified && r.Filing.EmailStanding == AddressStanding.Own);
        yield return Act(CaseAct.Answer, "Answer", "answer-not-yet", r => r.IsOpen && r.Verification == VerificationStatus.Open);
        yield return Act(CaseAct.Deny, "Deny", "deny", r => r.IsOpen && r.Decision == null);
        yield return Act(CaseAct.HandOverToMedicalRecords, "HandOverToMedicalRecords", "medical-records", r => r.IsOpen && r.Decision == null);
        yield return Act(CaseAct.CorrectReceiptDate, "CorrectReceiptDate", "receipt-date", r => r.IsOpen && r.Filing.Door == Door.Post);
        yield return Open("/Areas/Admin/Pages/Requests/Files.cshtml", "files", async site =>
            Links.AnswerFiles(await site.CaseAsync(r => r.IsOpen && r.Verification == VerificationStatus.Verified && r.Right == Right.SpecificPieces)), office: true);
    }

    private static SitePage Act(CaseAct act, string file, string name, System.Linq.Expressions.Expression<Func<PrivacyRequest, bool>> where) =>
        Open($"/Areas/Admin/Pages/Requests/{file}.cshtml", name, async site => Links.Act(await site.CaseAsync(where), act), office: true);
}
