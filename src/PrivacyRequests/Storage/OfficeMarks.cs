using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage;

/// <summary>Moments that the whole office remembers under a name, whatever instance saw them: when a job ran, since when something is wrong.</summary>
public sealed class OfficeMarks(RequestsDb db)
{
    /// <summary>When a good backup was last made. Who makes one sets it; nobody else does.</summary>
    public const string Backup = "backup";

    public Task<Dictionary<string, DateTime>> AllAsync(CancellationToken cancellation) =>
        db.InstallationMarks.AsNoTracking().ToDictionaryAsync(m => m.Name, m => m.At, StringComparer.Ordinal, cancellation);

    public async Task SetAsync(string name, DateTime at, CancellationToken cancellation)
    {
        if (await ChangeAsync() > 0) return;
        db.InstallationMarks.Add(new InstallationMark { Name = name, At = at });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another instance made the row first.
            db.ChangeTracker.Clear();
            await ChangeAsync();
        }

        Task<int> ChangeAsync() => db.WriteAsync(c => db.InstallationMarks.Where(m => m.Name == name).ExecuteUpdateAsync(s => s.SetProperty(m => m.At, at), c), cancellation);
    }

    public Task RemoveAsync(string name, CancellationToken cancellation) =>
        db.WriteAsync(c => db.InstallationMarks.Where(m => m.Name == name).ExecuteDeleteAsync(c), cancellation);
}
