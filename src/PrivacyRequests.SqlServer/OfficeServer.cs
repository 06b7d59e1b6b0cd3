using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using PrivacyRequests.Storage;

namespace PrivacyRequests.SqlServer;

/// <summary>How the product speaks to SQL Server, in the app, in tests and at design time alike.</summary>
public static class OfficeServer
{
    /// <summary>SQL Server 2019: what queries are written for, and the least that a database may be set to.</summary>
    public const int CompatibilityLevel = 150;

    private const int NotAllowedToMake = 262;
    private const int MadeMeanwhile = 1801;

    /// <summary>For how long an instance that finds a database just made waits for the one that made it to set it up.</summary>
    private const int Looks = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A connection that breaks is tried again; what a save does about that is said in <c>Storage/SaveOnce.cs</c>.</summary>
    public static DbContextOptionsBuilder<T> UseOfficeServer<T>(this DbContextOptionsBuilder<T> options, string? connection) where T : DbContext
    {
        UseOfficeServer((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static DbContextOptionsBuilder UseOfficeServer(this DbContextOptionsBuilder options, string? connection) =>
        options.UseSqlServer(connection, sql => sql.EnableRetryOnFailure().UseCompatibilityLevel(CompatibilityLevel))
            .ReplaceService<IMigrationsSqlGenerator, OfficeServerSql>();

    /// <summary>Before anything is touched.</summary>
    /// <returns>Why the office can't work on this server, in a sentence; null when it can, or when its database is not made yet.</returns>
    /// <exception cref="SqlException">It is away, see <see cref="AwayServer"/>: waiting may help.</exception>
    public static async Task<string?> WhyNotAsync(string? connection, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(connection)) return "Storage:Provider is SqlServer, and ConnectionStrings:SqlServer does not say where it is.";
        try
        {
            // A pool would answer the next looks with the failure of this one.
            var asked = new SqlConnectionStringBuilder(connection) { Pooling = false, ConnectRetryCount = 0 };
            return await WhyNotAsync(asked, cancellation);
        }
        catch (ArgumentException)
        {
            return "ConnectionStrings:SqlServer is no connection string of SQL Server.";
        }
        catch (SqlException failure) when (failure.Number != AwayServer.DatabaseNotOpened && !AwayServer.ComesBack(failure))
        {
            return $"SQL Server does not let the office in (error {failure.Number}). See \"SQL Server\" in docs/running.md for what the account must be allowed.";
        }
    }

    /// <summary>Another instance made the database between our look and our own try; the next look finds it.</summary>
    public static bool WasMadeMeanwhile(Exception? failure) => AwayStorage.Within(failure).Any(e => e is SqlException { Number: MadeMeanwhile });

    /// <returns>Why the first start could not make the database, where no look beforehand could tell; null for any other failure.</returns>
    public static string? WhyNotMade(Exception? failure) => AwayStorage.Within(failure).OfType<SqlException>().FirstOrDefault(e => e.Number is MadeMeanwhile or NotAllowedToMake) is { } told
        ? $"SQL Server does not let the office make its database (error {told.Number}), and does not open one. See \"SQL Server\" in docs/running.md."
        : null;

    private static async Task<string?> WhyNotAsync(SqlConnectionStringBuilder server, CancellationToken cancellation)
    {
        try
        {
            for (var look = 1; ; look++)
            {
                var facts = await server.AskAsync(ServerFacts.Question, row => new ServerFacts(row), cancellation);
                if (facts.WhyNot() is not { } why) return null;
                if (!facts.JustMade || look == Looks) return why;
                await Task.Delay(Pause, cancellation);
            }
        }
        catch (SqlException failure) when (failure.Number == AwayServer.DatabaseNotOpened)
        {
            var found = await MissingAsync(server, cancellation);
            if (found.ComesBack) throw;
            return found.WhyNot();
        }
    }

    private static async Task<MissingDatabase> MissingAsync(SqlConnectionStringBuilder server, CancellationToken cancellation)
    {
        var name = server.InitialCatalog;
        try
        {
            return await new SqlConnectionStringBuilder(server.ConnectionString) { InitialCatalog = "master", AttachDBFilename = "" }
                .AskAsync(MissingDatabase.Question(name), row => new MissingDatabase(name, row), cancellation);
        }
        catch (SqlException failure) when (!AwayServer.ComesBack(failure))
        {
            return new MissingDatabase(name, Asked: false, IsThere: false, IsOpen: false, MayEnter: false, MayMake: false);
        }
    }

    private static async Task<T> AskAsync<T>(this SqlConnectionStringBuilder server, string question, Func<SqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var open = new SqlConnection(server.ConnectionString);
        await open.OpenAsync(cancellation);
        await using var ask = open.CreateCommand();
#pragma warning disable CA2100 // A constant, but for the name of the database as a literal.
        ask.CommandText = question;
#pragma warning restore CA2100
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return read(row);
    }
}
