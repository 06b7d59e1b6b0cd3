using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Verification;

/// <summary>Signing in again, one paper in one case, another address: the officer's pages and the person's.</summary>
public sealed class AccountAndDocumentPagesTests : IAsyncLifetime
{
    private readonly TestOffice office = new();
    private HttpClient officer = null!;

    public async ValueTask InitializeAsync() => officer = await office.OfficerAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_officer_records_that_the_person_signed_in_again()
    {
        var reference = await Filed();
        var page = await officer.OpenAsync(Links.AccountSignIn(reference));

        var wrong = await page.Fill("Form.At", "noon").SubmitAsync("Record it");
        Assert.Equal(["Enter the time, for example 14:05.", "Write to which account they signed in, and how you saw it."], wrong.Errors);
        var late = await wrong.Fill("Form.At", "12:01").Fill("Form.Seen", "Shop account, at the desk").SubmitAsync("Record it");
        Assert.Equal(["The moment of signing in can't be in the future, or before the request came."], late.Errors);
        var done = await late.Fill("Form.At", "12:00").SubmitAsync("Record it");

        Assert.Contains("It holds for 24 hours.", done.Flash, StringComparison.Ordinal);
        Assert.Equal(VerificationStatus.Verified, (await office.Case(reference)).Verification);
        Assert.Contains("Shop account, at the desk", (await officer.OpenAsync(Links.Case(reference))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_sends_the_paper_and_the_officer_sees_it_until_it_goes()
    {
        var reference = await Filed();
        var page = await officer.OpenAsync(Links.AskForDocument(reference));
        Assert.Contains("Cover everything but name and address", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Write why."], (await page.SubmitAsync("Ask for the paper")).Errors);
        await page.Fill("Form.Reason", "Only a name is held").SubmitAsync("Ask for the paper");
        var browser = office.CreateClient();
        var sheet = await browser.OpenAsync(Links.SendDocument(await Token(reference)));
        Assert.Contains("your picture and your signature", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose the file."], (await sheet.SubmitAsync("Send it")).Errors);

        sheet = await browser.OpenAsync(Links.SendDocument(await Token(reference)));
        var animated = await sheet.Upload("Upload", "bill.gif", "GIF89a"u8.ToArray(), "image/gif").SubmitAsync("Send it");
        Assert.Equal(HttpStatusCode.BadRequest, animated.Status);
        Assert.StartsWith("We take PDF, JPG, PNG", Assert.Single(animated.Errors), StringComparison.Ordinal);
        sheet = await browser.OpenAsync(Links.SendDocument(await Token(reference)));
        var came = await sheet.Upload("Upload", "bill.pdf", "%PDF-1.7 a bill"u8.ToArray()).SubmitAsync("Send it");

        Assert.Equal("Your paper came", came.Heading);
        page = await officer.OpenAsync(Links.AskForDocument(reference));
        Assert.Contains("The paper came. bill.pdf", page.Text, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 a bill"u8.ToArray(), await officer.GetByteArrayAsync(new Uri(Links.DocumentFile(reference), UriKind.Relative)));
        await office.NotVerified(reference);
        await office.Deny(reference, PrivacyRequests.Responses.DenialReason.Unverified);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.DocumentFile(reference))).Status);
        Assert.Contains("The paper was removed.", (await officer.OpenAsync(Links.AskForDocument(reference))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_unknown_or_old_says_so_and_shows_a_way_on()
    {
        var reference = await Filed();
        await (await officer.OpenAsync(Links.AskForDocument(reference))).Fill("Form.Reason", "Only a name is held").SubmitAsync("Ask for the paper");
        var browser = office.CreateClient();
        office.Clock.Pass(Evidence.KeptFor);

        var old = await browser.OpenAsync(Links.SendDocument(await Token(reference)));
        var unknown = await browser.OpenAsync(Links.SendDocument(new string('0', 64)));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (old.Status, unknown.Status));
        Assert.Equal(Links.Status, old.Link("See where my request stands"));
    }

    [Fact]
    public async Task A_paper_that_was_shown_is_recorded_and_an_agents_is_not_asked_for()
    {
        var reference = await Filed();
        await (await officer.OpenAsync(Links.AskForDocument(reference))).Fill("Form.Reason", "Only a name is held").SubmitAsync("Ask for the paper");
        await (await officer.OpenAsync(Links.AskForDocument(reference))).SubmitAsync("It was shown to us: record it as seen");
        Assert.Contains(await office.History(reference), e => e is EvidenceCame { File: null });

        var agents = await office.Receive(Asked.For(Right.Delete).ByAgent());

        Assert.Contains("An agent's own papers are never asked for.", (await officer.OpenAsync(Links.AskForDocument($"{agents.Reference}-1"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_is_recorded_and_stops_a_request_whose_check_has_ended()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var page = await officer.OpenAsync(Links.ChangeAddress(reference));
        Assert.Equal(["Choose an address.", "Enter the new address.", "Write who told you, and how."], (await page.SubmitAsync("Record the address")).Errors);
        var wrong = await page.Choose("Form.Which", "0").Fill("Form.Address", "no address").Fill("Form.Told", "By phone").SubmitAsync("Record the address");
        Assert.Equal(["Enter an e-mail address, like name@example.com."], wrong.Errors);

        await wrong.Fill("Form.Address", "new@example.org").SubmitAsync("Record the address");

        var file = await officer.OpenAsync(Links.Case(reference));
        Assert.Contains("an address was changed after the check had ended", file.Text, StringComparison.Ordinal);
        Assert.Contains("new@example.org", file.Text, StringComparison.Ordinal);
    }

    private async Task<string> Filed()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.KnowCategories))).Reference}-1";
        await office.ChangeCase(reference, request =>
        {
            request.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });
        return reference;
    }

    private async Task<string> Token(string reference) =>
        (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Document).Body.Text.Split("/documents/")[1][..64];
}
