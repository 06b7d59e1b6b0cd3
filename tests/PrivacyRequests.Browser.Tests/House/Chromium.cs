using Microsoft.Playwright;
using PrivacyRequests.Browser.Tests.House;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace PrivacyRequests.Browser.Tests.House;

/// <summary>One browser for all stories: the system's Chromium, named by CHROMIUM. Every person in a story has a window of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milliseconds before a test gives up on a page: a ceiling for a busy machine, not a measure.</summary>
    public const int Patience = 90_000;

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Quiet,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Somebody with a browser of their own: no cookies shared.</summary>
    public async Task<Person> PersonAsync(Uri site, BrowserNewContextOptions? window = null)
    {
        var context = await Browser.NewContextAsync(window ?? new());
        context.SetDefaultTimeout(Patience);
        return new Person(await context.NewPageAsync(), site);
    }
}
