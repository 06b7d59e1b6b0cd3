using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Act: copies a whole office into an empty database, SQL Server or SQLite, and reads it back there. The site must not run meanwhile.</summary>
public sealed class CopyOffice(RequestsDb db, TimeProvider time)
{
    /// <returns>How many rows.</returns>
    /// <exception cref="BackupProblemException">The site runs, the other database is filled, or what was read back is something else.</exception>
    public async Task<long> HandleAsync(RequestsDb target, CancellationToken cancellation)
    {
        if (!await target.IsEmptyAsync(cancellation)) throw new BackupProblemException("ServerFilled");
        await using var snapshot = await StandingAsync(cancellation);
        return await target.FillFromAsync(snapshot, cancellation);
    }

    /// <summary>The same into a new SQLite file.</summary>
    public async Task<long> ToFileAsync(string file, CancellationToken cancellation)
    {
        if (File.Exists(file)) throw new BackupProblemException("FileExists");
        await using var snapshot = await StandingAsync(cancellation);
        await using var office = OfficeFile.New(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var rows = await office.Db.FillFromAsync(snapshot, cancellation);
        await office.KeepAsync(file, over: false, OfficeFile.Aside(file, time.GetUtcNow()), cancellation);
        return rows;
    }

    /// <summary>An instance that runs jobs holds the lease of one. One that runs none is not seen: whoever copies stops them all first.</summary>
    private async Task<Snapshot> StandingAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await ExportSchema.AppliedAsync(db, cancellation) is not null && await db.JobLeases.AnyAsync(l => l.Until > now, cancellation))
            throw new BackupProblemException("SourceRuns");
        return await Snapshot.OpenAsync(db, cancellation);
    }
}
