using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>A file of an answer as it was looked through.</summary>
/// <param name="Read">False: a PDF, a picture, an archive, or not what its name says; an officer looks at it.</param>
/// <param name="Left">What looks like something never handed over, and nobody has said why it isn't.</param>
public sealed record ScannedFile(KeptFile File, bool Read, IReadOnlyList<FoundValue> Left);

/// <summary>Query: looks through the files and the words of an answer before anything leaves. 11 CCR §7024(d).</summary>
public sealed class AnswerScan(RequestsDb db, KeptFiles files)
{
    /// <summary>More of one file are not shown at once.</summary>
    public const int MostOfAFile = 50;

    public async Task<IReadOnlyList<ScannedFile>> FilesAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Events.AsNoTracking().Where(e => e.RequestId == requestId && e.Kind == nameof(FoundValueExplained)).ToListAsync(cancellation);
        var explained = rows.Select(r => (FoundValueExplained)r.Event).Select(e => (e.File, new FoundValue(e.What, e.Line))).ToHashSet();
        var scanned = new List<ScannedFile>();
        foreach (var file in await files.OfCaseAsync(requestId, cancellation)) scanned.Add(await ScanAsync(file, explained, cancellation));
        return scanned;
    }

    /// <returns>Why the answer can't be made as it is; null when nothing was found or all was explained.</returns>
    public async Task<Refusal?> WhyNotAsync(Guid requestId, AnswerContent content, CancellationToken cancellation)
    {
        if (Texts(JsonSerializer.SerializeToElement(content)).SelectMany(t => t.Split('\n')).Any(Holds)) return Refusals.NeverDisclosedInWords;
        return (await FilesAsync(requestId, cancellation)).Any(f => f.Left.Count > 0) ? Refusals.NeverDisclosedInFile : null;
    }

    private static bool Holds(string line)
    {
        try
        {
            return NeverDiscloseScan.Of(line, 1).Any();
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private async Task<ScannedFile> ScanAsync(KeptFile file, HashSet<(Guid, FoundValue)> explained, CancellationToken cancellation)
    {
        if (!TextOfFiles.IsRead(file.Name, file.Length)) return new ScannedFile(file, Read: false, []);
        var found = new List<FoundValue>();
        try
        {
            await foreach (var (line, number) in TextOfFiles.LinesAsync(file.Name, files.ReadAsync(file.Id, cancellation), cancellation))
            {
                found.AddRange(NeverDiscloseScan.Of(line, number).Concat(NeverDiscloseScan.Columns(line, number)).Distinct().Where(f => !explained.Contains((file.Id, f)) && !found.Contains(f)));
                if (found.Count >= MostOfAFile) break;
            }
        }
        catch (Exception unread) when (unread is InvalidDataException or RegexMatchTimeoutException)
        {
            // What was found before stays found.
            return new ScannedFile(file, Read: false, found);
        }

        // Parts of a message may be encoded: an officer looks at it as well.
        return new ScannedFile(file, Read: !TextOfFiles.IsMail(file.Name), found);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        // What the consumer asked stands beside the decision in their own words.
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name != nameof(ItemDecision.Asked)).SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
