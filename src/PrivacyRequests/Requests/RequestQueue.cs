using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>What the queue can be narrowed to; each has its count.</summary>
public enum QueueFilter
{
    All,
    Late,
    AtRisk,
    DueSoon,
    WaitingForProof,
    LetterNotOut,
    SetAside,
    KnowCategories,
    SpecificPieces,
    Delete,
    Correct,

    /// <summary>Opt-outs, limits and what goes like them.</summary>
    Choices,
    Mine,
}

/// <summary>The place behind the last line of a page; the next page starts after it.</summary>
public sealed record QueueKey(DateOnly Day, string Reference);

/// <summary>One page of the queue. <see cref="Next"/> is null on the last one.</summary>
public sealed record QueuePage(IReadOnlyList<CaseRow> Rows, QueueKey? Next, IReadOnlyDictionary<QueueFilter, int> Counts);

/// <summary>Query: the open cases, the earliest target first, so that what is late stands on top. Two round trips, whatever is filtered.</summary>
public sealed class RequestQueue(RequestsDb db, Sealer sealer)
{
    public const int PageLength = 50;

    /// <param name="reader">Staff number, for "mine".</param>
    public async Task<QueuePage> PageAsync(QueueFilter filter, QueueKey? after, int reader, CaseReader mayReadRestricted, DateOnly today, CancellationToken cancellation)
    {
        var counts = await CountsAsync(reader, mayReadRestricted, today, cancellation);
        var lines = Narrow(Lines(reader, mayReadRestricted, today), filter).Select(l => l.Request).Behind(after);
        var facts = await lines.Facts(db).OrderBy(f => f.TargetOn).ThenBy(f => f.Reference).Take(PageLength + 1).ToListAsync(cancellation);
        var shown = facts.Take(PageLength).Select(f => f.Row(sealer, today)).ToList();
        return new QueuePage(shown, facts.Count > PageLength ? new QueueKey(shown[^1].TargetOn, shown[^1].Reference) : null, counts);
    }

    /// <summary>Everything the filters ask, beside each open case: what is counted and what is listed are the same words.</summary>
    private IQueryable<Line> Lines(int reader, CaseReader mayReadRestricted, DateOnly today)
    {
        var soon = today.AddDays(Deadline.SoonDays);
        return CaseFinder.Visible(db.Requests, mayReadRestricted).Where(r => r.ClosedOn == null).Select(r => new Line
        {
            Request = r,
            ClosedOn = r.ClosedOn,
            Late = r.StatutoryOn < today,
            AtRisk = r.TargetOn < today && r.StatutoryOn >= today,
            DueSoon = r.TargetOn >= today && r.TargetOn <= soon,
            WaitingForProof = r.Verification == VerificationStatus.Open && r.Decision == null,
            LetterNotOut = r.Decision != null || (r.ExtensionLetterId != null && r.ExtendedOn == null),
            SetAside = r.Filing.SetAside,
            Right = r.Right,
            Choice = r.Verification == VerificationStatus.NotNeeded,
            Mine = r.AssignedTo == reader,
        });
    }

    private static IQueryable<Line> Narrow(IQueryable<Line> lines, QueueFilter filter) => filter switch
    {
        QueueFilter.All => lines,
        QueueFilter.Late => lines.Where(l => l.Late),
        QueueFilter.AtRisk => lines.Where(l => l.AtRisk),
        QueueFilter.DueSoon => lines.Where(l => l.DueSoon),
        QueueFilter.WaitingForProof => lines.Where(l => l.WaitingForProof),
        QueueFilter.LetterNotOut => lines.Where(l => l.LetterNotOut),
        QueueFilter.SetAside => lines.Where(l => l.SetAside),
        QueueFilter.KnowCategories => lines.Where(l => l.Right == Right.KnowCategories),
        QueueFilter.SpecificPieces => lines.Where(l => l.Right == Right.SpecificPieces),
        QueueFilter.Delete => lines.Where(l => l.Right == Right.Delete),
        QueueFilter.Correct => lines.Where(l => l.Right == Right.Correct),
        QueueFilter.Choices => lines.Where(l => l.Choice),
        QueueFilter.Mine => lines.Where(l => l.Mine),
    };

    /// <summary>All open cases are one group, by the column that the index begins with: nothing is sorted for it.</summary>
    private async Task<IReadOnlyDictionary<QueueFilter, int>> CountsAsync(int reader, CaseReader mayReadRestricted, DateOnly today, CancellationToken cancellation)
    {
        var counted = await Lines(reader, mayReadRestricted, today).GroupBy(l => l.ClosedOn).Select(g => new
        {
            All = g.Count(),
            Late = g.Count(l => l.Late),
            AtRisk = g.Count(l => l.AtRisk),
            DueSoon = g.Count(l => l.DueSoon),
            WaitingForProof = g.Count(l => l.WaitingForProof),
            LetterNotOut = g.Count(l => l.LetterNotOut),
            SetAside = g.Count(l => l.SetAside),
            KnowCategories = g.Count(l => l.Right == Right.KnowCategories),
            SpecificPieces = g.Count(l => l.Right == Right.SpecificPieces),
            Delete = g.Count(l => l.Right == Right.Delete),
            Correct = g.Count(l => l.Right == Right.Correct),
            Choices = g.Count(l => l.Choice),
            Mine = g.Count(l => l.Mine),
        }).SingleOrDefaultAsync(cancellation);
        return new Dictionary<QueueFilter, int>
        {
            [QueueFilter.All] = counted?.All ?? 0,
            [QueueFilter.Late] = counted?.Late ?? 0,
            [QueueFilter.AtRisk] = counted?.AtRisk ?? 0,
            [QueueFilter.DueSoon] = counted?.DueSoon ?? 0,
            [QueueFilter.WaitingForProof] = counted?.WaitingForProof ?? 0,
            [QueueFilter.LetterNotOut] = counted?.LetterNotOut ?? 0,
            [QueueFilter.SetAside] = counted?.SetAside ?? 0,
            [QueueFilter.KnowCategories] = counted?.KnowCategories ?? 0,
            [QueueFilter.SpecificPieces] = counted?.SpecificPieces ?? 0,
            [QueueFilter.Delete] = counted?.Delete ?? 0,
            [QueueFilter.Correct] = counted?.Correct ?? 0,
            [QueueFilter.Choices] = counted?.Choices ?? 0,
            [QueueFilter.Mine] = counted?.Mine ?? 0,
        };
    }

    private sealed class Line
    {
        public required PrivacyRequest Request { get; init; }
        public required DateOnly? ClosedOn { get; init; }
        public required bool Late { get; init; }
        public required bool AtRisk { get; init; }
        public required bool DueSoon { get; init; }
        public required bool WaitingForProof { get; init; }
        public required bool LetterNotOut { get; init; }
        public required bool SetAside { get; init; }
        public required Right Right { get; init; }
        public required bool Choice { get; init; }
        public required bool Mine { get; init; }
    }
}
