using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The job that thins and removes records, and the section of figures.</summary>
public static class RecordServices
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    public static void AddRecords(this IServiceCollection services)
    {
        services.AddScoped<OfficeNotices>();
        services.AddSingleton(new OfficeSection("Metrics.Section", Links.Metrics, OfficeAct.ReadCase));
        services.AddSingleton(new OfficeJob("retention", SweepEvery, (office, stop) => office.GetRequiredService<RetentionSweep>().RunAsync(stop)));
    }
}
