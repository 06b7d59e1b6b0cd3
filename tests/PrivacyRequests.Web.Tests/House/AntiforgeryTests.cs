using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>Nothing is taken from a form that another site made: every page, by its own address, whoever is signed in.</summary>
public sealed class AntiforgeryTests : IDisposable
{
    private static readonly string[] ReadAsItArrives = ["/Documents/Send", "/Requests/StatusPapers", "/Requests/Files"];

    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task No_page_takes_a_form_without_its_token()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var officer = await office.OfficerAsync(follow: false);
        List<string> taken = [], asked = [];
        foreach (var (address, page) in office.Addresses($"{told.Reference}-1"))
        {
            using var answer = await officer.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("Form.Note", "forged")]));
            asked.Add(address);
            // Nobody's upload: without its cookie or link nothing is read; with them, StreamedUpload asks for the token.
            if (ReadAsItArrives.Contains(page.ViewEnginePath) && answer.StatusCode == HttpStatusCode.Redirect) continue;
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests)) taken.Add($"{(int)answer.StatusCode} {address}");
        }

        Assert.True(asked.Count > 100, $"{asked.Count} pages");
        Assert.Empty(taken);
    }

    [Fact]
    public void No_page_and_nothing_besides_pages_is_let_off()
    {
        var besides = office.Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null
            && e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: var methods } || e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } m && !m.HttpMethods.All(x => x is "GET" or "HEAD"))
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

        var letOff = office.Endpoints().Where(e => e.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not null || e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(e => e.Metadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any()).Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath).Distinct();
        // The error page is shown for a failed POST; the others ask by themselves, before they read.
        Assert.Subset(new HashSet<string>(["/Error", .. ReadAsItArrives], StringComparer.Ordinal), letOff.ToHashSet(StringComparer.Ordinal));
        // They answer any verb and change nothing.
        Assert.Equal(["/health/live", "/health/ready", "/health/serving"], besides.Order(StringComparer.Ordinal));
    }
}
