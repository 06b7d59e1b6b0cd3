using Microsoft.Playwright;
using PrivacyRequests.Office;

namespace PrivacyRequests.Browser.Tests.House;

/// <summary>Somebody at a browser: goes to a page, fills its fields in, presses its buttons, reads.</summary>
public sealed class Person(IPage page, Uri site) : IAsyncDisposable
{
    private static readonly Words Words = Words.In("en");

    public IPage Page => page;

    public string Address => new Uri(page.Url).PathAndQuery;

    /// <summary>A path, or a whole link from a letter: its host is the office's own, whatever port the test has.</summary>
    public async Task<int> GoAsync(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme.StartsWith("http", StringComparison.Ordinal) ? link.PathAndQuery : address;
        var answer = await page.GotoAsync(new Uri(site, path).AbsoluteUri);
        return answer?.Status ?? 0;
    }

    public Task FillAsync(string field, string value) => page.Locator($"main [name='{field}']").FillAsync(value);

    /// <summary>Ticks a box, or chooses the row of a list; the whole row is its label, which lies over the box.</summary>
    public async Task ChooseAsync(string field, string value = "true")
    {
        var box = page.Locator($"main [name='{field}'][value='{value}']");
        if (!await box.IsCheckedAsync()) await box.PressAsync("Space");
    }

    /// <summary>Presses the button whose words stand under this key, and waits for the page that it leads to.</summary>
    public Task PressAsync(string words) => TurnPageAsync(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = Words[words], Exact = true }));

    /// <summary>A click alone waits for nothing: whoever went on at once would break off what was just sent.</summary>
    private async Task TurnPageAsync(ILocator clicked)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => clicked.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        await answer.FinishedAsync();
        // Not the event: on a busy machine it may have come before anybody listens. Nor a script that waits: some people have script off.
        await Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete", new() { Timeout = Chromium.Patience });
    }

    public Task<string> HeadingAsync() => page.Locator("main h1").First.InnerTextAsync();

    public async Task<string> TextAsync() => string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
