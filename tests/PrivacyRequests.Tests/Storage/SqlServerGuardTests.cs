using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>The product's model and script keep to what SQL Server takes; and each guard finds what it is there for, on a model made wrong.</summary>
public sealed class SqlServerGuardTests
{
    [Fact]
    public void The_model_is_one_that_SQL_Server_takes_as_SQLite_does() => Assert.Empty(SqlServerGuards.Breaches(Model(SqlServerTwin.Db())));

    [Fact]
    public void The_script_can_be_run_twice_and_asks_for_nothing_out_of_the_way()
    {
        var script = Script(SqlServerTwin.Db());

        Assert.Empty(SqlServerGuards.Breaches(script));
        Assert.Contains("CREATE TABLE [Requests]", script, StringComparison.Ordinal);
        Assert.All(SqlServerTwin.Db().Database.GetMigrations(), m => Assert.Contains($"VALUES (N'{m}',", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_ways_to_delete_one_row_are_found() => AssertFound("goes with", b => b.Entity<Line>().HasOne<Order>().WithMany().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade));

    [Fact]
    public void An_index_on_text_without_a_length_is_found()
    {
        AssertFound("has no length", b => b.Entity<Order>().Property(o => o.Words));
        AssertFound("an index of", b =>
        {
            b.Entity<Order>().Property(o => o.Bytes).HasColumnType("varbinary(max)");
            b.Entity<Order>().HasIndex(o => o.Bytes);
        });
    }

    [Fact]
    public void An_index_key_that_is_too_long_is_found() => AssertFound("an index of 1800 bytes", b =>
    {
        b.Entity<Order>().Property(o => o.Words).HasMaxLength(450);
        b.Entity<Order>().Property(o => o.Others).HasMaxLength(450);
        b.Entity<Order>().HasIndex(o => new { o.Words, o.Others });
    });

    [Fact]
    public void A_clustered_key_that_is_too_long_is_found() => AssertFound("a key of 1000 bytes", b =>
    {
        b.Entity<Order>().Property(o => o.Words).HasMaxLength(500).IsRequired();
        b.Entity<Order>().HasKey(o => o.Words);
    });

    [Fact]
    public void A_unique_index_that_allows_one_empty_value_alone_is_found() => AssertFound("leave Words out", b =>
    {
        b.Entity<Order>().Property(o => o.Words).HasMaxLength(10);
        b.Entity<Order>().HasIndex(o => o.Words).IsUnique().HasFilter(null);
    });

    [Fact]
    public void A_number_or_text_that_the_databases_keep_differently_is_found()
    {
        AssertFound("Order.Price is decimal", b => b.Entity<Order>().Property(o => o.Price).HasPrecision(9, 2));
        AssertFound("Order.At is datetime", b => b.Entity<Order>().Property(o => o.At).HasColumnType("datetime"));
        AssertFound("holds no Unicode", b => b.Entity<Order>().Property(o => o.Words).HasMaxLength(10).IsUnicode(false));
        AssertFound("differ by case alone", b => b.Entity<Order>().Property(o => o.State).HasConversion<string>().HasMaxLength(40));
        AssertFound("longer than its column", b => b.Entity<Order>().Property(o => o.State).HasConversion<string>().HasMaxLength(3));
    }

    [Fact]
    public void A_temporal_table_and_a_sequence_are_found()
    {
        AssertFound("is temporal", b => b.Entity<Order>().ToTable("Orders", t => t.IsTemporal()));
        AssertFound("is a sequence", b => b.HasSequence("Numbers"));
    }

    [Fact]
    public void A_script_that_can_be_run_once_is_found()
    {
        Assert.Contains(SqlServerGuards.Breaches("CREATE TABLE [Orders] ([Id] int);\nGO\n"), b => b.StartsWith("A second run would do it again", StringComparison.Ordinal));
        Assert.Contains(SqlServerGuards.Breaches("IF NOT EXISTS (x)\nBEGIN\nFOREIGN KEY ([A]) REFERENCES [B] ON DELETE CASCADE\nEND;\nGO\n"), b => b.Contains("CASCADE", StringComparison.Ordinal));
        Assert.Contains(
            SqlServerGuards.Breaches("IF NOT EXISTS (x)\nCREATE UNIQUE INDEX [IX_A] ON [Orders] ([Words]);\nGO\nIF NOT EXISTS (y)\nALTER TABLE [Orders] ALTER COLUMN [Words] nvarchar(9);\nGO\n"),
            b => b.EndsWith("while IX_A stands on it", StringComparison.Ordinal));
    }

    private static void AssertFound(string breach, Action<ModelBuilder> wrong)
    {
        using var sound = new BrokenDb(_ => { });
        using var broken = new BrokenDb(wrong);
        Assert.Empty(SqlServerGuards.Breaches(Model(sound)));
        Assert.Contains(SqlServerGuards.Breaches(Model(broken)), b => b.Contains(breach, StringComparison.Ordinal));
    }

    private static IModel Model(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static string Script(DbContext db) => db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    private sealed class BrokenDb(Action<ModelBuilder> wrong) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseOfficeServer("Server=never").ReplaceService<IModelCacheKeyFactory, EachItsOwn>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Order>().Ignore(o => o.Words).Ignore(o => o.Others).Ignore(o => o.Bytes).Ignore(o => o.Price).Ignore(o => o.At).Ignore(o => o.State);
            modelBuilder.Entity<Line>();
            wrong(modelBuilder);
        }
    }

    private sealed class EachItsOwn : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context, designTime);
    }

    private sealed class Order
    {
        public int Id { get; set; }
        public string? Words { get; set; }
        public string? Others { get; set; }
        public byte[]? Bytes { get; set; }
        public decimal Price { get; set; }
        public DateTime At { get; set; }
        public OrderState State { get; set; }
    }

    private sealed class Line
    {
        public int Id { get; set; }
        public int OrderId { get; set; }
    }

    private enum OrderState
    {
        Open,
        OPEN,
    }
}
