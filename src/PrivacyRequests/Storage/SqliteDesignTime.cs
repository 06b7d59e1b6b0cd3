using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PrivacyRequests.Storage;

/// <summary>For <c>dotnet-ef migrations add</c> alone.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRequestsDb>
{
    public SqliteRequestsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRequestsDb>().UseSqlite("Data Source=:memory:").WithoutHost().Options, KeyRing.New(), new WriteGate(oneWriter: true));
}
