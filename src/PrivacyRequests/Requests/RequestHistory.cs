using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>One line of a case's history as staff read it.</summary>
/// <param name="By">Who did it: a name for staff, a word for everybody else.</param>
/// <param name="Notes">The sealed words of the event, opened; one that was emptied is left out.</param>
/// <param name="Broken">This line does not follow the one before it.</param>
public sealed record HistoryLine(CaseEvent Event, string Sentence, string By, DateTime At, IReadOnlyList<string> Notes, bool Broken);

/// <summary>The lines, oldest first; whether each follows the one before, and the last is the one that the case remembers.</summary>
public sealed record CaseHistory(IReadOnlyList<HistoryLine> Lines, bool ChainHolds);

/// <summary>Query: the history of a case in sentences, its chain tried line by line.</summary>
public sealed class RequestHistory(RequestsDb db, Sealer sealer, KeyRing keys)
{
    /// <param name="staff">Names by staff number.</param>
    public async Task<CaseHistory> OfAsync(PrivacyRequest request, IReadOnlyDictionary<int, string> staff, Words words, CancellationToken cancellation)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.RequestId == request.Id).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var notes = await db.Notes.AsNoTracking().Where(n => n.RequestId == request.Id).ToDictionaryAsync(n => n.Id, cancellation);
        var lines = new List<HistoryLine>();
        byte[] before = [];
        foreach (var row in rows)
        {
            var happened = row.Event;
            var opened = HistorySentences.NotesOf(happened).Select(id => notes.GetValueOrDefault(id)?.Open(sealer)).OfType<string>();
            lines.Add(new HistoryLine(happened, HistorySentences.Of(happened, staff, words), By(row, staff, words), row.At, [.. opened],
                Broken: !row.Follows(before, keys.Chain)));
            before = row.Chain;
        }

        var complete = rows.Count == request.EventCount && before.AsSpan().SequenceEqual(request.LastChain);
        return new CaseHistory(lines, complete && !lines.Any(l => l.Broken));
    }

    private static string By(EventRow row, IReadOnlyDictionary<int, string> staff, Words words) =>
        row.StaffNumber is { } number && staff.TryGetValue(number, out var name) ? name : words[$"History.By.{row.ActorKind}"];
}
