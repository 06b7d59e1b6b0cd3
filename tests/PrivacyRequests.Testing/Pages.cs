using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PrivacyRequests.Testing;

/// <summary>Pages as a browser without script has them.</summary>
public static class Pages
{
    public static async Task<Page> OpenAsync(this HttpClient browser, string url) =>
        await Page.ReadAsync(browser, await browser.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute)));
}

/// <summary>
/// One answer of the site: its status and its HTML. <see cref="Fill"/>, <see cref="Choose"/> and <see cref="Upload"/> work on the fields found
/// there and fail where there is none; <see cref="SubmitAsync"/> sends the form that was found, hidden fields and antiforgery token included.
/// </summary>
public sealed partial class Page
{
    private readonly HttpClient browser;
    private readonly Uri address;

    private Page(HttpClient browser, Uri address, System.Net.HttpStatusCode status, Uri? redirect, IDocument document)
    {
        this.browser = browser;
        this.address = address;
        Status = status;
        Redirect = redirect?.OriginalString;
        Document = document;
    }

    public System.Net.HttpStatusCode Status { get; }

    /// <summary>Path and query that answered, after redirects that were followed.</summary>
    public string Address => address.PathAndQuery;

    /// <summary>Where the answer leads, when the browser does not follow.</summary>
    public string? Redirect { get; }

    public IDocument Document { get; }

    public string Heading => Words(Document.QuerySelector("main h1"));

    /// <summary>What the main part of the page says, white space made single blanks.</summary>
    public string Text => Words(Main);

    /// <summary>The sentences of the error summary, from the top.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-summary li").Select(Words)];

    /// <summary>What was said about the act just done.</summary>
    public string Flash => Words(Document.QuerySelector(".flash"));

    /// <summary>Names of all fields that the forms of the main part hold, hidden ones too.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Main.QuerySelectorAll("input[name], textarea[name], select[name]").Select(f => f.GetAttribute("name")!).Distinct(StringComparer.Ordinal)];

    private IElement Main => Document.QuerySelector("main") ?? Document.DocumentElement;

    internal static async Task<Page> ReadAsync(HttpClient browser, HttpResponseMessage answer)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync();
            var address = answer.RequestMessage!.RequestUri!;
            var document = await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html).Address(address.AbsoluteUri));
            return new Page(browser, address, answer.StatusCode, answer.Headers.Location, document);
        }
    }

    /// <summary>The address of the first link with these words.</summary>
    public string Link(string words) =>
        (Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a) == words) ?? throw Missing($"link \"{words}\"")).GetAttribute("href")!;

    public Task<Page> FollowAsync(string words) => browser.OpenAsync(new Uri(address, Link(words)).AbsoluteUri);

    public string Value(string field) => Named(field).First() switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } => string.Join(',', Named(field).OfType<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value)),
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement list => list.Value ?? "",
        _ => throw Missing($"field {field}"),
    };

    public Page Fill(string field, string? value)
    {
        switch (Named(field).First())
        {
            case IHtmlTextAreaElement area: area.Value = value ?? ""; break;
            case IHtmlInputElement input: input.Value = value ?? ""; break;
            case IHtmlSelectElement list: list.Value = value ?? ""; break;
            default: throw Missing($"field {field}");
        }

        return this;
    }

    /// <summary>Ticks boxes, chooses one of the radio buttons, or an entry of a list. Without values: ticks the one box.</summary>
    public Page Choose(string field, params ReadOnlySpan<string> values)
    {
        var found = Named(field);
        if (found[0] is IHtmlSelectElement list)
        {
            list.Value = values[0];
            return this;
        }

        var boxes = found.OfType<IHtmlInputElement>().Where(i => i.Type is "radio" or "checkbox").ToList();
        if (values.IsEmpty) boxes.Single().IsChecked = true;
        foreach (var value in values)
            (boxes.FirstOrDefault(b => b.Value == value) ?? throw Missing($"choice {field} = {value}")).IsChecked = true;
        return this;
    }

    public Page Untick(string field, string? value = null)
    {
        foreach (var box in Named(field).OfType<IHtmlInputElement>().Where(b => value is null || b.Value == value)) box.IsChecked = false;
        return this;
    }

    public Page Upload(string field, string fileName, byte[] bytes, string type = "application/pdf")
    {
        if (Named(field).First() is not IHtmlInputElement { Files: { } files }) throw Missing($"file field {field}");
        files.Add(new UploadedFile(fileName, bytes, type));
        return this;
    }

    /// <summary>Presses a button: the one with these words, or the first of the main part.</summary>
    public async Task<Page> SubmitAsync(string? button = null) => await ReadAsync(browser, await browser.SendAsync(Submission(button)));

    /// <summary>What pressing the button would send; for tests that send it twice or change it first.</summary>
    public HttpRequestMessage Submission(string? button = null)
    {
        var pressed = Buttons(Main).Concat(Buttons(Document.DocumentElement)).FirstOrDefault(b => button is null || Words(b) == button || b.GetAttribute("value") == button)
            ?? throw Missing(button is null ? "button" : $"button \"{button}\"");
        var form = (pressed as IHtmlButtonElement)?.Form ?? (pressed as IHtmlInputElement)?.Form ?? throw Missing("form around the button");
        form.NoValidate = true;
        var request = form.GetSubmission(pressed) ?? throw Missing("submission");
        var sent = new HttpRequestMessage(new System.Net.Http.HttpMethod(request.Method.ToString().ToUpperInvariant()), request.Target.Href);
        if (sent.Method == System.Net.Http.HttpMethod.Get) return sent;
        sent.Content = new StreamContent(request.Body);
        sent.Content.Headers.TryAddWithoutValidation("Content-Type", request.MimeType ?? request.Headers["Content-Type"]);
        return sent;
    }

    public override string ToString() => $"{(int)Status} {Address}: {Text}";

    private static IEnumerable<IHtmlElement> Buttons(IElement under) =>
        under.QuerySelectorAll<IHtmlElement>("form button:not([type=button]), form input[type=submit]");

    private List<IElement> Named(string field)
    {
        var found = Main.QuerySelectorAll($"[name='{field}']").ToList();
        return found.Count > 0 ? found : throw Missing($"field {field}");
    }

    private InvalidOperationException Missing(string what) => new($"No {what} on this page. {this}");

    private static string Words(IElement? element) => element is null ? "" : White.Replace(element.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White { get; }
}
