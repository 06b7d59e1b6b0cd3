using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

/// <summary>A code opens a status page: in the office it is read by whoever prints the letter that waits to be posted, and by nobody else.</summary>
public sealed partial class CoveredCodesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Nobody_reads_a_code_or_a_link_on_the_page_of_a_letter()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var (code, token) = await Secrets(told);
        using var staff = await office.StaffAsync();
        using var officer = await office.OfficerAsync();

        foreach (var browser in (HttpClient[])[staff, officer])
        {
            foreach (var url in (string[])[Links.Letter(await TheLetter()), Links.PrintLetter(await TheLetter())])
            {
                var page = (await browser.OpenAsync(url)).Document.DocumentElement.OuterHtml;
                Assert.DoesNotContain(code, page, StringComparison.Ordinal);
                Assert.DoesNotContain(token, page, StringComparison.Ordinal);
                Assert.Contains(told.Reference, page, StringComparison.Ordinal);
                Assert.Contains("••••-••••", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_paper_shows_the_code_while_it_waits_to_be_posted_and_not_after()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var (code, _) = await Secrets(told);
        using var staff = await office.StaffAsync();

        Assert.DoesNotContain(code, (await staff.OpenAsync(Links.Letter(await TheLetter()))).Text, StringComparison.Ordinal);
        Assert.Contains(code, (await staff.OpenAsync(Links.PrintLetter(await TheLetter()))).Text, StringComparison.Ordinal);
        await (await staff.OpenAsync(Links.LetterAct(await TheLetter(), LetterAct.Posted))).Fill("Form.PostedOn", "2026-01-05").SubmitAsync();

        Assert.DoesNotContain(code, (await staff.OpenAsync(Links.PrintLetter(await TheLetter()))).Text, StringComparison.Ordinal);
    }

    private Task<Guid> TheLetter() => office.Db(db => db.Letters.Select(l => l.Id).SingleAsync());

    private async Task<(string Code, string Token)> Secrets(ReceivedFiling told)
    {
        var text = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.Receipt).Body.Text;
        return (Code.Match(text).Value, Token.Match(text).Value is { Length: > 0 } token ? token : "no token");
    }

    [GeneratedRegex("(?<![\\w-])[B-Z2-9]{4}-[B-Z2-9]{4}(?![\\w-])")]
    private static partial Regex Code { get; }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Token { get; }
}
