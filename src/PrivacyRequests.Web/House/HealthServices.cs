using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Who looks at the office's health: one check for each figure, a look twice a minute, and the job that tells of trouble.</summary>
public static class HealthServices
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Health").Get<HealthSettings>() ?? new());
        services.AddSingleton(provider => TimeReference.For(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<HealthBoard>();
        services.AddSingleton<JobLog>();
        services.AddSingleton(new OfficeJob("health", TellEvery, async (office, stop) =>
            await office.GetRequiredService<TellTroubles>().HandleAsync((await office.GetRequiredService<HealthBoard>().ReadAsync(stop)).Figures, Links.Health, stop)));
        services.AddHostedService<HealthWatch>();
        // The board logs what changes; the framework would log what stays, at each question.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        var checks = services.AddHealthChecks();
        foreach (var name in Enum.GetValues<HealthName>())
        {
            checks.Add(new HealthCheckRegistration(name.ToString().ToLowerInvariant(), provider => new FigureCheck(provider.GetRequiredService<HealthBoard>(), name),
                HealthStatus.Unhealthy, HealthRules.Serves(name) ? [OfficeChecks.Serving] : []));
        }
    }
}

/// <summary>Each instance looks by itself, so that its start page and its figures are never old. <c>Jobs:Run=false</c> lets it rest.</summary>
internal sealed class HealthWatch(HealthBoard board, TimeProvider time, IConfiguration configuration) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", defaultValue: true)) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await board.ReadAsync(stoppingToken);
                await Task.Delay(Every, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
