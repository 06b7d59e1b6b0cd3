using System.Diagnostics;
using System.Globalization;
using PrivacyRequests.Web.House;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>How a line of the log looks.</summary>
public sealed class LogTests
{
    [Fact]
    public void A_line_tells_the_moment_and_the_number_that_a_page_of_a_fault_shows()
    {
        var number = ActivityTraceId.CreateRandom();
        var line = new LogEvent(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.FromHours(-8)), LogEventLevel.Error, new InvalidOperationException("why"),
            new MessageTemplateParser().Parse("It failed."), [], number, default);
        using var console = new StringWriter();

        new MessageTemplateTextFormatter(Logs.Line, CultureInfo.InvariantCulture).Format(line, console);

        Assert.StartsWith($"2026-01-05 12:00:00 -08:00 [ERR] It failed. {number}", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("why", console.ToString(), StringComparison.Ordinal);
    }
}
