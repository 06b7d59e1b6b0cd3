using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;

namespace PrivacyRequests.Web.Tests.Agents;

/// <summary>An agent files on the website; the office sees the permission, the consumer confirms it, and gets the answer.</summary>
public sealed class AgentJourneyTests : IAsyncLifetime
{
    private readonly TestOffice office = new();
    private HttpClient officer = null!;

    public async ValueTask InitializeAsync() => officer = await office.OfficerAsync(follow: false);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task From_the_agents_filing_through_the_permission_and_its_confirmation_to_the_answer_for_the_consumer()
    {
        var reference = await FileAsync();
        var hub = await Open(Links.Act(reference, CaseAct.RecordAuthority));
        Assert.Contains("Nothing is recorded yet.", hub.Text, StringComparison.Ordinal);
        Assert.Contains("one of two, never both", hub.Text, StringComparison.Ordinal);
        Assert.Contains("We never ask for: the agent's own identity card, an account, a notary", hub.Text, StringComparison.Ordinal);

        await (await Open(Links.AskForPapers(reference))).SubmitAsync("Send the letter");
        var permission = await (await Open(Links.RecordPermission(reference))).SubmitAsync("Record the permission");
        Assert.Equal(["Choose what you saw.", "Enter the date.", "Choose where the answer goes.", "Write what you saw."], permission.Errors);
        permission = await Permission(permission, "Consumer", signed: false).SubmitAsync("Record the permission");
        Assert.StartsWith("This paper shows no permission", Assert.Single(permission.Errors), StringComparison.Ordinal);
        Assert.Equal("Letter of 2 January", permission.Value("Form.Seen"));
        var recorded = await Permission(permission, "Consumer", signed: true).SubmitAsync("Record the permission");
        Assert.Equal(Links.Act(reference, CaseAct.RecordAuthority), recorded.Redirect);

        var ask = await Open(Links.AskToConfirmPermission(reference));
        ask = await Held(ask, "cora@example.org").SubmitAsync("Send the question");
        Assert.Equal(["The agent typed this address. Use one that our records hold; if it is the same, first find it to be the person's own."], ask.Errors);
        await Held(ask, "cora.held@example.org").SubmitAsync("Send the question");

        await ConfirmAsync(reference, "Yes");
        await (await Open(Links.Verified(reference))).Choose("Form.Way", "PermissionConfirmed").SubmitAsync("Verified");
        await OwnAsync(reference, "Consumer-Email", "HeldInRecords");
        await office.Answer(reference, new AnswerContent(Decisions.Blocks, ""));
        await office.LettersLeave();

        var answer = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady);
        Assert.Equal(("Cora Consumer", "cora@example.org"), (answer.To.Name, answer.To.Address));
        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task The_agents_address_is_offered_for_the_answer_only_where_the_permission_says_so()
    {
        var (silent, says) = (await FileAsync(), await FileAsync());
        foreach (var (reference, to) in new[] { (silent, "Consumer"), (says, "Agent") })
        {
            await Permission(await Open(Links.RecordPermission(reference)), to, signed: true).SubmitAsync("Record the permission");
            await office.AskToConfirm(reference);
            await office.ConsumerSays(reference, gaveIt: true);
            await office.Verify(reference, VerificationWay.PermissionConfirmed);
        }

        Assert.DoesNotContain("the permission says that the answer goes there", (await Open(Links.Act(silent, CaseAct.FindAddressOwn))).Text, StringComparison.Ordinal);
        var refused = await OwnAsync(silent, "Filer-Email", "HeldInRecords");
        Assert.Equal(["This is the agent's address. An answer goes there only where the permission says so: choose that ground, if it does."], refused.Errors);
        Assert.Equal(["Nobody has confirmed this address yet. Only letters of fixed words may go there."], (await OwnAsync(says, "Filer-Email", "NamedInPermission")).Errors);
    }

    [Fact]
    public async Task Who_did_not_give_the_permission_says_so_and_the_request_can_be_denied_for_want_of_authority()
    {
        var reference = await FileAsync();
        await office.Paper(reference, Papers.Permission());
        await office.AskToConfirm(reference);

        await ConfirmAsync(reference, "No");

        Assert.Contains("The person told us that they did not give this permission.", (await Open(Links.Act(reference, CaseAct.RecordAuthority))).Text, StringComparison.Ordinal);
        Assert.Contains("The person told us that they did not give the agent permission.", (await Open(Links.Case(reference))).Text, StringComparison.Ordinal);
        Assert.Null(await office.Deny(reference, DenialReason.NoAuthority));
    }

    [Fact]
    public async Task Opening_the_question_changes_nothing_and_it_asks_for_yes_or_no_alone()
    {
        var reference = await FileAsync();
        await office.AskToConfirm(reference);
        var token = await office.PermissionToken(reference);
        var browser = office.CreateClient();

        var page = await browser.OpenAsync(Links.ConfirmPermission(token));
        Assert.Null((await office.Case(reference)).Filing.PermissionConfirmedAt);
        Assert.Equal(["Form.Gave"], page.Fields.Where(f => f.StartsWith("Form.", StringComparison.Ordinal)));
        Assert.Contains("Adam Agent", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main [checked]"));
        var wrong = await page.SubmitAsync("Send my answer");
        Assert.Equal((HttpStatusCode.BadRequest, "Choose Yes or No."), (wrong.Status, wrong.Errors.Single()));

        office.Clock.Pass(TimeSpan.FromDays(31));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), ((await browser.OpenAsync(Links.ConfirmPermission(token))).Status, (await browser.OpenAsync(Links.ConfirmPermission(new string('a', 64)))).Status));
    }

    [Fact]
    public async Task A_power_of_attorney_is_checked_point_by_point_and_then_nothing_else_is_asked()
    {
        var reference = await FileAsync();
        var page = await (await Open(Links.RecordPowerOfAttorney(reference))).SubmitAsync("Record the check");
        Assert.Equal(["Choose who signed it.", "Choose how it was witnessed.", "Choose where the answer goes.", "Write what you saw."], page.Errors);
        await Power(page, "Neither").SubmitAsync("Record the check");
        Assert.True((await office.Case(reference)).Filing.AuthorityMissing);

        await Power(await Open(Links.RecordPowerOfAttorney(reference)), "ByTwoAdults").SubmitAsync("Record the check");

        var hub = await Open(Links.Act(reference, CaseAct.RecordAuthority));
        Assert.Contains("nothing more: the power of attorney was shown and its form is met", hub.Text, StringComparison.Ordinal);
        Assert.Contains("It has been shown.", (await Open(Links.AskToConfirmPermission(reference))).Text, StringComparison.Ordinal);
        await (await Open(Links.Verified(reference))).Choose("Form.Way", "PowerOfAttorney").SubmitAsync("Verified");
        await OwnAsync(reference, "Consumer-Email", "HeldInRecords");
        Assert.Null(await office.Answer(reference, new AnswerContent(Decisions.Blocks, "")));
        Assert.Equal("cora@example.org", (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).To.Address);
    }

    [Fact]
    public async Task A_sheet_that_came_back_needs_its_code_and_an_answer()
    {
        var reference = await FileAsync();
        await office.AskToConfirm(reference, "12 Old Street\nSan Jose, CA 95112", Channel.Post);

        var page = await (await Open(Links.AskToConfirmPermission(reference))).SubmitAsync("Record the answer");
        Assert.Equal(["Enter the code printed on the sheet, like BCDF-GHJK.", "Choose what the person ticked."], page.Errors);
        page = await page.Fill("Paper.Code", "BBBB-CCCC").Choose("Paper.Gave", "Yes").SubmitAsync("Record the answer");

        Assert.Equal(["This is not the code that we printed on the paper, or it was used or has expired."], page.Errors);
        Assert.Equal("BBBB-CCCC", page.Value("Paper.Code"));
    }

    private static Page Permission(Page page, string answerTo, bool signed)
    {
        page.Choose("Form.Proof", "SignedPermission").Fill("Form.Dated", "2026-01-05").Choose("Form.NamesTheAgent").Choose("Form.AnswerTo", answerTo).Fill("Form.Seen", "Letter of 2 January");
        return signed ? page.Choose("Form.SignedByConsumer") : page;
    }

    private static Page Power(Page page, string witnessed) =>
        page.Choose("Form.Dated").Choose("Form.Signed", "ByThePrincipal").Choose("Form.Witnessed", witnessed).Choose("Form.AnswerTo", "Consumer").Fill("Form.Seen", "Four pages");

    private static Page Held(Page page, string address) =>
        page.Choose("Form.Channel", "Email").Fill("Form.Name", "Cora Consumer").Fill("Form.Address", address).Fill("Form.System", "Booking system");

    private async Task ConfirmAsync(string reference, string answer)
    {
        var page = await office.CreateClient().OpenAsync(Links.ConfirmPermission(await office.PermissionToken(reference)));
        var thanks = await page.Choose("Form.Gave", answer).SubmitAsync("Send my answer");
        Assert.Equal("Thank you for your answer", thanks.Heading);
    }

    private async Task<Page> OwnAsync(string reference, string address, string basis) =>
        await (await Open(Links.Act(reference, CaseAct.FindAddressOwn))).Choose("Form.Address", address).Choose("Form.Basis", basis).Fill("Form.System", "Booking system").SubmitAsync("Record the finding");

    private Task<Page> Open(string url) => officer.OpenAsync(url);

    private async Task<string> FileAsync()
    {
        var check = await office.CreateClient().BeginAsync().NextAsync(("Rights", "KnowCategories")).NextAsync(("Filer", "Agent"))
            .NextAsync(("Name", "Adam Agent"), ("Email", "adam@example.org"))
            .NextAsync(("OtherName", "Cora Consumer"), ("OtherEmail", "cora@example.org")).ToCheckAsync();
        return $"{(await check.SubmitAsync(Journey.Send)).Reference()}-1";
    }
}
