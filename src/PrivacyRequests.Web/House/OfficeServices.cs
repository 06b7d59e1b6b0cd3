using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The law library and its storage, as services.</summary>
public static class OfficeServices
{
    public static void AddOffice(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Sealer>();
        services.AddSingleton<LookupHasher>();
        services.AddSingleton<LastingHasher>();
        services.AddSingleton<SuppressionHasher>();
        services.AddSingleton<MailFingerprints>();
        services.AddSingleton<OfficeSettingsSnapshot>();
        services.AddSingleton(BusinessCalendar.For(configuration["Office:TimeZone"] ?? new OfficeSettings().TimeZone));
        services.AddSingleton<OfficeClock>();
        services.AddScoped<OfficeSettingsReader>();
        services.AddScoped<LetterDesk>();
        services.AddActsAndQueries();
        services.AddStorage();
    }

    /// <summary>Acts have one public <c>HandleAsync</c>; queries one or more public methods that end in <c>Async</c> and take the database.</summary>
    private static void AddActsAndQueries(this IServiceCollection services)
    {
        var asking = typeof(RequestsDb).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: true }
            && t.GetConstructors() is [var only] && only.GetParameters().Any(p => p.ParameterType == typeof(RequestsDb)));
        foreach (var type in asking) services.AddScoped(type);
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<DataFolder>();
        services.AddKeys();
        services.AddSingleton(provider => new WriteGate(oneWriter: provider.GetRequiredService<IConfiguration>().Provider() == StorageChoice.Sqlite));
        services.AddDbContext<SqliteRequestsDb>((provider, options) => options
            .UseSqlite($"Data Source={provider.GetRequiredService<DataFolder>().Database}")
            .AddInterceptors(new SqliteConnectionSettings(), provider.GetRequiredService<LetterBell>())
            .ConfigureWarnings(FailuresAreToldByWhoeverMeetsThem));
        services.AddDbContext<SqlServerRequestsDb>((provider, options) => options
            .UseOfficeServer(provider.GetRequiredService<IConfiguration>().GetConnectionString("SqlServer"))
            .AddInterceptors(provider.GetRequiredService<LetterBell>())
            .ConfigureWarnings(FailuresAreToldByWhoeverMeetsThem));
        services.AddScoped<RequestsDb>(provider => provider.GetRequiredService<IConfiguration>().Provider() == StorageChoice.SqlServer
            ? provider.GetRequiredService<SqlServerRequestsDb>()
            : provider.GetRequiredService<SqliteRequestsDb>());
    }

    /// <summary>A second click or a second officer meets a unique key: an answer, not an error. What nobody answers the error page logs.</summary>
    private static void FailuresAreToldByWhoeverMeetsThem(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Information),
        (CoreEventId.SaveChangesFailed, LogLevel.Information),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Information));
}
