using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.House;

/// <summary>What happens before the first visitor: the database is made and migrated, the key ring opened, the configured settings become a version.</summary>
public static class Start
{
    private const int Tries = 5;

    /// <summary>Before anything is touched: a schema that a newer program made, keys that do not open.</summary>
    /// <returns>Why the program does not start, in a sentence; null when it may.</returns>
    public static async Task<string?> WhyNotToStartAsync(this IServiceProvider services)
    {
        if (await services.WhyDatabaseIsUnfitAsync() is { } unfit) return unfit;
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().WhyNotAsync(CancellationToken.None))?.Message ?? await services.WhyKeysDoNotOpenAsync();
    }

    /// <summary>Instances that start at the same moment make the same things: whoever comes second finds them made.</summary>
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                await OnceAsync(services, cancellation);
                break;
            }
            catch (Exception failure) when (i < Tries && (failure is DbUpdateException || OfficeServer.WasMadeMeanwhile(failure)) && !AwayDatabase.Is(failure))
            {
                // The next round reads what the other one saved.
            }
        }

        await services.MakeFirstProtectionKeyAsync(cancellation);
    }

    private static async Task OnceAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().HandleAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<OpenKeyRing>().HandleAsync(cancellation);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        await scope.ServiceProvider.GetRequiredService<ShipDataPoints>().HandleAsync(cancellation);
        await TakeConfiguredSettingsAsync(scope.ServiceProvider, db, cancellation);
        await scope.ServiceProvider.GetRequiredService<OfficeSettingsReader>().CurrentAsync(cancellation);
    }

    /// <summary>
    /// The section <c>Office</c> with the values on top that were saved in the browser becomes a new version when it differs from the
    /// settings in force.
    /// </summary>
    private static async Task TakeConfiguredSettingsAsync(IServiceProvider services, RequestsDb db, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var section = configuration.GetSection("Office").Get<OfficeSettings>() ?? new();
        if (configuration["Site:Address"] is { Length: > 0 } address) section = section with { SiteAddress = address.TrimEnd('/') };
        var configured = JsonSerializer.Serialize(section);
        var last = await db.OfficeSettings.AsNoTracking().OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellation);
        var inForce = last is null ? configured : SettingsLayers.Over(configured, last.Json, last.SetInBrowser);
        if (last is not null && !SettingsLayers.Differing(last.Json, inForce).Any()) return;
        db.OfficeSettings.Add(new OfficeSettingsVersion
        {
            Version = (last?.Version ?? 0) + 1,
            MadeAt = services.GetRequiredService<OfficeClock>().Now().Utc,
            Source = SettingsSource.Configuration,
            Json = inForce,
            SetInBrowser = last?.SetInBrowser ?? [],
        });
        await db.SaveChangesAsync(cancellation);
    }
}
