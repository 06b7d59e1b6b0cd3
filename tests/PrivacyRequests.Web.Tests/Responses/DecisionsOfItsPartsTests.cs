using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Responses;

/// <summary>Deletion thing by thing, fee, hold and dispute: the office's pages and the person's.</summary>
public sealed class DecisionsOfItsPartsTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_deletion_keeps_one_thing_on_an_exception_and_says_so()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var page = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Answer));
        Assert.Contains("Make other internal and lawful uses of that information", page.Text, StringComparison.Ordinal);

        var wrong = await page.Fill("Form.Message", "Your bookings.").Fill("Form.Kept[0].What", "Reminder dates").Choose("Form.Kept[0].Ground", "InternalUses")
            .Fill("Form.Kept[0].Facts", "No reminder goes out twice.").Choose("Form.Delivery", "Link").SubmitAsync("Send this answer");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains(wrong.Errors, e => e.Contains("two halves", StringComparison.Ordinal));
        Assert.Equal("InternalUses", wrong.Value("Form.Kept[0].Ground"));

        var done = await wrong.Fill("Form.Kept[0].SecondFacts", "Made for the same reminders.").Choose("Form.ProvidersTold").Choose("Form.ThirdParties", "All").SubmitAsync("Send this answer");
        Assert.Contains("is decided", done.Flash, StringComparison.Ordinal);
        await office.LettersLeave();

        var answer = await (await office.CreateClient().OpenAsync($"/answers/{await office.AnswerToken(reference)}")).SubmitAsync();
        foreach (var told in new[] { "Your bookings.", "We deleted everything else.", "What we keep: Reminder dates", "Made for the same reminders.", "only for that exception", "We keep a record of your request", "only as a backup" })
            Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.AnsweredInPart, (await office.Case(reference)).Outcome);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task A_fee_is_asked_and_declined_on_the_persons_own_page()
    {
        var reference = await office.Verified(Asked.For(Right.Delete).By("Ana Example", "ana@example.org"));
        var officer = await office.OfficerAsync();
        var page = await officer.OpenAsync(Links.Act(reference, CaseAct.AskFee));
        var wrong = await page.Fill("Form.Dollars", "0").SubmitAsync("Ask this fee");
        Assert.Equal(3, wrong.Errors.Count);
        Assert.Contains("waits to leave", (await wrong.Fill("Form.Dollars", "25").Fill("Form.Reason", "The fourth this month.").Fill("Form.Burden", "See the three before.").SubmitAsync("Ask this fee")).Flash, StringComparison.Ordinal);

        var status = await office.StatusAsync(reference[..^2], "ana@example.org");
        Assert.Contains("The fourth this month.", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("See the three before.", status.Text, StringComparison.Ordinal);
        var fee = await status.FollowAsync("Accept or decline the fee");
        Assert.Contains("$25.00", fee.Text, StringComparison.Ordinal);
        var declined = await fee.SubmitAsync("Decline the fee");

        Assert.Contains("You owe nothing", declined.Text, StringComparison.Ordinal);
        Assert.Contains("has not been accepted", (await officer.OpenAsync(Links.Case(reference))).Text, StringComparison.Ordinal);
        Assert.False((await office.Case(reference)).FeeAccepted);
    }

    [Fact]
    public async Task A_fee_accepted_on_paper_is_recorded_by_staff()
    {
        var reference = await office.Verified(Asked.For(Right.Delete).OnPaper());
        var officer = await office.OfficerAsync();
        await (await officer.OpenAsync(Links.Act(reference, CaseAct.AskFee))).Fill("Form.Dollars", "12.50").Fill("Form.Reason", "Again").Fill("Form.Burden", "Same").SubmitAsync("Ask this fee");
        var page = await officer.OpenAsync(Links.Act(reference, CaseAct.AskFee));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync("Record it")).Status);

        await page.Choose("Form.Told", "Accepted").SubmitAsync("Record it");

        Assert.Equal((1250, true), ((await office.Case(reference)).FeeInCents, (await office.Case(reference)).FeeAccepted));
    }

    [Fact]
    public async Task A_hold_is_placed_shown_and_ended()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var officer = await office.OfficerAsync();
        var page = await officer.OpenAsync(Links.Act(reference, CaseAct.Hold));
        Assert.Equal(4, (await page.SubmitAsync("Place the hold")).Errors.Count);
        var file = await page.Choose("Form.Ground", "PoliceDirection").Fill("Form.Authority", "Police Department").Fill("Form.Reason", "Keep it all").Fill("Form.Begins", "2026-01-05").SubmitAsync("Place the hold");

        Assert.Contains("A hold is in force", file.Text, StringComparison.Ordinal);
        Assert.Contains("5 April 2026", file.Text, StringComparison.Ordinal);
        Assert.Contains("A law enforcement agency directed it.", (await officer.OpenAsync(Links.Act(reference, CaseAct.Hold))).Text, StringComparison.Ordinal);
        Assert.Contains("nothing may be deleted", (await officer.OpenAsync(Links.Act(reference, CaseAct.Answer))).Text, StringComparison.Ordinal);
        var ended = await (await officer.OpenAsync(Links.Act(reference, CaseAct.Hold))).Fill("Form.Reason", "Closed").SubmitAsync("End the hold");
        Assert.DoesNotContain("A hold is in force", ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_is_disputed_on_the_status_page_and_stands_in_the_queue()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories).By("Ana Example", "ana@example.org"));
        Assert.Null(await office.Deny(reference, DenialReason.ExemptData));
        await office.LettersLeave();
        var form = await (await office.StatusAsync(reference[..^2], "ana@example.org")).FollowAsync("Tell us that our decision is wrong: What kinds of information we have about you, where it came from and who received it");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync("Send this")).Status);

        var status = await form.Fill("Form.Words", "You have not looked everywhere.").SubmitAsync("Send this");
        Assert.Contains("You have our answer by Thursday 19 February 2026", status.Text, StringComparison.Ordinal);

        var officer = await office.OfficerAsync();
        var queue = await officer.OpenAsync(Links.Queue);
        Assert.Contains("Disputed decisions", queue.Text, StringComparison.Ordinal);
        Assert.Contains(reference, queue.Text, StringComparison.Ordinal);
        var decide = await officer.OpenAsync(Links.Act(reference, CaseAct.Dispute));
        await decide.Choose("Form.Outcome", "Changed").Fill("Form.Words", "We look there now.").SubmitAsync("Send this outcome");
        await office.LettersLeave();
        Assert.Contains((await office.Letters(reference[..^2])), l => l.Letter.Kind == LetterKind.Dispute && l.Body.Text.Contains("You were right", StringComparison.Ordinal));
        Assert.DoesNotContain("Disputed decisions", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_log_a_dispute_with_the_day_it_came()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Deny(reference, DenialReason.ExemptData));
        await office.LettersLeave();
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));

        var page = await (await office.StaffAsync()).OpenAsync(Links.Act(reference, CaseAct.LogDispute));
        // Decided long ago: the clock of the request itself is over.
        foreach (var standing in new[] { "On track", "Late", "Due soon" }) Assert.DoesNotContain(standing, page.Text, StringComparison.Ordinal);
        var logged = await page.Fill("Form.ReceivedOn", "2026-01-12").Fill("Form.Words", "By letter.").SubmitAsync("Log the dispute");

        Assert.Contains("is logged", logged.Flash, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 12), (await office.Case(reference)).DisputedOn);
    }
}

internal static class StatusPages
{
    /// <summary>The status page of a filing, opened by the link that was sent.</summary>
    public static async Task<Page> StatusAsync(this TestOffice office, string filing, string email)
    {
        await office.With<AskForStatus>(act => act.HandleAsync(filing, email, CancellationToken.None));
        await office.With<AnswerStatusInquiries>(job => job.RunAsync(CancellationToken.None));
        var text = (await office.Letters(filing)).Last(l => l.Letter.Kind == LetterKind.StatusLink).Body.Text;
        var token = text.Split("/requests/status/")[1][..64];
        return await (await office.CreateClient().OpenAsync($"/requests/status/{token}")).SubmitAsync();
    }
}
