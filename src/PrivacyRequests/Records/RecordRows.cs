using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>The rows that hang on a case or filing, found by the keys of the model: a table that comes later is found by itself.</summary>
internal static class RecordRows
{
    private static readonly MethodInfo Load = typeof(RecordRows).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly Type[] Pieces = [typeof(FileChunk), typeof(MailChunk)];

    /// <summary>Whatever points to this row, and whatever points to that; pieces of files, which are large, are left to the sweep.</summary>
    public static async Task<List<object>> HangingOnAsync(this RequestsDb db, object owner, CancellationToken cancellation)
    {
        var found = new List<object>();
        var entry = db.Entry(owner);
        var id = (Guid)entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0]).CurrentValue!;
        foreach (var key in entry.Metadata.GetReferencingForeignKeys().Where(k => !Pieces.Contains(k.DeclaringEntityType.ClrType)))
        {
            var load = Load.MakeGenericMethod(key.DeclaringEntityType.ClrType);
            foreach (var row in await (Task<IReadOnlyList<object>>)load.Invoke(null, [db, key.Properties[0].Name, id, cancellation])!)
            {
                if (row is PrivacyRequest or Filing) continue;
                found.Add(row);
                found.AddRange(await db.HangingOnAsync(row, cancellation));
            }
        }

        return found;
    }

    /// <summary>The pieces of messages among these rows; where the process stops before the save, the next round finds the rest.</summary>
    public static Task<int> TakePiecesAsync(this RequestsDb db, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var messages = rows.OfType<MailMessage>().Select(m => m.Id).Distinct().ToList();
        return messages.Count == 0 ? Task.FromResult(0) : db.WriteAsync(c => db.MailChunks.Where(p => messages.Contains(p.MessageId)).ExecuteDeleteAsync(c), cancellation);
    }

    /// <summary>When the case was last acted on; that the record was thinned is no action on the case.</summary>
    public static async Task<DateTime> LastActionAsync(this RequestsDb db, Guid requestId, CancellationToken cancellation) =>
        await db.Events.Where(e => e.RequestId == requestId && e.Kind != nameof(RecordThinned)).MaxAsync(e => e.At, cancellation);

    private static async Task<IReadOnlyList<object>> LoadAsync<T>(RequestsDb db, string column, Guid owner, CancellationToken cancellation) where T : class =>
        await db.Set<T>().Where(row => EF.Property<Guid?>(row, column) == owner).ToListAsync(cancellation);
}
