using System.Net;
using System.Text.RegularExpressions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

public sealed partial class ConfirmTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_receipt_survives_reload_in_its_own_browser_for_a_day_and_opens_nowhere_else()
    {
        var browser = office.CreateClient();
        var reference = (await (await browser.AsMyselfAsync("Delete").ToCheckAsync(period: false)).SubmitAsync(Journey.Send)).Reference();

        Assert.Equal(reference, (await browser.OpenAsync(Links.Received)).Reference());
        foreach (var url in new[] { Links.Received, $"{Links.Received}?reference={reference}" })
        {
            var elsewhere = await office.CreateClient().OpenAsync(url);
            Assert.Equal((HttpStatusCode.NotFound, "This page can no longer be shown"), (elsewhere.Status, elsewhere.Heading));
            Assert.DoesNotContain(reference, elsewhere.Text, StringComparison.Ordinal);
        }

        office.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(Links.Received)).Status);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_its_button_confirms()
    {
        var (reference, token, _) = await Filed();
        var browser = office.CreateClient();

        for (var i = 0; i < 3; i++) await browser.OpenAsync(SiteLinks.ConfirmAddress(token));
        var page = await browser.OpenAsync(SiteLinks.ConfirmAddress(token));
        Assert.Equal(AddressStanding.Unconfirmed, (await office.Case($"{reference}-1")).Filing.EmailStanding);
        var confirmed = await page.SubmitAsync();

        Assert.Equal("Your address is confirmed", confirmed.Heading);
        Assert.Equal((reference, AddressStanding.Confirmed), (confirmed.Reference(), (await office.Case($"{reference}-1")).Filing.EmailStanding));
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task The_code_is_typed_on_the_receipt_itself()
    {
        var received = await (await office.CreateClient().AsMyselfAsync("Delete").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);
        var code = await Code(received.Reference());

        var wrong = await received.Fill("Form.Code", "BBBB-BBBB").SubmitAsync("Confirm my address");
        var right = await wrong.Fill("Form.Code", code).SubmitAsync("Confirm my address");

        Assert.Equal((HttpStatusCode.BadRequest, "That code does not fit this reference, or there were too many tries. Check both, or ask for a new code."), (wrong.Status, Assert.Single(wrong.Errors)));
        Assert.Equal((HttpStatusCode.OK, "Your address is confirmed"), (right.Status, right.Heading));
    }

    [Fact]
    public async Task A_used_link_and_an_expired_one_say_why_and_too_many_tries_what_a_wrong_code_says()
    {
        var (_, used, _) = await Filed();
        await (await Open(used)).SubmitAsync();
        var again = await (await Open(used)).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "This link was used already"), (again.Status, again.Heading));

        var (tried, _, _) = await Filed();
        for (var i = 0; i < 5; i++) await Type(tried, "BBBB-BBBB");
        var tooMany = await Type(tried, await Code(tried));
        Assert.Equal((HttpStatusCode.BadRequest, "That code does not fit this reference, or there were too many tries. Check both, or ask for a new code."), (tooMany.Status, Assert.Single(tooMany.Errors)));

        var (reference, old, _) = await Filed();
        office.Clock.Pass(TimeSpan.FromDays(8));
        var expired = await (await Open(old)).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, expired.Status);
        Assert.Contains("has expired", expired.Text, StringComparison.Ordinal);
        Assert.Equal("A new code is on its way", (await expired.SubmitAsync("Send me a new code")).Heading);
        Assert.Equal(LetterKind.Code, (await office.Letters(reference))[^1].Letter.Kind);
        Assert.Equal("Your address is confirmed", (await Type(reference, await Code(reference))).Heading);
    }

    [Fact]
    public async Task A_bad_link_is_not_found_and_leads_to_a_fresh_code_that_says_the_same_to_everybody()
    {
        var bad = await Open("0123456789abcdef");
        Assert.Equal((HttpStatusCode.NotFound, "This link does not work"), (bad.Status, bad.Heading));
        var (reference, _, _) = await Filed();
        var ask = await bad.FollowAsync("Send me a new code");

        var known = await ask.Fill("Form.Reference", reference).SubmitAsync("Send me a new code");
        var unknown = await ask.Fill("Form.Reference", Reference.New()).SubmitAsync("Send me a new code");
        var misread = await ask.Fill("Form.Reference", "BBBB").SubmitAsync("Send me a new code");

        Assert.Equal((known.Status, known.Flash), (unknown.Status, unknown.Flash));
        Assert.Equal("If the reference is right, a new code is on its way to the address given in the request.", known.Flash);
        Assert.Equal(2, (await office.Letters(reference)).Count);
        Assert.Equal("Check the reference. It has nine letters and numbers.", Assert.Single(misread.Errors));
    }

    [Fact]
    public async Task Too_many_codes_from_one_network_address_are_answered_429_and_filing_never_is()
    {
        var browser = office.CreateClient();
        var page = await browser.OpenAsync(Links.EnterCode);
        Page last = page;
        for (var i = 0; i < 21; i++) last = await page.Fill("Form.Reference", "BBBB").SubmitAsync("Confirm my address");
        using var refused = await browser.SendAsync(page.Submission("Confirm my address"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "There were too many tries in a short time"), (last.Status, last.Heading));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(Links.EnterCode)).Status);
        for (var i = 0; i < 7; i++) Assert.Equal(Links.Received, (await (await browser.AsMyselfAsync("Delete").ToCheckAsync(period: false)).SubmitAsync(Journey.Send)).Address);
    }

    private Task<Page> Open(string token) => office.CreateClient().OpenAsync(SiteLinks.ConfirmAddress(token));

    private async Task<Page> Type(string reference, string code) =>
        await (await office.CreateClient().OpenAsync(Links.EnterCode)).Fill("Form.Reference", reference).Fill("Form.Code", code).SubmitAsync("Confirm my address");

    private async Task<(string Reference, string Token, string Code)> Filed()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var text = (await office.Letters(told.Reference))[^1].Body.Text;
        return (told.Reference, TokenInLetter.Match(text).Groups[1].Value, CodeInLetter.Match(text).Value);
    }

    private async Task<string> Code(string reference) => CodeInLetter.Match((await office.Letters(reference))[^1].Body.Text).Value;

    [GeneratedRegex(@"\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\b(?!-)")]
    private static partial Regex CodeInLetter { get; }

    [GeneratedRegex("/requests/confirm/([0-9a-f]{64})")]
    private static partial Regex TokenInLetter { get; }
}
