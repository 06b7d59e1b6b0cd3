using System.Globalization;
using System.Text;
using PrivacyRequests.Office;

namespace PrivacyRequests.Records;

/// <summary>The figures of a year as a table for other programs (RFC 4180).</summary>
public static class MetricsFile
{
    public static string Of(int year, IReadOnlyList<MetricsLine> lines, Words words)
    {
        var file = new StringBuilder();
        Row(file, words["Metrics.Year"], words["Metrics.Right"], words["Metrics.Received"], words["Metrics.Complied"], words["Metrics.Denied"],
            words["Metrics.Otherwise"], words["Metrics.Open"], words["Metrics.Responses"], words["Metrics.Median"], words["Metrics.Mean"]);
        foreach (var line in lines)
            Row(file, year, line.Right is { } right ? words.Of("CaseWords", right) : words["Metrics.All"], line.Received, line.Complied, line.Denied, line.Otherwise,
                line.Open, line.Responses, line.Median, line.Mean is { } mean ? Math.Round(mean, 2) : null);
        return file.ToString();
    }

    private static void Row(StringBuilder file, params object?[] values) =>
        file.AppendJoin(',', values.Select(v => Quoted(Convert.ToString(v, CultureInfo.InvariantCulture) ?? ""))).Append("\r\n");

    private static string Quoted(string value) => value.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
