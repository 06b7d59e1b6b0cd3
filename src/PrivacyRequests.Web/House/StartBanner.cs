using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>What the console says once the site answers: its address, and the set-up link while nobody works here. Never the log: the link is a secret.</summary>
public static class StartBanner
{
    /// <summary>Runs the site until it is stopped.</summary>
    public static async Task RunAnnouncedAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using (app)
        {
            await app.StartAsync(CancellationToken.None);
            var listens = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            if (listens is not null) await AnnounceAsync(app.Services, app.Configuration["Site:Address"] ?? listens, Console.Out);
            await app.WaitForShutdownAsync(CancellationToken.None);
        }
    }

    /// <param name="address">Where people reach the site.</param>
    public static async Task AnnounceAsync(IServiceProvider services, string address, TextWriter console)
    {
        ArgumentNullException.ThrowIfNull(console);
        await using var scope = services.CreateAsyncScope();
        var words = Words.In("en");
        var site = address.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).TrimEnd('/');
        await console.WriteLineAsync($"\n  {words["StartBanner.Address"]}\n  {site}");
        var token = await scope.ServiceProvider.GetRequiredService<MakeSetUpLink>().HandleAsync(CancellationToken.None);
        if (token is not null) await console.WriteLineAsync($"\n  {words["StartBanner.SetUp"]}\n  {site}{Links.SetUp(token)}");
        await console.WriteLineAsync();
    }
}
