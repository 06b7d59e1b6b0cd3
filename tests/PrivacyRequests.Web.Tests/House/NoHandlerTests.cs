using System.Net;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>A verb that a page has no handler for is refused: a page that was not loaded would fail, or say what is not so.</summary>
public sealed class NoHandlerTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task No_page_is_shown_for_a_verb_that_it_does_not_take()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var officer = await office.OfficerAsync(follow: false);
        var token = (await officer.OpenAsync(Links.Queue)).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        List<string> shown = [], asked = [];
        foreach (var (address, _) in office.Addresses($"{told.Reference}-1"))
        {
            foreach (var verb in new[] { HttpMethod.Put, HttpMethod.Delete })
            {
                using var request = new HttpRequestMessage(verb, address);
                request.Headers.Add("RequestVerificationToken", token);
                using var answer = await officer.SendAsync(request);
                asked.Add(address);
                if (answer.StatusCode != HttpStatusCode.MethodNotAllowed || !answer.Content.Headers.Allow.Contains("GET")) shown.Add($"{(int)answer.StatusCode} {verb} {address}");
            }
        }

        Assert.True(asked.Count > 200, $"{asked.Count} requests");
        Assert.Empty(shown);
        Assert.DoesNotContain(office.Log.Warnings, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Links.Queue, "GET, HEAD")]
    [InlineData(Links.Letters, "GET, HEAD")]
    [InlineData(Links.StatusOpen, "GET, HEAD, POST")]
    public async Task A_form_that_nobody_takes_gets_our_page_which_says_so(string address, string allowed)
    {
        var officer = await office.OfficerAsync(follow: false);
        var token = (await officer.OpenAsync(Links.Queue)).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await officer.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow.Order(StringComparer.Ordinal))));
        Assert.Contains("This page can&#x27;t be used in that way", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
