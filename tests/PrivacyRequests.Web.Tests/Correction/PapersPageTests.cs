using System.Net;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Correction;

/// <summary>Papers for a correction: sent without script, read by the officer.</summary>
public sealed class PapersPageTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Whoever_filed_sends_a_paper_and_the_officer_reads_it_where_the_correction_is_decided()
    {
        var told = await office.Receive(Asked.ToCorrect().OnPaper());
        var browser = office.CreateClient();
        var status = await browser.OpenAsync(Links.Status);
        status = await status.Fill("Paper.Reference", told.Reference).Fill("Paper.Code", await CodeOf(told.Reference)).SubmitAsync("Show me where it stands");
        var page = await status.FollowAsync("Send papers for this correction");

        Assert.Equal(["Choose a file."], (await page.SubmitAsync("Send them")).Errors);
        page = await browser.OpenAsync(Links.StatusPapers(1));
        var refused = await page.Upload("Upload", "bill.pdf", [1, 2, 3]).SubmitAsync("Send them");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("This file is another kind, or its name does not fit what is in it", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var sent = await (await browser.OpenAsync(Links.StatusPapers(1))).Upload("Upload", "bill.pdf", [.. "%PDF-1.7 x"u8]).SubmitAsync("Send them");

        Assert.Contains("We have your papers: 1 came.", sent.Flash, StringComparison.Ordinal);
        Assert.Contains("You sent us a paper.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("bill.pdf", (await browser.OpenAsync(Links.StatusPapers(1))).Text, StringComparison.Ordinal);
        var officer = await office.OfficerAsync();
        var file = await officer.OpenAsync(Links.Case($"{told.Reference}-1"));
        Assert.Contains("bill.pdf", file.Text, StringComparison.Ordinal);
        var link = file.Document.QuerySelector("a[href*='/papers/']")!.GetAttribute("href")!;
        Assert.Equal("%PDF-1.7 x", await officer.GetStringAsync(new Uri(link, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.Paper($"{told.Reference}-1", Guid.NewGuid()))).Status);
        Assert.Empty(office.Log.Warnings);
    }

    private async Task<string> CodeOf(string reference)
    {
        var text = (await office.Letters(reference))[0].Body.Text;
        return System.Text.RegularExpressions.Regex.Match(text, @"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)").Value;
    }
}
