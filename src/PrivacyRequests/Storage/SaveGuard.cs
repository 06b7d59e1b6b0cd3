using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage;

/// <summary>
/// Nothing changes silently: a case or filing is added or changed only with a new line of history in the same save, and a line of
/// history is never changed or deleted. Two acts may take away what a record holds: <see cref="ThinRecord"/> empties sealed rows,
/// <see cref="RemoveRecord"/> removes a case and leaves a tombstone; <see cref="ClearMail"/> empties messages of no request. A breach is a
/// bug and throws. Raises each changed case's version.
/// </summary>
internal static class SaveGuard
{
    /// <summary>What a record consists of; no other act deletes a row of these.</summary>
    private static readonly Type[] OfARecord =
    [
        typeof(Filing), typeof(PrivacyRequest), typeof(EventRow), typeof(SealedNote), typeof(OutboxLetter), typeof(LetterBody), typeof(Declaration),
        typeof(Answer), typeof(DataPointCheck), typeof(Lookup), typeof(RemovedRecord), typeof(TrainingRecord), typeof(MailMessage),
    ];

    /// <summary>Words as they were written or sent; no other act empties them. Replies that prove identity go earlier: 11 CCR §7060(d).</summary>
    private static readonly (Type Row, string Column)[] Words =
        [(typeof(LetterBody), nameof(LetterBody.Content)), (typeof(Filing), nameof(Filing.Description)), (typeof(MailMessage), nameof(MailMessage.Reading))];

    /// <param name="act">The act that takes rows away; null in every other save.</param>
    public static void Check(ChangeTracker tracker, object? act)
    {
        if (act is not (null or ThinRecord or RemoveRecord or ClearMail)) throw new InvalidOperationException($"{act.GetType().Name} may not take away what a record holds.");
        var told = tracker.Entries<EventRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.RequestId).ToHashSet();
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Modified or EntityState.Deleted)) CheckKept(entry, act);
        foreach (var entry in tracker.Entries<PrivacyRequest>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (!told.Contains(entry.Entity.Id)) throw new InvalidOperationException($"Case {entry.Entity.Reference} changed without a line of history.");
            entry.Property(r => r.Version).CurrentValue++;
        }

        foreach (var entry in tracker.Entries<PrivacyRequest>().Where(e => e.State == EntityState.Deleted))
        {
            if (!tracker.Entries<RemovedRecord>().Any(r => r.State == EntityState.Added && r.Entity.Reference == entry.Entity.Reference))
                throw new InvalidOperationException($"Case {entry.Entity.Reference} may not be removed without a tombstone.");
        }

        foreach (var entry in tracker.Entries<Filing>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (!tracker.Entries<PrivacyRequest>().Any(r => r.Entity.FilingId == entry.Entity.Id && told.Contains(r.Entity.Id)))
                throw new InvalidOperationException($"Filing {entry.Entity.Reference} changed without a line of history.");
        }

        foreach (var entry in tracker.Entries<MailMessage>().Where(e => e.State is EntityState.Added or EntityState.Modified)) CheckMail(entry, tracker, told);
    }

    /// <summary>A message that changes its place is told in the history of the filing it leaves and of the one it comes to; of no filing, in its own fields.</summary>
    private static void CheckMail(EntityEntry<MailMessage> entry, ChangeTracker tracker, HashSet<Guid> told)
    {
        var mail = entry.Entity;
        if (entry.State == EntityState.Added && mail.State is not (MailState.Arriving or MailState.Stored)) throw new InvalidOperationException("A message is stored before it is sorted.");
        if (entry.State != EntityState.Modified || (!entry.Property(m => m.State).IsModified && !entry.Property(m => m.FilingId).IsModified)) return;
        foreach (var filing in new[] { entry.Property(m => m.FilingId).OriginalValue, mail.FilingId }.OfType<Guid>())
        {
            if (!tracker.Entries<PrivacyRequest>().Any(r => r.Entity.FilingId == filing && told.Contains(r.Entity.Id)))
                throw new InvalidOperationException($"Message {mail.Id} changed its place without a line of history.");
        }

        if (mail.State != MailState.Stored && !entry.Property(m => m.SortedAt).IsModified && (mail.DecidedAt is null || mail.DecidedBy is null))
            throw new InvalidOperationException($"Message {mail.Id} changed its place without a word of who and when.");
    }

    private static void CheckKept(EntityEntry entry, object? act)
    {
        var row = entry.Metadata.ClrType;
        if (entry.State == EntityState.Modified && entry.Entity is EventRow line) throw new InvalidOperationException($"A line of history may not be changed: {line.Kind}.");
        if (entry.State == EntityState.Modified && entry.Entity is (RemovedRecord or TrainingRecord)) throw new InvalidOperationException($"{row.Name} is only added to.");
        if (entry.State == EntityState.Deleted && OfARecord.Contains(row) && (act is not RemoveRecord || entry.Entity is RemovedRecord or TrainingRecord))
            throw new InvalidOperationException($"{row.Name} may not be deleted.");
        if (act is not null || entry.State != EntityState.Modified) return;
        foreach (var column in Words.Where(w => w.Row == row).Select(w => entry.Property(w.Column)))
        {
            if (column.OriginalValue is not null && column.CurrentValue is null) throw new InvalidOperationException($"{row.Name} may not be emptied.");
        }
    }
}
