namespace PrivacyRequests.Web.House;

/// <summary>
/// Settings as files, the way secrets are mounted: each file of <c>SettingsFolder</c> is named like a setting (<c>__</c> for the colon) and
/// holds its value. They win over the environment.
/// </summary>
public static class MountedSettings
{
    public static void AddMountedSettings(this ConfigurationManager configuration)
    {
        if (configuration["SettingsFolder"] is not { Length: > 0 } folder) return;
        // Others lie beside them, such as the master key: a file whose name is no setting's is left alone.
        configuration.AddKeyPerFile(source =>
        {
            source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetFullPath(folder));
            source.Optional = false;
            source.IgnoreCondition = name => !name.Contains("__", StringComparison.Ordinal);
        });
    }
}
