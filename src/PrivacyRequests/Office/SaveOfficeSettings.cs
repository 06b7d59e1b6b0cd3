using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Act: saves settings from the browser as a new version; cases received before keep theirs.</summary>
public sealed class SaveOfficeSettings(RequestsDb db, OfficeClock clock)
{
    /// <param name="version">The version that the page showed.</param>
    public async Task<Refusal?> HandleAsync(int version, OfficeSettings settings, Actor.Staff by, CancellationToken cancellation)
    {
        var last = await db.OfficeSettings.AsNoTracking().OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellation);
        if ((last?.Version ?? 0) != version) return Refusals.SettingsStale;
        var json = JsonSerializer.Serialize(settings);
        if (json == last?.Json) return null;
        var changed = SettingsLayers.Differing(last?.Json ?? JsonSerializer.Serialize(new OfficeSettings()), json);
        db.OfficeSettings.Add(new OfficeSettingsVersion
        {
            Version = version + 1,
            MadeAt = clock.Now().Utc,
            Source = SettingsSource.Browser,
            StaffNumber = by.Number,
            Json = json,
            SetInBrowser = [.. (last?.SetInBrowser ?? []).Union(changed).Order(StringComparer.Ordinal)],
        });
        return await db.SaveOrStaleAsync(cancellation) is null ? null : Refusals.SettingsStale;
    }
}

/// <summary>Settings come from the configuration and from the browser; value by value, the browser wins.</summary>
public static class SettingsLayers
{
    /// <summary>The configured settings, with the values on top that were saved in the browser.</summary>
    public static string Over(string configured, string current, IReadOnlyList<string> setInBrowser)
    {
        var result = JsonNode.Parse(configured)!.AsObject();
        var saved = JsonNode.Parse(current)!.AsObject();
        foreach (var name in setInBrowser.Where(saved.ContainsKey)) result[name] = saved[name]?.DeepClone();
        return result.ToJsonString();
    }

    /// <summary>Names of the values in which two snapshots differ.</summary>
    public static IEnumerable<string> Differing(string before, string after)
    {
        var old = JsonNode.Parse(before)!.AsObject();
        return JsonNode.Parse(after)!.AsObject().Where(v => !JsonNode.DeepEquals(v.Value, old[v.Key])).Select(v => v.Key);
    }
}
