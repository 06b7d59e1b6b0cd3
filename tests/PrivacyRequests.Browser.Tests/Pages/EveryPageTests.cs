using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PrivacyRequests.Browser.Tests.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>
/// Every page of both rooms can be used by everybody: WCAG 2.2 AA by axe, light and dark, and on a phone of 320 px. Where SCREENS names a
/// folder, a picture of each look is written there: <c>tests/screens.sh</c>.
/// </summary>
public sealed class EveryPageTests(DemoSite site, Chromium chromium) : IClassFixture<DemoSite>
{
    private const int Wide = 1280;
    private const int Narrow = 320;

    private static readonly AxeRunOptions Wcag = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] } };

    /// <summary>The same page in dark: only colours differ, so only what depends on them is asked again.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>The new colours are on the screen.</summary>
    private const string Painted = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => { document.getAnimations().forEach(a => a.finish()); done(); })))";

    /// <summary>Whether a page can be moved sideways.</summary>
    private const string TooWide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    [Fact]
    public void Every_Razor_page_is_looked_at()
    {
        var listed = SitePages.All.Select(p => p.File).Concat(SitePages.NotPages.Keys).ToHashSet(StringComparer.Ordinal);
        var served = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().Select(d => d.RelativePath);

        Assert.Empty(served.Except(listed).Order());
    }

    [Fact]
    public async Task No_page_shuts_anybody_out_or_scrolls_sideways_on_a_small_phone()
    {
        var found = new List<string>();
        var window = new BrowserNewContextOptions { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = Wide, Height = 900 } };
        await using var officer = await chromium.PersonAsync(site.Site, window);
        await site.SignInAsync(officer);
        foreach (var page in SitePages.All)
        {
            await using var visitor = page.InOffice ? null : await chromium.PersonAsync(site.Site, window);
            found.AddRange(await LookAsync(page, visitor ?? officer));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task<List<string>> LookAsync(SitePage page, Person person)
    {
        var found = new List<string>();
        await page.Go(site, person);
        Assert.DoesNotContain("went wrong on our side", await person.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (colours, rules) in new[] { (ColorScheme.Light, Wcag), (ColorScheme.Dark, Colours) })
        {
            await person.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
            await person.Page.EvaluateAsync(Painted);
            var result = await person.Page.RunAxe(rules);
            found.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{page.Name}, {colours}: {v.Id} ({v.Help}) at {n.Target}: {n.Html}")));
            await WriteAsync(page, person, colours, Wide);
        }

        await person.Page.SetViewportSizeAsync(Narrow, 640);
        if (await person.Page.EvaluateAsync<bool>(TooWide)) found.Add($"{page.Name} scrolls sideways");
        await WriteAsync(page, person, ColorScheme.Dark, Narrow);
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await WriteAsync(page, person, ColorScheme.Light, Narrow);
        await person.Page.SetViewportSizeAsync(Wide, 900);
        return found;
    }

    private static async Task WriteAsync(SitePage page, Person person, ColorScheme colours, int width)
    {
        if (Environment.GetEnvironmentVariable("SCREENS") is not { Length: > 0 } folder) return;
        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{page.Name}-{width}-{$"{colours}".ToLowerInvariant()}.png"), FullPage = true });
    }
}
