using System.Globalization;
using Serilog;
using Serilog.Extensions.Logging;

namespace PrivacyRequests.Web.House;

/// <summary>Log lines go to the console; the section <c>Serilog</c> adds a file. Reference numbers only, never a person.</summary>
public static class Logs
{
    /// <summary>Day, time and its distance from UTC, level, words, and the number that the page of a fault shows.</summary>
    public const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss zzz} [{Level:u3}] {Message:lj} {TraceId}{NewLine}{Exception}";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
        builder.Logging.ClearProviders();
        // As a provider among others: the levels of the section Logging hold for it too.
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }
}
