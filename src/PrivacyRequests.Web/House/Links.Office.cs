using System.Globalization;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House;

/// <summary>The office's lists, search and settings. Nobody is named in an address: what is searched for is posted.</summary>
public static partial class Links
{
    public const string AllRequests = "/admin/requests";
    public const string Search = "/admin/search";
    public const string Settings = "/admin/settings";
    public const string Health = "/admin/health";

    public static string QueueOf(QueueFilter filter, QueueKey? after = null) => (filter, after) switch
    {
        (QueueFilter.All, null) => Queue,
        (_, null) => $"{Queue}?show={filter}",
        _ => $"{Queue}?show={filter}&after={Key(after)}",
    };

    public static string AllRequestsAfter(QueueKey after) => $"{AllRequests}?after={Key(after)}";

    /// <summary>Reads what <see cref="QueueOf"/> wrote; null for anything else.</summary>
    public static QueueKey? ReadKey(string? written) => written?.Split('_') is [var day, var reference]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && Reference.ReadCase(reference) is not null ? new QueueKey(date, reference) : null;

    private static string Key(QueueKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Day:yyyy-MM-dd}_{key.Reference}");
}
