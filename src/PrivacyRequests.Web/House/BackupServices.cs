using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;

namespace PrivacyRequests.Web.House;

/// <summary>Backups by the section <c>Backup</c>, and their job.</summary>
public static class BackupServices
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public static void AddBackups(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Backup").Get<BackupSettings>() ?? new());
        services.AddSingleton(new OfficeJob("backup", Every, (office, stop) => office.GetRequiredService<BackupRound>().RunAsync(stop)));
    }

    /// <summary>Before the first visitor.</summary>
    public static string? WhyBackupsAreUnfit(this IServiceProvider services) => services.GetRequiredService<BackupSettings>().WhyNot();
}
