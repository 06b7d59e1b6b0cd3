using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PrivacyRequests.Storage;

namespace PrivacyRequests.SqlServer;

/// <summary>The case file on SQL Server.</summary>
public sealed class SqlServerRequestsDb(DbContextOptions<SqlServerRequestsDb> options, Keys keys, WriteGate gate) : RequestsDb(options, keys, gate);

/// <summary>For <c>dotnet-ef migrations add</c> alone.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerRequestsDb>
{
    public SqlServerRequestsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerRequestsDb>().UseSqlServer("Server=design-time").WithoutHost().Options, Keys.New(), new WriteGate(oneWriter: false));
}
