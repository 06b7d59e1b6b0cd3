using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.SqlServer;

/// <summary>The case file on SQL Server.</summary>
public sealed class SqlServerRequestsDb(DbContextOptions<SqlServerRequestsDb> options, KeyRing keys, WriteGate gate) : RequestsDb(options, keys, gate)
{
    /// <summary>What is put in order: the server must compare it as SQLite and the code do, byte by byte.</summary>
    public const string Binary = "Latin1_General_BIN2";

    public override bool IsAway(Exception failure) => base.IsAway(failure) || AwayServer.Is(failure);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<PrivacyRequest>().Property(r => r.Reference).UseCollation(Binary);
        builder.Entity<Filing>().Property(f => f.Reference).UseCollation(Binary);
        builder.Entity<OutboxLetter>().Property(l => l.MessageId).UseCollation(Binary);
        builder.Entity<RemovedRecord>().Property(r => r.Reference).UseCollation(Binary);
    }
}

/// <summary>For <c>dotnet-ef migrations add</c> alone.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerRequestsDb>
{
    public SqlServerRequestsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerRequestsDb>().UseOfficeServer("Server=design-time").WithoutHost().Options, KeyRing.New(), new WriteGate(oneWriter: false));
}
