using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>
/// What the console says once the site answers: its address, and the set-up link while nobody works here. Never the log: the link is a secret.
/// Said within the start, so a stop that follows at once waits for it.
/// </summary>
public sealed class StartBanner(IServer server, IConfiguration configuration, IServiceProvider services) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listens
        ? AnnounceAsync(services, configuration["Site:Address"] ?? listens, Console.Out)
        : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
