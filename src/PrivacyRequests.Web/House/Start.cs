using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>What happens before the first visitor: the database is made and migrated, the configured settings become a version.</summary>
public static class Start
{
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        await db.Database.MigrateAsync(cancellation);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        await TakeConfiguredSettingsAsync(scope.ServiceProvider, db, cancellation);
        await scope.ServiceProvider.GetRequiredService<OfficeSettingsReader>().CurrentAsync(cancellation);
    }

    /// <summary>The section <c>Office</c> becomes a new version when it differs from the last version made from it; a value saved in the browser wins.</summary>
    private static async Task TakeConfiguredSettingsAsync(IServiceProvider services, RequestsDb db, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var section = configuration.GetSection("Office").Get<OfficeSettings>() ?? new();
        if (configuration["Site:Address"] is { Length: > 0 } address) section = section with { SiteAddress = address.TrimEnd('/') };
        var configured = JsonSerializer.Serialize(section);
        var last = await db.OfficeSettings.Where(s => s.Source == SettingsSource.Configuration).OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellation);
        if (last?.Json == configured) return;
        var number = await db.OfficeSettings.MaxAsync(s => (int?)s.Version, cancellation) ?? 0;
        db.OfficeSettings.Add(new OfficeSettingsVersion
        {
            Version = number + 1,
            MadeAt = services.GetRequiredService<OfficeClock>().Now().Utc,
            Source = SettingsSource.Configuration,
            Json = configured,
        });
        await db.SaveChangesAsync(cancellation);
    }
}
