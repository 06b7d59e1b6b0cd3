using System.Net;
using System.Text;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Whatever comes in place of a form: the sender reads that it could not be read, and our log has no fault of ours.</summary>
public sealed class UnreadableFormTests : IDisposable
{
    private const string Multipart = "multipart/form-data; boundary=x";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Multipart, "garbage")]
    [InlineData(Multipart, "--x\r\nContent-Disposition: form-data; name=\"Form.Reference\"\r\n\r\nBCDF")]
    [InlineData(Multipart, "--x\r\nContent-Disposition: form-data; name=\"Form.Reference\"\r\n\r\nBCDF\r\n--x\r\n")]
    [InlineData(Multipart, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--x--\r\n")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Form.Reference=BCDF")]
    public async Task A_form_that_is_none_is_answered_with_our_page(string type, string body)
    {
        foreach (var verb in new[] { HttpMethod.Post, HttpMethod.Put })
        {
            using var request = new HttpRequestMessage(verb, Links.Status) { Content = Sent(type, Encoding.ASCII.GetBytes(body)) };
            using var answer = await office.CreateClient().SendAsync(request);

            await NotOurFault(answer);
        }
    }

    [Theory]
    [InlineData("x", "garbage", "")]
    [InlineData("x", "", "")]
    [InlineData("x", "", "--x\r\nContent-Disposition: form-data; name=\"Upload\"; filename=\"a.txt\"\r\n\r\nhal")]
    [InlineData("x", "", "--x\r\nContent-Disposition form-data\r\n\r\nhalf\r\n--x--\r\n")]
    [InlineData("x", "", "--x\r\nX-Long: #40000\r\n\r\nhalf\r\n--x--\r\n")]
    [InlineData("#300", "garbage", "")]
    public async Task A_form_with_files_that_is_none_is_answered_with_our_page(string boundary, string instead, string then)
    {
        var browser = office.CreateClient();
        var page = await DocumentPageAsync(browser);
        var token = $"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{page.Value("__RequestVerificationToken")}\r\n";
        using var content = Sent($"multipart/form-data; boundary={Long(boundary)}", Encoding.ASCII.GetBytes(instead.Length > 0 ? instead : token + Long(then)));

        using var answer = await browser.PostAsync(new Uri(page.Address, UriKind.Relative), content);

        await NotOurFault(answer);
    }

    [Fact]
    public async Task Anything_but_a_form_with_files_is_no_fault_of_ours_either()
    {
        var browser = office.CreateClient();
        var page = await DocumentPageAsync(browser);

        using var answer = await browser.PostAsync(new Uri(page.Address, UriKind.Relative), new StringContent("{}"));

        await NotOurFault(answer);
    }

    private async Task NotOurFault(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("We could not read what your browser sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(office.Log.Warnings);
    }

    private async Task<Page> DocumentPageAsync(HttpClient browser)
    {
        var reference = (await office.Receive(Asked.For(Right.KnowCategories))).Reference + "-1";
        await office.ChangeCase(reference, request =>
        {
            request.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });
        await office.Act<AskForDocument>(reference, (a, s) => a.HandleAsync(s, "Only a name is held", Checks.Officer, default));
        var text = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Document).Body.Text;
        return await browser.OpenAsync(Links.SendDocument(text.Split("/documents/")[1][..64]));
    }

    private static ByteArrayContent Sent(string type, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>"#300" is 300 times the letter y.</summary>
    private static string Long(string text)
    {
        var at = text.IndexOf('#', StringComparison.Ordinal);
        if (at < 0) return text;
        var digits = new string([.. text[(at + 1)..].TakeWhile(char.IsAsciiDigit)]);
        return text[..at] + new string('y', int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)) + text[(at + 1 + digits.Length)..];
    }
}
