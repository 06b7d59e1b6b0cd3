using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyRequests.Storage;

/// <summary>
/// A save that is done once, however often it is tried. A connection may break between the database's yes and the word of it: before the
/// next try, one row of the save is looked up. A save is whole or not there at all, so that one row tells of them all. The server may still be
/// committing at that look, which READ COMMITTED SNAPSHOT does not wait for: where the next try is refused, the row is looked up once more.
/// </summary>
internal static class SaveOnce
{
    public static async Task<int> SaveOnceAsync(this RequestsDb db, Func<CancellationToken, Task<int>> save, CancellationToken cancellation)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        if (!strategy.RetriesOnFailure || db.Database.CurrentTransaction is not null) return await save(cancellation);
        var again = false;
        return await strategy.ExecuteAsync(
            db.ChangeTracker,
            (_, tracker, stop) => TryAsync(tracker, stop),
            async (_, tracker, stop) => new ExecutionResult<int>(await IsThereAsync(tracker, stop), 0),
            cancellation);

        async Task<int> TryAsync(ChangeTracker tracker, CancellationToken stop)
        {
            var first = !again;
            again = true;
            try
            {
                return await save(stop);
            }
            catch (DbUpdateException) when (!first)
            {
                if (await IsThereAsync(tracker, stop)) return 0;
                throw;
            }
        }
    }

    private static async Task<bool> IsThereAsync(ChangeTracker tracker, CancellationToken cancellation)
    {
        var saved = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var told = saved.Find(e => e.State == EntityState.Added && KeyIsOurs(e)) ?? saved.Find(e => e.State is EntityState.Modified or EntityState.Deleted);
        if (told is null) return false;
        var stored = await told.GetDatabaseValuesAsync(cancellation);
        if (told.State == EntityState.Deleted || stored is null) return (told.State == EntityState.Deleted) == (stored is null);
        return told.Properties.Where(p => told.State == EntityState.Added || p.IsModified).All(p => p.Metadata.GetValueComparer().Equals(p.CurrentValue, stored[p.Metadata]));
    }

    /// <summary>Identity's tables of claims number their rows themselves; all other keys are made before the save.</summary>
    private static bool KeyIsOurs(EntityEntry entry) => !entry.Properties.Any(p => p.IsTemporary);
}
