using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Verification;

/// <summary>The person signs under penalty of perjury, by link; or the office records the paper.</summary>
public sealed class DeclarationPagesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_signing_needs_name_and_place()
    {
        var (reference, token) = await Sent();
        var browser = office.CreateClient();
        var page = await browser.OpenAsync(Links.SignDeclaration(token));
        Assert.False((await office.Case(reference)).DeclarationSigned);
        Assert.Contains("I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Form.Name", "Form.Place"], page.Fields.Where(f => f.StartsWith("Form.", StringComparison.Ordinal)));

        page = await page.SubmitAsync("Sign the declaration");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Type your full name.", "Enter the city and state you are in."], page.Errors);
        page = await page.Fill("Form.Name", "Casey Consumer").Fill("Form.Place", "San Jose, California").SubmitAsync("Sign the declaration");

        Assert.Equal("Your declaration is signed", page.Heading);
        Assert.True((await office.Case(reference)).DeclarationSigned);
    }

    [Fact]
    public async Task An_expired_link_is_400_and_an_unknown_one_404_each_with_a_way_on()
    {
        var (_, token) = await Sent();
        office.Clock.Pass(TimeSpan.FromDays(31));
        var browser = office.CreateClient();

        var expired = await browser.OpenAsync(Links.SignDeclaration(token));
        var unknown = await browser.OpenAsync(Links.SignDeclaration(new string('a', 64)));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (expired.Status, unknown.Status));
        Assert.Equal("/requests/status", expired.Link("See where my request stands"));
        Assert.Equal("/requests/status", unknown.Link("See where my request stands"));
    }

    [Fact]
    public async Task The_officer_sends_a_paper_and_records_it_with_its_printed_code()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces).OnPaper());
        var reference = $"{told.Reference}-1";
        var officer = await office.OfficerAsync(follow: false);
        await (await officer.OpenAsync(Links.Act(reference, CaseAct.RecordDeclaration))).SubmitAsync("Prepare the paper");
        Assert.Contains(await office.Letters(told.Reference), l => l.Letter is { Kind: LetterKind.DeclarationPaper, State: LetterState.ToPost });

        var page = await officer.OpenAsync(Links.Act(reference, CaseAct.RecordDeclaration));
        page.Fill("Form.Code", "BBBB-CCCC").Fill("Form.Name", "Casey").Fill("Form.SignedOn", "2026-01-05").Fill("Form.Place", "San Jose");
        page = await page.SubmitAsync("Record the signed paper");

        Assert.Equal(["This is not the code that we printed on the paper, or it was used or has expired."], page.Errors);
        Assert.Equal("Casey", page.Value("Form.Name"));
    }

    private async Task<(string Reference, string Token)> Sent()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.SpecificPieces))).Reference}-1";
        var officer = await office.OfficerAsync(follow: false);
        await (await officer.OpenAsync(Links.Act(reference, CaseAct.RecordDeclaration))).SubmitAsync("Send the link");
        return (reference, await office.DeclarationToken(reference));
    }
}
