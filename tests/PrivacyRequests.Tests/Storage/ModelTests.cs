using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>What SQLite forgives and SQL Server does not is caught here.</summary>
public sealed class ModelTests
{
    /// <summary>SQL Server: 1,700 bytes in a nonclustered index key, 900 in a clustered one; a character takes two.</summary>
    private const int MostBytesInAnIndexKey = 1700;
    private const int MostBytesInAClusteredKey = 900;

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

    [Fact]
    public void No_key_cascades() =>
        Assert.DoesNotContain(SqlServer().Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()), k => k.DeleteBehavior != DeleteBehavior.Restrict);

    [Fact]
    public void Every_indexed_or_unique_column_fits_an_index_key()
    {
        var model = SqlServer().GetService<IDesignTimeModel>().Model;
        foreach (var entity in model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            foreach (var index in entity.GetIndexes()) AssertFits(index.Properties, MostBytesInAnIndexKey);
            foreach (var key in entity.GetKeys()) AssertFits(key.Properties, key.IsPrimaryKey() ? MostBytesInAClusteredKey : MostBytesInAnIndexKey);
        }
    }

    [Fact]
    public void The_migration_script_of_SQL_Server_can_be_written_whole()
    {
        var script = SqlServer().GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Requests]", script, StringComparison.Ordinal);
        Assert.DoesNotContain("ON DELETE CASCADE", script, StringComparison.Ordinal);
        Assert.DoesNotContain("SYSTEM_VERSIONING", script, StringComparison.Ordinal);
    }

    private static void AssertFits(IReadOnlyList<IReadOnlyProperty> columns, int most)
    {
        var bytes = 0;
        foreach (var column in columns)
        {
            var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
            if (type != typeof(string) && type != typeof(byte[])) continue;
            var length = column.GetRelationalTypeMapping().Size;
            Assert.True(length is not null, $"{column.DeclaringType.DisplayName()}.{column.Name} is indexed and has no length.");
            bytes += length.Value * (type == typeof(string) ? 2 : 1);
        }

        Assert.True(bytes <= most, $"{columns[0].DeclaringType.DisplayName()}: {string.Join(", ", columns.Select(c => c.Name))} takes {bytes} bytes.");
    }
}
