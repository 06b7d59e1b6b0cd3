using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>The snapshot in force, with its number.</summary>
/// <param name="SetInBrowser">Names of the values that were saved in the browser.</param>
public sealed record OfficeNow(int Version, OfficeSettings Settings, IReadOnlyList<string> SetInBrowser);

/// <summary>Keeps the snapshot last read, so that a request asks the database for a number and not for the text.</summary>
public sealed class OfficeSettingsSnapshot
{
    public OfficeNow? Last { get; set; }
}

/// <summary>The one way to the settings.</summary>
public sealed class OfficeSettingsReader(RequestsDb db, OfficeSettingsSnapshot snapshot)
{
    private OfficeNow? read;

    public async Task<OfficeNow> CurrentAsync(CancellationToken cancellation)
    {
        if (read is not null) return read;
        var version = await db.OfficeSettings.MaxAsync(s => (int?)s.Version, cancellation) ?? 0;
        if (snapshot.Last is { } last && last.Version == version) return read = last;
        var row = await db.OfficeSettings.AsNoTracking().SingleOrDefaultAsync(s => s.Version == version, cancellation);
        return read = snapshot.Last = new OfficeNow(version,
            row is null ? new() : JsonSerializer.Deserialize<OfficeSettings>(row.Json)!, row?.SetInBrowser ?? []);
    }
}
