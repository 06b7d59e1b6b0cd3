using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>One case as its consumer sees it. Of the dates, the statutory one alone.</summary>
public sealed record StatusCase(Guid Id, string Reference, Right Right, bool IsOpen, Outcome? Outcome, DateOnly AnswerBy, DateOnly? ClosedOn, bool MayWithdraw)
{
    /// <summary>A question waits for a reply; the date does not. 11 CCR §7021(b).</summary>
    public bool Waits { get; init; }

    /// <summary>Of a fee that waits for a yes or no.</summary>
    public int? FeeInCents { get; init; }
    public bool MayDispute { get; init; }

    /// <summary>A dispute that is being looked at, and by when it is answered.</summary>
    public DateOnly? DisputeAnswerBy { get; init; }

    public bool MaySendPapers { get; init; }

    /// <summary>Items that were not corrected and may get a statement.</summary>
    public IReadOnlyList<ItemToRead> ForStatement { get; init; } = [];
}

/// <summary>The last stop on the way of a filing, the one that tells most first.</summary>
public enum WayEnd
{
    Answered,
    PassedOn,
    TakenBack,
}

/// <summary>One line of what happened. <see cref="Right"/> is set where it concerns one of several cases.</summary>
public sealed record StatusLine(DateTime At, string Sentence, string? Words, Right? Right);

/// <summary>A letter that left for whoever filed.</summary>
public sealed record StatusLetter(Guid Id, LetterKind Kind, DateOnly LeftOn, bool MayBeReadAgain);

/// <summary>Everything that the status page shows.</summary>
/// <param name="OpenQuestion">The question that waits for a reply, in the officer's words; empty where proof was asked for by letter.</param>
public sealed record StatusShown(Filing Filing, IReadOnlyList<StatusCase> Cases, IReadOnlyList<StatusLine> Lines, IReadOnlyList<StatusLetter> Letters, bool WaitsForReply, string? OpenQuestion)
{
    /// <summary>Of each choice: received, stopped system by system, processed.</summary>
    public IReadOnlyList<ChoiceProof> Proofs { get; init; } = [];

    public bool OnlyChoices => Proofs.Count == Cases.Count;

    public bool AnyOpen => Cases.Any(c => c.IsOpen);

    /// <summary>How it ended as a whole; null while something is open. What was taken back or passed on says so only where nothing was answered.</summary>
    public WayEnd? End => AnyOpen ? null : Cases.Select(c => EndOf(c.Outcome)).Min();

    /// <summary>When the last case that ended so was closed.</summary>
    public DateOnly? EndedOn => End is { } end ? Cases.Where(c => EndOf(c.Outcome) == end).Max(c => c.ClosedOn) : null;

    private static WayEnd EndOf(Outcome? outcome) => outcome switch
    {
        Outcome.Withdrawn => WayEnd.TakenBack,
        Outcome.HandedOverToMedicalRecords => WayEnd.PassedOn,
        _ => WayEnd.Answered,
    };

    public bool DeclarationDue => Filing.Filer == FilerKind.Consumer && OfferDeclaration.IsDue(Filing);
}

/// <summary>Query: one filing as whoever filed it sees it: what happened, in sentences, the letters, and what they can do now.</summary>
public sealed class StatusFile(RequestsDb db, Sealer sealer, ContestedItems contested)
{
    public async Task<StatusShown?> OfAsync(Guid filingId, Words words, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking().Include(f => f.Requests.OrderBy(r => r.Number)).SingleOrDefaultAsync(f => f.Id == filingId, cancellation);
        if (filing is null) return null;
        var ids = filing.Requests.ConvertAll(r => r.Id);
        var events = await db.Events.AsNoTracking().Where(e => ids.Contains(e.RequestId)).ToListAsync(cancellation);
        var notes = await db.Notes.AsNoTracking().Where(n => ids.Contains(n.RequestId)).ToDictionaryAsync(n => n.Id, cancellation);
        var items = await contested.ToReadAsync(ids, cancellation);
        var lines = Lines(filing, events, notes, words);
        var waits = filing.Requests.Any(r => r is { IsOpen: true, WaitingForConsumerSince: not null, FeeWaits: false });
        var question = events.Where(e => e.Kind is nameof(ConsumerAsked) or nameof(ProofAsked)).OrderBy(e => e.At).LastOrDefault()?.Event as ConsumerAsked;
        return new StatusShown(filing, [.. filing.Requests.Select(r => Case(r, items))], lines, await LettersAsync(filing, cancellation), waits,
            waits && question is not null ? notes.GetValueOrDefault(question.Question)?.Open(sealer) : null)
        {
            Proofs = await ChoiceProofs.OfAsync(db, filing.Requests, cancellation),
        };
    }

    /// <summary>A letter of this filing's filer, as it was sent; null where it is not one that can be read again.</summary>
    public async Task<RenderedLetter?> LetterAsync(Guid filingId, Guid letterId, CancellationToken cancellation)
    {
        var letter = await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == letterId && l.FilingId == filingId
            && l.Party == Party.Filer && l.State == LetterState.Left, cancellation);
        if (letter is null || !TimelineSentences.MayBeReadAgain(letter.Kind)) return null;
        return (await db.LetterBodies.AsNoTracking().SingleAsync(b => b.LetterId == letterId, cancellation)).Open(sealer);
    }

    private static StatusCase Case(PrivacyRequest request, IReadOnlyList<ItemToRead> items) => new(request.Id, request.Reference, request.AskedFor, request.IsOpen,
        request.Outcome, request.StatutoryOn, request.ClosedOn, request is { IsOpen: true, Decision: null, IsChoice: false })
    {
        Waits = request is { IsOpen: true, WaitingForConsumerSince: not null, FeeWaits: false },
        FeeInCents = request.FeeWaits ? request.FeeInCents : null,
        MayDispute = request.CannotDispute is null,
        DisputeAnswerBy = request.DisputeIsOpen ? request.DisputeDeadline!.Statutory : null,
        MaySendPapers = request.CannotSendPaper(kept: 0) is null,
        ForStatement = request.IsOpen || request.AnswerId is null ? [] : [.. items.Where(i => i.RequestId == request.Id && i.MayHaveStatement)],
    };

    /// <summary>What happened to every case at once is one line.</summary>
    private List<StatusLine> Lines(Filing filing, List<EventRow> rows, Dictionary<Guid, SealedNote> notes, Words words)
    {
        var rights = filing.Requests.ToDictionary(r => r.Id, r => r.AskedFor);
        return [.. rows.Select(row => (Row: row, row.Event)).Select(e => (e.Row, e.Event, Sentence: TimelineSentences.Of(e.Event, words)))
            .Where(e => e.Sentence is not null)
            .GroupBy(e => (e.Row.At, e.Sentence))
            .OrderBy(g => g.Key.At).ThenBy(g => g.Min(e => e.Row.Sequence))
            .Select(g => new StatusLine(g.Key.At, g.Key.Sentence!, WordsOf(g.First().Event), g.Count() < rights.Count ? rights[g.First().Row.RequestId] : null))];

        string? WordsOf(CaseEvent happened) => TimelineSentences.NoteOf(happened) is { } id ? notes.GetValueOrDefault(id)?.Open(sealer) : null;
    }

    private async Task<IReadOnlyList<StatusLetter>> LettersAsync(Filing filing, CancellationToken cancellation)
    {
        var left = await db.Letters.AsNoTracking().Where(l => l.FilingId == filing.Id && l.Party == Party.Filer && l.State == LetterState.Left && l.Kind != LetterKind.SomeoneAsked)
            .OrderByDescending(l => l.MadeAt).Select(l => new { l.Id, l.Kind, l.LeftOn }).ToListAsync(cancellation);
        return [.. left.Select(l => new StatusLetter(l.Id, l.Kind, l.LeftOn!.Value, TimelineSentences.MayBeReadAgain(l.Kind)))];
    }
}
