using PrivacyRequests.SqlServer;

namespace PrivacyRequests.Web.House;

/// <summary>Which database the office works on, by <c>Storage:Provider</c>.</summary>
public static class StorageChoice
{
    public const string Sqlite = "Sqlite";
    public const string SqlServer = "SqlServer";

    public static string Provider(this IConfiguration configuration) => configuration["Storage:Provider"] is { Length: > 0 } provider ? provider : Sqlite;

    /// <summary>Before anything is touched. A word that is neither must not end in an empty database beside the real one.</summary>
    public static async Task<string?> WhyDatabaseIsUnfitAsync(this IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return configuration.Provider() switch
        {
            Sqlite => null,
            SqlServer => await OfficeServer.WhyNotAsync(configuration.GetConnectionString("SqlServer"), CancellationToken.None),
            var other => $"Storage:Provider is {other}; it can be {Sqlite} or {SqlServer}.",
        };
    }
}
