using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.SqlServer;

/// <summary>How the product speaks to SQL Server, in the app, in tests and at design time alike.</summary>
public static class OfficeServer
{
    /// <summary>SQL Server 2019: what queries are written for, and the least that a database may be set to.</summary>
    public const int CompatibilityLevel = 150;

    /// <summary>"Cannot open database": it isn't there yet, and the first start makes it.</summary>
    private const int NoSuchDatabase = 4060;

    private const string Facts = """
        SELECT CAST(SERVERPROPERTY('EngineEdition') AS int), CAST(SERVERPROPERTY('ProductMajorVersion') AS int), CAST(compatibility_level AS int), is_read_committed_snapshot_on, name
        FROM sys.databases WHERE database_id = DB_ID()
        """;

    /// <summary>A connection that breaks is tried again; what a save does about that is said in <c>Storage/SaveOnce.cs</c>.</summary>
    public static DbContextOptionsBuilder<T> UseOfficeServer<T>(this DbContextOptionsBuilder<T> options, string? connection) where T : DbContext
    {
        UseOfficeServer((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static DbContextOptionsBuilder UseOfficeServer(this DbContextOptionsBuilder options, string? connection) =>
        options.UseSqlServer(connection, sql => sql.EnableRetryOnFailure().UseCompatibilityLevel(CompatibilityLevel));

    /// <summary>Before anything is touched.</summary>
    /// <returns>Why the office can't work on this server, in a sentence; null when it can, or when its database is not made yet.</returns>
    public static async Task<string?> WhyNotAsync(string? connection, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(connection)) return "Storage:Provider is SqlServer, and ConnectionStrings:SqlServer does not say where it is.";
        try
        {
            await using var open = new SqlConnection(connection);
            await open.OpenAsync(cancellation);
            await using var ask = open.CreateCommand();
            ask.CommandText = Facts;
            await using var row = await ask.ExecuteReaderAsync(cancellation);
            await row.ReadAsync(cancellation);
            return new ServerFacts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3), row.GetString(4)).WhyNot();
        }
        catch (ArgumentException)
        {
            return "ConnectionStrings:SqlServer is no connection string of SQL Server.";
        }
        catch (SqlException failure)
        {
            return failure.Number == NoSuchDatabase ? null
                : $"SQL Server does not let the office in (error {failure.Number}). See \"SQL Server\" in docs/running.md for what the account must be allowed.";
        }
    }
}

/// <summary>What a server and a database say of themselves.</summary>
public sealed record ServerFacts(int Edition, int Version, int CompatibilityLevel, bool ReadCommittedSnapshot, string Database)
{
    private const int AzureSql = 5;
    private const int ManagedInstance = 8;
    private const int Oldest = 15;

    /// <summary>Azure counts its versions in its own way and is never too old.</summary>
    private bool IsAzure => Edition is AzureSql or ManagedInstance;

    private string Quoted => $"[{Database.Replace("]", "]]", StringComparison.Ordinal)}]";

    public string? WhyNot()
    {
        if (!IsAzure && Version < Oldest) return $"The office needs SQL Server 2019 (version 15) or newer; this one is version {Version}. Nothing was touched.";
        if (CompatibilityLevel < OfficeServer.CompatibilityLevel)
            return $"The database is set to behave as an older SQL Server (compatibility level {CompatibilityLevel}). Nothing was touched. An administrator raises it: "
                + $"ALTER DATABASE {Quoted} SET COMPATIBILITY_LEVEL = {OfficeServer.CompatibilityLevel};";
        if (!ReadCommittedSnapshot)
            return "READ COMMITTED SNAPSHOT is off: whoever reads would wait for whoever writes. Nothing was touched. An administrator switches it on while the office is stopped: "
                + $"ALTER DATABASE {Quoted} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;";
        return null;
    }
}
