using System.Net;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Testing.Running;

/// <summary>What pressing a button would send, kept so that it can be sent more than once.</summary>
public sealed record Sending(HttpClient Browser, HttpMethod Method, Uri Address, byte[] Body, string ContentType, string ComesFrom)
{
    public static async Task<Sending> OfAsync(HttpClient browser, Page page, string button, string comesFrom)
    {
        using var message = page.Submission(button);
        var body = await message.Content!.ReadAsByteArrayAsync();
        return new Sending(browser, message.Method, message.RequestUri!, body, message.Content.Headers.ContentType!.ToString(), comesFrom);
    }

    public async Task<HttpResponseMessage> SendAsync()
    {
        using var message = new HttpRequestMessage(Method, Address) { Content = new ByteArrayContent(Body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        message.Headers.Add("X-Forwarded-For", ComesFrom);
        return await Browser.SendAsync(message);
    }
}

/// <summary>
/// One browser at the counter. It walks through the pages of a new request once; for everybody after that it goes back from "check your
/// answers" to the page about the person, as the page offers.
/// </summary>
public sealed class Visitor : IDisposable
{
    private static readonly Words Words = ReadWords();
    private Page? aboutPerson;

    public Visitor(string address) : this(Open(address))
    {
    }

    public Visitor(HttpClient browser)
    {
        Browser = browser;
    }

    public HttpClient Browser { get; }

    /// <summary>A browser that keeps cookies and follows nothing by itself.</summary>
    public static HttpClient Open(string address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(address),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static string Say(string key) => Words[key];

    /// <summary>Everything answered, up to the last button: what it would send for this person.</summary>
    public async Task<Sending> ReadyToSendAsync(string name, string email, int number)
    {
        aboutPerson ??= await BackToPersonAsync(await WalkAsync(await Browser.OpenAsync(Links.NewRequest)));
        aboutPerson.Fill("Form.Name", name).Fill("Form.Email", email);
        var check = await aboutPerson.SubmitAsync(Say("NewRequest.Continue"));
        return await Sending.OfAsync(Browser, check, Say("NewRequest.Send"), Network(number));
    }

    /// <summary>The reference on the page that follows; null when it can't be shown.</summary>
    public async Task<string?> ReferenceAsync()
    {
        var page = await Browser.OpenAsync(Links.Received);
        return Reference.Read(page.Document.QuerySelector("#reference")?.TextContent);
    }

    public void Dispose() => Browser.Dispose();

    private static async Task<Page> WalkAsync(Page page)
    {
        for (var step = 0; step < 12; step++)
        {
            if (page.Status != HttpStatusCode.OK) throw new InvalidOperationException(page.ToString());
            if (page.Has(Say("NewRequest.Send"))) return page;
            page = await Answer(page).SubmitAsync(Say("NewRequest.Continue"));
        }

        throw new InvalidOperationException($"The last page never came. {page}");
    }

    private static Task<Page> BackToPersonAsync(Page check) =>
        check.SubmitAsync($"{Say("NewRequest.Change")} {Say("NewRequest.Check.Name")}");

    private static Page Answer(Page page)
    {
        var fields = page.Fields;
        if (fields.Contains("Form.Rights")) page.Choose("Form.Rights", nameof(Right.Delete));
        if (fields.Contains("Form.Filer")) page.Choose("Form.Filer", nameof(FilerKind.Consumer));
        if (fields.Contains("Form.Name")) page.Fill("Form.Name", "Casey Consumer").Fill("Form.Email", "casey@example.org");
        if (fields.Contains("Form.About")) page.Choose("Form.About", nameof(Subject.Website));
        if (fields.Contains("Form.Description")) page.Fill("Form.Description", Description);
        if (fields.Contains("Form.AnswerBy")) page.Choose("Form.AnswerBy", nameof(AnswerBy.Electronically));
        return page;
    }

    private const string Description = "I signed up for the newsletter in spring and booked one appointment through the form on the website. "
        + "Please delete my account, my address and whatever the website has kept of my visits.";

    private static string Network(int number) => $"10.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";

    private static Words ReadWords()
    {
        Words.AddFrom(typeof(Links).Assembly);
        return Words.In("en");
    }
}
