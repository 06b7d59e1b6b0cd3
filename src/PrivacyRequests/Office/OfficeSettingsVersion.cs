namespace PrivacyRequests.Office;

public enum SettingsSource
{
    Configuration,
    Browser,
}

/// <summary>One version of the settings, as JSON; never changed.</summary>
public sealed class OfficeSettingsVersion
{
    public const int SetInBrowserMaxLength = 1000;

    public required int Version { get; init; }
    public required DateTime MadeAt { get; init; }
    public required SettingsSource Source { get; init; }
    public int? StaffNumber { get; init; }
    public required string Json { get; init; }

    /// <summary>Names of the values that were saved in the browser, in this version or before: they win over the configuration.</summary>
    public IReadOnlyList<string> SetInBrowser { get; init; } = [];
}
