using Microsoft.EntityFrameworkCore;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>The model, its two sets of migrations and what the app sees are one; what SQL Server asks of it is in <see cref="SqlServerGuardTests"/>.</summary>
public sealed class ModelTests
{
    private static RequestsDb Sqlite() => new SqliteRequestsDb(
        new DbContextOptionsBuilder<SqliteRequestsDb>().UseSqlite("Data Source=:memory:").WithoutHost().Options, KeyRing.New(), new WriteGate(oneWriter: true));

    private static RequestsDb SqlServer() => new SqlServerRequestsDb(
        new DbContextOptionsBuilder<SqlServerRequestsDb>().UseSqlServer("Server=none").WithoutHost().Options, KeyRing.New(), new WriteGate(oneWriter: false));

    [Fact]
    public void Both_sets_of_migrations_hold_the_whole_model()
    {
        Assert.False(Sqlite().Database.HasPendingModelChanges());
        Assert.False(SqlServer().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_app_itself_sees_no_pending_change()
    {
        await using var office = new TestOffice();

        Assert.False(await office.Db(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
