using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;

namespace PrivacyRequests.Web.Tests.OptOut;

/// <summary>The opt-out preference signal of a consumer's own browser.</summary>
public sealed class SignalTests : IDisposable
{
    private const string Honored = "Opt-out preference signal honored";
    private const string Seen = "We saw your signal; this site neither sells nor shares.";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_office_that_neither_sells_nor_shares_says_so_and_opens_nothing()
    {
        office.Settings["Office:SellsOrShares"] = "false";
        var browser = Signalling();

        foreach (var url in new[] { Links.Home, Links.NewRequest, Links.Choices, Links.Status }) Assert.Equal(Seen, Shown(await browser.OpenAsync(url)));
        var received = await (await browser.AsMyselfAsync("Delete").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);

        Assert.Equal(1, await office.Db(db => db.Requests.CountAsync(r => r.Filing.Reference == received.Reference())));
        Assert.Equal(0, await office.Db(db => db.Suppressions.CountAsync()));
    }

    [Fact]
    public async Task Where_the_office_sells_or_shares_a_filing_with_the_signal_is_an_opt_out_as_well()
    {
        await office.SellsOrShares();
        var browser = Signalling();
        Assert.Equal(Honored, Shown(await browser.OpenAsync(Links.Home)));
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync())); // a GET keeps nothing of it

        var received = await (await browser.AsMyselfAsync("Delete", email: "ana@example.org").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);

        Assert.Contains(Honored, received.Text, StringComparison.Ordinal);
        Assert.Equal(Right.OptOut, (await office.Case($"{received.Reference()}-2")).Right);
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.Contains("Not selling or sharing", (await browser.OpenAsync(Links.ChoiceProof)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_visit_without_the_signal_opts_nobody_in()
    {
        await office.SellsOrShares();
        await (await Signalling().AsMyselfAsync("Delete", email: "ana@example.org").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);

        var plain = office.CreateClient();
        Assert.Null((await plain.OpenAsync(Links.Home)).Document.QuerySelector(".signal"));
        await (await plain.AsMyselfAsync("SpecificPieces", email: "ana@example.org").ToCheckAsync()).SubmitAsync(Journey.Send);

        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.Equal(1, await office.Db(db => db.Requests.CountAsync(r => r.Right == Right.OptOut)));
    }

    [Fact]
    public async Task Neither_an_agents_nor_a_staff_members_browser_counts()
    {
        await office.SellsOrShares();
        var agent = await Signalling().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Agent"))
            .NextAsync(("Name", "Agnes Agent"), ("Email", "agnes@example.org")).NextAsync(("OtherName", "Ana Example"), ("OtherEmail", "ana@example.org")).NextAsync().NextAsync(("AnswerBy", "Electronically"));
        await agent.SubmitAsync(Journey.Send);
        var staff = await office.StaffAsync();
        staff.DefaultRequestHeaders.Add(ConsumerSignal.Header, "1");

        Assert.Null((await staff.OpenAsync(Links.Home)).Document.QuerySelector(".signal"));
        await (await staff.AsMyselfAsync("Delete", email: "ben@example.org").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);

        Assert.Equal(0, await office.Db(db => db.Requests.CountAsync(r => r.Right == Right.OptOut)));
    }

    [Fact]
    public async Task The_links_carry_the_words_of_the_law_where_the_office_sells_or_shares()
    {
        office.Settings["Office:SellsOrShares"] = "false";
        var before = await office.CreateClient().OpenAsync(Links.NewRequest);
        Assert.DoesNotContain("Do Not Sell", before.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        await office.SellsOrShares();

        foreach (var url in new[] { Links.Home, Links.Status, Links.NewRequest })
        {
            var page = await office.CreateClient().OpenAsync(url);
            Assert.Equal(Links.Choices, page.Link("Do Not Sell or Share My Personal Information"));
            Assert.Equal(Links.Choices, page.Link("Limit the Use of My Sensitive Personal Information"));
        }
    }

    private HttpClient Signalling()
    {
        var browser = office.CreateClient();
        browser.DefaultRequestHeaders.Add(ConsumerSignal.Header, "1");
        return browser;
    }

    private static string? Shown(Page page) => page.Document.QuerySelector(".signal")?.TextContent.Trim();
}
