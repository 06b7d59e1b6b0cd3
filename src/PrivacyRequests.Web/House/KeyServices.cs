using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The master key by the section <c>Keys</c>, and the ring that it opens.</summary>
public static class KeyServices
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton(Masters);
        services.AddSingleton(provider => new KeyRing { Again = () => Read(provider) });
        services.AddHostedService<KeyRingWatch>();
    }

    /// <summary>Before anything is touched.</summary>
    /// <returns>Why the keys can't be used, in a sentence; null when they can.</returns>
    public static async Task<string?> WhyKeysDoNotOpenAsync(this IServiceProvider services)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OpenKeyRing>().TryAsync(CancellationToken.None);
            return null;
        }
        catch (KeyProblemException problem)
        {
            return problem.Message;
        }
    }

    /// <exception cref="KeyProblemException">No key is configured and none may be made, or the one that is can't be read.</exception>
    private static MasterKeys Masters(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IConfiguration>();
        var current = Configured(settings, "Keys:File", "Keys:Value") ?? OfTheDataFolder(provider);
        return new MasterKeys(current, Configured(settings, "Keys:PreviousFile", "Keys:PreviousValue"));
    }

    private static MasterKey? Configured(IConfiguration settings, string file, string value)
    {
        if (settings[file] is { Length: > 0 } path) return MasterKey.FromFile(path, mayCreate: false);
        return settings[value] is { Length: > 0 } text ? MasterKey.Read(text, $"The setting {value}") : null;
    }

    /// <summary>A key made anew beside a filled database would open nothing in it, and Production never makes one.</summary>
    private static MasterKey OfTheDataFolder(IServiceProvider provider)
    {
        var folder = provider.GetRequiredService<DataFolder>();
        return MasterKey.FromFile(folder.MasterKey, mayCreate: !provider.GetRequiredService<IHostEnvironment>().IsProduction() && !File.Exists(folder.Database)
            && provider.GetRequiredService<IConfiguration>().GetValue("Keys:MayBeMade", defaultValue: true));
    }

    private static IReadOnlyList<OpenKey> Read(IServiceProvider provider)
    {
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<OpenKeyRing>().OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}

/// <summary>
/// Every instance looks at the ring and at the settings by itself, whoever holds the leases of the jobs: another one may have made a key
/// or saved a setting.
/// </summary>
public sealed partial class KeyRingWatch(IServiceScopeFactory scopes, TimeProvider time, IConfiguration configuration, ILogger<KeyRingWatch> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    internal async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OpenKeyRing>().HandleAsync(stop);
            await scope.ServiceProvider.GetRequiredService<OfficeSettingsReader>().CurrentAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // What is open stays open; the next round looks again.
            NotRead(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The key ring could not be read.")]
    private static partial void NotRead(ILogger log, Exception failure);
}
