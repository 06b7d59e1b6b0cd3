using System.Globalization;
using Serilog;
using Serilog.Extensions.Logging;

namespace PrivacyRequests.Web.House;

/// <summary>Log lines go to the console; the section <c>Serilog</c> adds a file. Reference numbers only, never a person.</summary>
public static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture).CreateLogger();
        builder.Logging.ClearProviders();
        // As a provider among others: the levels of the section Logging hold for it too.
        builder.Logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }
}
