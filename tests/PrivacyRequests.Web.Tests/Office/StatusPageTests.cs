using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.Office;

public sealed partial class StatusPageTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_unknown_reference_another_persons_and_the_right_one_get_the_same_answer()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey Consumer", "casey@example.org"));
        var browser = office.CreateClient();
        var answers = new List<string>();
        foreach (var (reference, email) in new[] { (told.Reference, "casey@example.org"), (told.Reference, "stranger@example.org"), ("BCDF-GHJK-L", "casey@example.org"), ("nonsense", "x") })
        {
            var page = await browser.OpenAsync("/requests/status");
            using var answer = await browser.SendAsync(page.Fill("Form.Reference", reference).Fill("Form.Email", email).Submission("Send me a link"));
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
            answers.Add($"{answer.StatusCode}\n{headers}\n{Secrets().Replace(await answer.Content.ReadAsStringAsync(), "")}");
        }

        Assert.StartsWith("OK", answers[0], StringComparison.Ordinal);
        Assert.All(answers, a => Assert.Equal(answers[0], a));
        Assert.Equal(4, await office.Db(db => db.StatusInquiries.CountAsync()));

        await office.With<AnswerStatusInquiries>(job => job.RunAsync(CancellationToken.None));

        Assert.Equal(0, await office.Db(db => db.StatusInquiries.CountAsync()));
        Assert.Single(await office.Letters(told.Reference), l => l.Letter.Kind == LetterKind.StatusLink);
    }

    [Fact]
    public async Task The_link_opens_the_status_by_a_button_confirms_the_mailbox_and_ends_after_a_day()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete).By("Casey Consumer", "casey@example.org"));
        var link = await LinkAsync(told.Reference, "casey@example.org");
        var browser = office.CreateClient();

        var button = await browser.OpenAsync(link);
        Assert.Equal(AddressStanding.Unconfirmed, (await office.Case($"{told.Reference}-1")).Filing.EmailStanding);
        var status = await button.SubmitAsync();

        Assert.Equal("/requests/status/open", status.Address);
        Assert.Contains("You will have our answer by Thursday 19 February 2026", status.Text, StringComparison.Ordinal);
        Assert.Contains("You confirmed your e-mail address", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("18 February", status.Text, StringComparison.Ordinal);
        Assert.Equal(AddressStanding.Confirmed, (await office.Case($"{told.Reference}-1")).Filing.EmailStanding);

        office.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.Equal("/requests/status", (await browser.OpenAsync("/requests/status/open")).Address);
        office.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Nothing_that_is_for_staff_only_stands_on_the_status_page()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Casey Consumer", "casey@example.org"));
        var reference = $"{told.Reference}-1";
        await office.With<AddNote>(async act => await act.HandleAsync(await office.ShownAsync(reference), "Looks strange to me.", new Actor.Staff(1), CancellationToken.None));
        await office.StepAsync(reference, r => r.StopAsSuspicious(Guid.NewGuid()));

        var status = await (await office.CreateClient().OpenAsync(await LinkAsync(told.Reference, "casey@example.org"))).SubmitAsync();

        Assert.DoesNotContain("strange", status.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("suspicious", status.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Taking_a_request_back_closes_that_one_alone()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete).By("Casey Consumer", "casey@example.org"));
        var browser = office.CreateClient();
        await (await browser.OpenAsync(await LinkAsync(told.Reference, "casey@example.org"))).SubmitAsync();

        var status = await (await browser.OpenAsync("/requests/status/open/withdraw/2")).SubmitAsync("Take my request back");

        Assert.Contains("You took your request back", status.Flash, StringComparison.Ordinal);
        Assert.True((await office.Case($"{told.Reference}-1")).IsOpen);
        Assert.False((await office.Case($"{told.Reference}-2")).IsOpen);
    }

    [Fact]
    public async Task A_request_taken_back_was_not_answered_and_is_not_offered_again()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete).By("Casey Consumer", "casey@example.org"));
        var browser = office.CreateClient();
        await (await browser.OpenAsync(await LinkAsync(told.Reference, "casey@example.org"))).SubmitAsync();
        foreach (var number in new[] { 1, 2 }) await (await browser.OpenAsync($"/requests/status/open/withdraw/{number}")).SubmitAsync("Take my request back");

        await office.LettersLeave();
        var status = await browser.OpenAsync("/requests/status/open");
        var again = await browser.OpenAsync("/requests/status/open/withdraw/1");

        Assert.Equal("Taken back", status.Document.QuerySelectorAll(".way .stop")[^1].TextContent);
        Assert.DoesNotContain("Answered", status.Document.QuerySelector(".way")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("You can read again here those that are links.", status.Text, StringComparison.Ordinal);
        Assert.Equal("/requests/status/open", again.Address);
    }

    [Fact]
    public async Task A_wrong_code_says_the_same_for_a_known_and_an_unknown_reference_however_often()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var browser = office.CreateClient();
        foreach (var reference in new[] { "BCDF-GHJK-L", told.Reference, told.Reference, told.Reference, told.Reference, told.Reference, told.Reference, told.Reference })
        {
            var page = await browser.OpenAsync("/requests/status");
            var answer = await page.Fill("Paper.Reference", reference).Fill("Paper.Code", "ZZZZ-ZZZZ").SubmitAsync("Show me where it stands");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("don't open anything together", Assert.Single(answer.Errors), StringComparison.Ordinal);
        }
    }

    private async Task<string> LinkAsync(string reference, string email)
    {
        await office.With<AskForStatus>(act => act.HandleAsync(reference, email, CancellationToken.None));
        await office.With<AnswerStatusInquiries>(job => job.RunAsync(CancellationToken.None));
        var letter = (await office.Letters(reference)).Last(l => l.Letter.Kind == LetterKind.StatusLink);
        return Link().Match(letter.Body.Text).Value;
    }

    [GeneratedRegex("/requests/status/[0-9a-f]{64}")]
    private static partial Regex Link();

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Secrets();
}
