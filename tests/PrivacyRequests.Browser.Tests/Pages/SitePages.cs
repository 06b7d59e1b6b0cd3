using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
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
        ["/Areas/Admin/Pages/Mailbox/File.cshtml"] = "a file that came with a message",
        ["/Areas/Admin/Pages/Requests/DocumentFile.cshtml"] = "the paper that somebody sent",
        ["/Areas/Admin/Pages/Requests/Maybe.cshtml"] = "only for a message that may be part of a request; its test is in the web tests",
        ["/Areas/Admin/Pages/Requests/Reply.cshtml"] = "only for a message that came after the decision; its test is in the web tests",
        ["/Pages/Requests/StatusDispute.cshtml"] = "only for a denied request; its test is in the web tests",
        ["/Pages/Requests/StatusFee.cshtml"] = "only while a fee waits; its test is in the web tests",
        ["/Areas/Admin/Pages/Requests/PaperFile.cshtml"] = "a paper that somebody sent",
        ["/Areas/Admin/Pages/Requests/ExplainFound.cshtml"] = "only while a file holds what is never handed over; its test is beside the rule",
        ["/Pages/Requests/StatusPapers.cshtml"] = "only for an open correction; its test is in the web tests",
        ["/Pages/Requests/StatusStatement.cshtml"] = "only for a denied item about health; its test is in the web tests",
        ["/Areas/Identity/Pages/Account/Manage/ShowRecoveryCodes.cshtml"] = "shown once, after a second factor was set up; its test is in the web tests",
        ["/Areas/Identity/Pages/Account/LoginWith2fa.cshtml"] = "after a right password; its test is in the web tests",
        ["/Areas/Identity/Pages/Account/LoginWithRecoveryCode.cshtml"] = "after a right password; its test is in the web tests",
    };

    public static IReadOnlyList<SitePage> All { get; } = [.. Counter(), .. ChoicePages(), .. Status(), .. Answers(), .. Doors(), .. Office(), .. Acts(), .. Checks(), .. Mail()];

    private static SitePage Open(string file, string name, string path, bool office = false) =>
        new(file, name, (_, person) => person.GoAsync(path), office);

    private static SitePage Open(string file, string name, Func<DemoSite, Task<string>> path, bool office = false) =>
        new(file, name, async (site, person) => await person.GoAsync(await path(site)), office);

    private static IEnumerable<SitePage> Counter()
    {
        const string New = "/Pages/Requests/New.cshtml";
        yield return Open("/Pages/Index.cshtml", "start", "/");
        yield return Open("/Pages/Metrics.cshtml", "metrics-public", Links.PublicMetrics);
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
        yield return new(New, "new-conservator", async (_, person) => await NewRequestWalk.ForwardAsync(person, 3, "Conservator"), false);
        yield return new("/Pages/Requests/Received.cshtml", "received", async (_, person) => await NewRequestWalk.SendAsync(person), false);
        yield return Open("/Pages/Requests/Received.cshtml", "received-gone", "/requests/received");
        yield return Open("/Pages/Requests/EnterCode.cshtml", "code", "/requests/confirm");
        yield return Open("/Pages/Requests/Confirm.cshtml", "confirm", site => site.LinkAsync(LetterKind.Receipt, "requests/confirm"));
        yield return Open("/Pages/Requests/Confirm.cshtml", "confirm-unknown", SiteLinks.ConfirmAddress(new string('0', 64)));
    }

    private static IEnumerable<SitePage> Status()
    {
        const string Folder = "/Pages/Requests";
        yield return Open($"{Folder}/Status.cshtml", "status", Links.Status);
        yield return Open($"{Folder}/StatusLink.cshtml", "status-link", site => site.StatusLinkAsync());
        yield return Open($"{Folder}/StatusLink.cshtml", "status-link-unknown", SiteLinks.OpenStatus(new string('0', 64)));
        yield return new($"{Folder}/StatusOpen.cshtml", "status-open", OpenStatusAsync, false);
        yield return new($"{Folder}/StatusLetter.cshtml", "status-letter", async (site, person) =>
        {
            await OpenStatusAsync(site, person);
            await person.Page.Locator("main a[href*='/letters/']").First.ClickAsync();
        }, false);
        yield return new($"{Folder}/StatusWithdraw.cshtml", "status-withdraw", async (site, person) =>
        {
            await OpenStatusAsync(site, person);
            await person.GoAsync(Links.StatusWithdraw(1));
        }, false);
    }

    private static async Task OpenStatusAsync(DemoSite site, Person person)
    {
        await person.GoAsync(await site.StatusLinkAsync());
        await person.PressAsync("StatusPages.OpenIt");
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
        yield return Open("/Pages/Declarations/Sign.cshtml", "declaration", site => site.LinkAsync(LetterKind.DeclarationLink, "declarations"));
        yield return Open("/Pages/Declarations/Sign.cshtml", "declaration-unknown", SiteLinks.SignDeclaration(new string('0', 64)));
        yield return Open("/Pages/Permissions/Confirm.cshtml", "permission", site => site.LinkAsync(LetterKind.ConfirmPermission, "permissions"));
        yield return Open("/Pages/Permissions/Confirm.cshtml", "permission-unknown", SiteLinks.ConfirmPermission(new string('0', 64)));
        yield return Open("/Pages/Documents/Send.cshtml", "document-send", site => site.LinkAsync(LetterKind.Document, "documents"));
        yield return Open("/Pages/Documents/Send.cshtml", "document-unknown", SiteLinks.SendDocument(new string('0', 64)));
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
        yield return Open($"{Account}/Lockout.cshtml", "sign-in-rests", Links.Lockout);
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
}
