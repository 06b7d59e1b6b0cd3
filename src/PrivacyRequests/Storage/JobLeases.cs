using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage;

/// <summary>Takes the lease of a job, or finds that another instance has it.</summary>
public sealed class JobLeases(RequestsDb db)
{
    public async Task<bool> TakeAsync(string name, string owner, DateTime now, TimeSpan time, CancellationToken cancellation)
    {
        // What ends later than anybody's could was written while a clock was wrong.
        var (until, wrong) = (now + time, now + (2 * time));
        var taken = await db.WriteAsync(c => db.JobLeases.Where(l => l.Name == name && (l.Owner == owner || l.Until <= now || l.Until > wrong))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Owner, owner).SetProperty(l => l.Until, until), c), cancellation);
        if (taken > 0) return true;
        if (await db.JobLeases.AnyAsync(l => l.Name == name, cancellation)) return false;
        db.JobLeases.Add(new JobLease { Name = name, Owner = owner, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another instance made the row first; or the database could not be written.
            db.ChangeTracker.Clear();
            if (!await db.JobLeases.AnyAsync(l => l.Name == name, cancellation)) throw;
            return false;
        }
    }

    /// <summary>Whoever stops lets go: another instance need not wait for the lease to end.</summary>
    public Task<int> LetGoAsync(string name, string owner, DateTime now, CancellationToken cancellation) => db.WriteAsync(c => db.JobLeases
        .Where(l => l.Name == name && l.Owner == owner && l.Until > now).ExecuteUpdateAsync(s => s.SetProperty(l => l.Until, now), c), cancellation);
}
