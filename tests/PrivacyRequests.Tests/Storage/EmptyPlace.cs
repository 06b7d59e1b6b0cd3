using Microsoft.EntityFrameworkCore;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A database of one kind with nothing in it, gone afterwards: where a backup is put back, or an office copied to.</summary>
internal sealed class EmptyPlace(Engine engine, string file) : IAsyncDisposable
{
    public RequestsDb Db { get; } = engine == Engine.Sqlite ? Backups.At(file)
        : new SqlServerRequestsDb(
            new DbContextOptionsBuilder<SqlServerRequestsDb>().UseOfficeServer(StoredOffice.OnServer()).WithoutHost().Options, new KeyRing(), new WriteGate(oneWriter: false));

    public async ValueTask DisposeAsync()
    {
        if (engine == Engine.SqlServer) await Db.Database.EnsureDeletedAsync();
        await Db.DisposeAsync();
    }
}
