using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Storage;

/// <summary>
/// Nothing changes silently: a case or filing is added or changed only with a new line of history in the same save, and a line of
/// history is never changed or deleted. A breach is a bug and throws. Raises each changed case's version.
/// </summary>
internal static class SaveGuard
{
    public static void Check(ChangeTracker tracker)
    {
        var told = tracker.Entries<EventRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.RequestId).ToHashSet();
        foreach (var row in tracker.Entries<EventRow>().Where(e => e.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException($"A line of history may not be changed: {row.Entity.Kind}.");
        foreach (var entry in tracker.Entries<PrivacyRequest>().Where(e => e.State != EntityState.Unchanged))
        {
            if (!told.Contains(entry.Entity.Id)) throw new InvalidOperationException($"Case {entry.Entity.Reference} changed without a line of history.");
            if (entry.State == EntityState.Deleted) throw new InvalidOperationException($"Case {entry.Entity.Reference} may not be deleted.");
            entry.Property(r => r.Version).CurrentValue++;
        }

        foreach (var entry in tracker.Entries<Filing>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (!tracker.Entries<PrivacyRequest>().Any(r => r.Entity.FilingId == entry.Entity.Id && told.Contains(r.Entity.Id)))
                throw new InvalidOperationException($"Filing {entry.Entity.Reference} changed without a line of history.");
        }
    }
}
