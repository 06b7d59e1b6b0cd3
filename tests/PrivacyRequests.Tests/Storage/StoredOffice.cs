using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A database that the storage suite runs on.</summary>
public enum Engine
{
    Sqlite,
    SqlServer,
}

/// <summary>
/// An office on one of the databases: SQLite always; SQL Server where the variable PRIVACYREQUESTS_TEST_SQLSERVER holds a connection string, in
/// a database of its own that is dropped afterwards.
/// </summary>
public sealed class StoredOffice : TestOffice
{
    public const string Variable = "PRIVACYREQUESTS_TEST_SQLSERVER";

    private readonly Engine engine;

    public StoredOffice(Engine engine)
    {
        this.engine = engine;
        if (engine == Engine.Sqlite) return;
        Settings["ConnectionStrings:SqlServer"] = OnServer();
        Settings["Storage:Provider"] = nameof(Engine.SqlServer);
    }

    /// <summary>A database of its own that nobody made yet; without a server the test is skipped.</summary>
    public static string OnServer()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"No SQL Server here: {Variable} holds no connection string.");
        return new SqlConnectionStringBuilder(given) { InitialCatalog = $"office-{Guid.NewGuid():N}" }.ConnectionString;
    }

    /// <summary>One value as the database itself gives it.</summary>
    public Task<T> Scalar<T>(FormattableString question) => Db(db => db.Database.SqlQuery<T>(question).SingleAsync());

    public override async ValueTask DisposeAsync()
    {
        if (engine == Engine.SqlServer) await With<RequestsDb>(db => db.Database.EnsureDeletedAsync());
        await base.DisposeAsync();
    }
}
