using System.Globalization;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House;

/// <summary>Records and figures.</summary>
public static partial class Links
{
    public const string Training = "/admin/staff/training";
    public const string Metrics = "/admin/metrics";
    public const string PublicMetrics = "/metrics";

    public static string Record(string reference) => $"/admin/requests/{reference}/record";

    public static string ExportRecord(string reference) => $"/admin/requests/{reference}/export";

    public static string ExportRecordData(string reference) => $"{ExportRecord(reference)}?handler=Data";

    public static string MetricsOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{Metrics}?year={year}");

    public static string MetricsFile(int year) => string.Create(CultureInfo.InvariantCulture, $"{Metrics}?year={year}&handler=File");

    /// <param name="counted">Null: all that were received.</param>
    public static string MetricsCases(int year, Right right, Counted? counted) =>
        string.Create(CultureInfo.InvariantCulture, $"{Metrics}/cases?year={year}&right={right}") + (counted is null ? "" : $"&counted={counted}");
}
