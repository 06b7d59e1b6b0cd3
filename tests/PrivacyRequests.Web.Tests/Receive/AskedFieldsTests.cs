using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

/// <summary>Nothing more is asked than the office decided, and nothing is filled in beforehand: one field more fails here.</summary>
public sealed class AskedFieldsTests : IDisposable
{
    private static readonly string[] Carried = ["Answers", "__RequestVerificationToken"];
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("KnowCategories", "Consumer", "Rights | Filer | Name Email PostalAddress | About Description | Period From To | AnswerBy Phone LivesInCalifornia | PostalAddress | ")]
    [InlineData("SpecificPieces", "Parent", "Rights | Filer | Name Email PostalAddress | OtherName ChildAge | About Description | Period From To | AnswerBy Phone LivesInCalifornia | PostalAddress | ")]
    [InlineData("Delete", "Consumer", "Rights | Filer | Name Email PostalAddress | About Description | AnswerBy Phone LivesInCalifornia | PostalAddress | ")]
    [InlineData("Correct", "Consumer", "Rights | Filer | Name Email PostalAddress | About Description | Items[0].Detail Items[0].What Items[0].SaysNow Items[0].ShouldSay Items[0].Health | AnswerBy Phone LivesInCalifornia | PostalAddress | ")]
    [InlineData("Delete", "Agent", "Rights | Filer | Name Email PostalAddress Organization Registration | OtherName OtherEmail OtherPostalAddress | About Description | AnswerBy Phone LivesInCalifornia | OtherPostalAddress | ")]
    [InlineData("Delete", "Conservator", "Rights | Filer | Name Email PostalAddress | OtherName | About Description | AnswerBy Phone LivesInCalifornia | PostalAddress | ")]
    public async Task The_fields_of_each_page(string right, string filer, string expected)
    {
        var page = await office.CreateClient().BeginAsync();
        List<string> pages = [];
        for (; page.Heading != "Check your answers"; page = await Fill(page, right, filer))
        {
            Assert.Empty(page.Document.QuerySelectorAll("main [checked], main [selected]"));
            pages.Add(string.Join(' ', Fields(page)));
        }

        pages.Add(string.Join(' ', Fields(page)));
        Assert.Equal(expected, string.Join(" | ", pages));
    }

    [Fact]
    public async Task The_field_of_the_receipt_and_of_a_code()
    {
        var browser = office.CreateClient();
        var received = await (await browser.AsMyselfAsync("Delete").ToCheckAsync(period: false)).SubmitAsync(Journey.Send);

        Assert.Equal(["Reference", "Code"], Fields(received));
        Assert.Equal(["Reference", "Code"], Fields(await browser.OpenAsync(Links.EnterCode)));
    }

    [Fact]
    public async Task The_fields_of_the_staffs_page()
    {
        var log = await (await office.StaffAsync()).OpenAsync(Links.LogRequest);

        Assert.Equal(["Asked.Journey", "Form.Door", "Form.ReceivedOn", "Asked.Rights", "Asked.Filer", "Asked.Name", "Asked.Email", "Asked.PostalAddress", "Asked.Phone",
            "Asked.Organization", "Asked.Registration", "Asked.OtherName", "Asked.ChildAge", "Asked.OtherEmail", "Asked.OtherPostalAddress", "Asked.About",
            "Asked.Description",
            "Asked.Items[0].Detail", "Asked.Items[0].What", "Asked.Items[0].SaysNow", "Asked.Items[0].ShouldSay", "Asked.Items[0].Health",
            "Asked.Items[1].Detail", "Asked.Items[1].What", "Asked.Items[1].SaysNow", "Asked.Items[1].ShouldSay", "Asked.Items[1].Health",
            "Asked.Items[2].Detail", "Asked.Items[2].What", "Asked.Items[2].SaysNow", "Asked.Items[2].ShouldSay", "Asked.Items[2].Health",
            "Asked.Period", "Asked.From", "Asked.To", "Asked.AnswerBy", "Asked.LivesInCalifornia", "Form.ToldOnTheSpot"], log.Fields.Except(Carried));
        Assert.Empty(log.Document.QuerySelectorAll("main [checked]"));
    }

    [Fact]
    public async Task The_fields_of_the_papers_of_whoever_asks_for_another()
    {
        var officer = await office.OfficerAsync();
        var agent = $"{(await office.Receive(Asked.For(PrivacyRequests.Requests.Right.Delete).ByAgent())).Reference}-1";
        var parent = $"{(await office.Receive(Asked.For(PrivacyRequests.Requests.Right.Delete).ByParent())).Reference}-1";
        var conservator = $"{(await office.Receive(Asked.For(PrivacyRequests.Requests.Right.Delete).ByConservator())).Reference}-1";

        Assert.Equal("Version Proof Dated SignedByConsumer NamesTheAgent HeldContact AnswerTo Seen", await Of(Links.RecordPermission(agent)));
        Assert.Equal("Version Dated Signed Witnessed AnswerTo Seen", await Of(Links.RecordPowerOfAttorney(agent)));
        Assert.Equal("Version Channel Name Address System Paper.Code Paper.Gave", await Of(Links.AskToConfirmPermission(agent)));
        Assert.Equal("Version Method Dated Seen", await Of(Links.RecordParent(parent)));
        Assert.Equal("Version Court Dated", await Of(Links.RecordConservator(conservator)));

        async Task<string> Of(string url) => string.Join(' ', Fields(await officer.OpenAsync(url)));
    }

    [Fact]
    public async Task No_word_of_a_page_stands_in_code()
    {
        var browser = office.CreateClient();
        foreach (var url in new[] { Links.Home, Links.NewRequest, Links.Received, Links.EnterCode, "/requests/confirm/unknown" }) NoPlainWords(await browser.OpenAsync(url + "?lang=qps-ploc"));
        foreach (var filer in new[] { "Consumer", "Parent", "Agent", "Conservator" })
        {
            var page = await browser.OpenAsync(Links.NewRequest);
            for (var i = 0; i < 12 && !page.Document.QuerySelector("main form[action*=Send]").Exists(); i++)
            {
                NoPlainWords(await InPseudo(browser, page, null, filer));
                NoPlainWords(await InPseudo(browser, page, "KnowCategories", filer));
                page = await Fill(page, "KnowCategories", filer);
            }

            await page.SubmitAsync(Journey.Send);
            NoPlainWords(await browser.OpenAsync(Links.Received + "?lang=qps-ploc"));
        }
    }

    private static async Task<Page> Fill(Page page, string right, string filer) => await Filled(page, right, filer).SubmitAsync(Journey.Continue);

    private static Page Filled(Page page, string right, string filer)
    {
        foreach (var field in Fields(page))
        {
            page.Answer((field, field switch
            {
                "Rights" => right,
                "Filer" => filer,
                "Email" => "0@0.00",
                "ChildAge" => "Under13",
                "Items[0].Detail" => "Name",
                "Items[0].ShouldSay" => "00",
                "Items[0].Health" => "No",
                "AnswerBy" => "Post",
                "Name" or "OtherName" => "00",
                _ when page.Fields.Count == 3 && field.EndsWith("PostalAddress", StringComparison.Ordinal) => "0",
                _ => "",
            }));
        }

        return page;
    }

    /// <summary>The same post, answered in the pseudo-language: with its answers, or with nothing answered, for the sentences of errors.</summary>
    private static async Task<Page> InPseudo(HttpClient browser, Page page, string? right, string filer)
    {
        var sent = right is null ? page.Submission(Journey.Continue) : Filled(page, right, filer).Submission(Journey.Continue);
        sent.RequestUri = new Uri($"{sent.RequestUri}?lang=qps-ploc");
        using var answer = await browser.SendAsync(sent);
        var again = await browser.OpenAsync(Links.EnterCode);
        again.Document.Body!.InnerHtml = (await answer.Content.ReadAsStringAsync());
        return again;
    }

    private static IEnumerable<string> Fields(Page page) => page.Fields.Except(Carried).Select(f => f.Replace("Form.", "", StringComparison.Ordinal));

    private static void NoPlainWords(Page page)
    {
        foreach (var text in page.Document.QuerySelectorAll("main, .doors h2, .doors p, .doors b").SelectMany(e => e.Descendants<IText>()))
        {
            var settings = text.Ancestors().OfType<IElement>().Any(e => e.LocalName is "address" or "script" || e.Id == "reference");
            var plain = Regex.Replace(text.Data, "⟦[^⟦]*?⟧", "");
            for (var before = ""; before != plain;) (before, plain) = (plain, Regex.Replace(plain, "⟦[^⟦⟧]*⟧", ""));
            if (!settings) Assert.False(plain.Any(char.IsLetter), string.Create(CultureInfo.InvariantCulture, $"\"{text.Data.Trim()}\" on {page.Heading}"));
        }
    }
}

file static class Found
{
    public static bool Exists(this IElement? element) => element is not null;
}
