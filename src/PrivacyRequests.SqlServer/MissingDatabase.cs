using Microsoft.Data.SqlClient;

namespace PrivacyRequests.SqlServer;

/// <summary>What the server says of a database that it did not open (error 4060): not there yet, on its way, or forbidden.</summary>
/// <param name="Asked">Whether the account could ask at all; one that lives in its database cannot.</param>
/// <param name="IsThere">Whether the account sees it.</param>
/// <param name="IsOpen">It is online, and for everybody.</param>
/// <param name="MayMake">Whether the account may make it.</param>
public sealed record MissingDatabase(string Name, bool Asked, bool IsThere, bool IsOpen, bool MayEnter, bool MayMake)
{
    /// <summary>Asked of master. Azure SQL has no such permissions; there the try itself tells.</summary>
    public static string Question(string database)
    {
        var name = $"N'{database.Replace("'", "''", StringComparison.Ordinal)}'";
        return $"""
            SELECT CAST(CASE WHEN d.name IS NULL THEN 0 ELSE 1 END AS bit), CAST(CASE WHEN d.state = 0 AND d.user_access = 0 THEN 1 ELSE 0 END AS bit), CAST(COALESCE(HAS_DBACCESS({name}), 0) AS bit),
                CAST(CASE WHEN CAST(SERVERPROPERTY('EngineEdition') AS int) = 5 OR HAS_PERMS_BY_NAME(NULL, NULL, 'CREATE ANY DATABASE') = 1
                    OR HAS_PERMS_BY_NAME('master', 'DATABASE', 'CREATE DATABASE') = 1 THEN 1 ELSE 0 END AS bit)
            FROM (SELECT 1 AS one) AS o LEFT JOIN sys.databases AS d ON d.name = {name}
            """;
    }

    internal MissingDatabase(string name, SqlDataReader row)
        : this(name, Asked: true, row.GetBoolean(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3))
    {
    }

    /// <summary>It is being recovered, restored or worked on, or opens by now: waiting helps.</summary>
    public bool ComesBack => IsThere && (!IsOpen || MayEnter);

    /// <returns>Null where the first start makes it.</returns>
    public string? WhyNot() => this switch
    {
        { Asked: false } => $"SQL Server does not open the database {Name} (error 4060), and does not tell this account whether it is there. Nothing was touched. {See}",
        { IsThere: true } => $"The database {Name} is there, and this account may not enter it. Nothing was touched. {See}",
        { MayMake: false } => $"There is no database {Name} that this account may see, and it may not make one. Nothing was touched. {See}",
        _ => null,
    };

    private const string See = "See \"SQL Server\" in docs/running.md for what an administrator runs.";
}
