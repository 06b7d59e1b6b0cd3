using Microsoft.Data.SqlClient;

namespace PrivacyRequests.SqlServer;

/// <summary>What a server and a database say of themselves.</summary>
/// <param name="JustMade">Within the last seconds: whoever made it may be at setting it up.</param>
public sealed record ServerFacts(int Edition, int Version, int CompatibilityLevel, bool ReadCommittedSnapshot, bool Snapshots, bool JustMade, string Database)
{
    internal const string Question = """
        SELECT CAST(SERVERPROPERTY('EngineEdition') AS int), CAST(SERVERPROPERTY('ProductMajorVersion') AS int), CAST(compatibility_level AS int), is_read_committed_snapshot_on,
            CAST(CASE WHEN snapshot_isolation_state = 1 THEN 1 ELSE 0 END AS bit), CAST(CASE WHEN DATEDIFF(second, create_date, GETDATE()) BETWEEN 0 AND 10 THEN 1 ELSE 0 END AS bit), name
        FROM sys.databases WHERE database_id = DB_ID()
        """;

    private const int AzureSql = 5;
    private const int ManagedInstance = 8;
    private const int Oldest = 15;

    internal ServerFacts(SqlDataReader row)
        : this(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), row.GetString(6))
    {
    }

    /// <summary>Azure counts its versions in its own way and is never too old.</summary>
    private bool IsAzure => Edition is AzureSql or ManagedInstance;

    public string? WhyNot()
    {
        if (!IsAzure && Version < Oldest) return $"The office needs SQL Server 2019 (version 15) or newer; this one is version {Version}. Nothing was touched.";
        if (CompatibilityLevel < OfficeServer.CompatibilityLevel)
            return $"The database is set to behave as an older SQL Server (compatibility level {CompatibilityLevel}). Nothing was touched. An administrator raises it: "
                + $"{DatabaseSettings.Alter(Database)} SET COMPATIBILITY_LEVEL = {OfficeServer.CompatibilityLevel};";
        var (why, how) = (new List<string>(), new List<string>());
        if (!ReadCommittedSnapshot)
        {
            why.Add("READ COMMITTED SNAPSHOT is off: whoever reads would wait for whoever writes.");
            how.Add(DatabaseSettings.ReadCommittedSnapshot(Database));
        }

        if (!Snapshots)
        {
            why.Add("SNAPSHOT isolation is not allowed: no back-up could be made.");
            how.Add(DatabaseSettings.Snapshots(Database));
        }

        return why.Count == 0 ? null : $"{string.Join(' ', why)} Nothing was touched. An administrator switches it on while the office is stopped: {string.Join(' ', how)}";
    }
}
