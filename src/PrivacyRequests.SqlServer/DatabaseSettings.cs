namespace PrivacyRequests.SqlServer;

/// <summary>The statements that set up a database of the office: what the first start runs, a refusal names and docs/running.md shows.</summary>
public static class DatabaseSettings
{
    /// <summary>Without the last words it waits until everybody else is gone.</summary>
    public static string ReadCommittedSnapshot(string database) => $"{Alter(database)} SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;";

    public static string Snapshots(string database) => $"{Alter(database)} SET ALLOW_SNAPSHOT_ISOLATION ON;";

    internal static string Alter(string database) => $"ALTER DATABASE [{database.Replace("]", "]]", StringComparison.Ordinal)}]";
}
