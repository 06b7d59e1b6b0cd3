using Microsoft.Playwright;
using PrivacyRequests.Browser.Tests.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>
/// Pictures of every page, for people to look at: 1280 and 320 px, light and dark. Not a test; <c>tests/screens.sh</c> runs it, and names
/// the folder in SCREENS.
/// </summary>
public sealed class Screens(DemoSite site, Chromium chromium) : IClassFixture<DemoSite>
{
    [Fact(Explicit = true)]
    public async Task Write()
    {
        var folder = Environment.GetEnvironmentVariable("SCREENS") ?? throw new InvalidOperationException("Name the folder in SCREENS.");
        Directory.CreateDirectory(folder);
        foreach (var width in new[] { 1280, 320 })
            foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
                await WriteAsync(folder, width, colours);
    }

    private async Task WriteAsync(string folder, int width, ColorScheme colours)
    {
        var window = new BrowserNewContextOptions { ColorScheme = colours, ViewportSize = new() { Width = width, Height = width == 320 ? 640 : 900 } };
        await using var officer = await chromium.PersonAsync(site.Site, window);
        await site.SignInAsync(officer);
        foreach (var page in SitePages.All)
        {
            await using var visitor = page.InOffice ? null : await chromium.PersonAsync(site.Site, window);
            var person = visitor ?? officer;
            try
            {
                await page.Go(site, person);
            }
            catch (Exception missed) when (missed is PlaywrightException or TimeoutException or InvalidOperationException)
            {
                // The picture shows where it went instead; the others are worth having.
                await Console.Error.WriteLineAsync($"{page.Name}: {missed.Message.Split('\n')[0]}");
            }

            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{page.Name}-{width}-{colours.ToString().ToLowerInvariant()}.png"), FullPage = true });
        }
    }
}
