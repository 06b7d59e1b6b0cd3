namespace PrivacyRequests.Office;

public enum SettingsSource
{
    Configuration,
    Browser,
}

/// <summary>One version of the settings, as JSON; never changed.</summary>
public sealed class OfficeSettingsVersion
{
    public required int Version { get; init; }
    public required DateTime MadeAt { get; init; }
    public required SettingsSource Source { get; init; }
    public int? StaffNumber { get; init; }
    public required string Json { get; init; }
}
