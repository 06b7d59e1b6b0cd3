using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>An answer as its person reads it.</summary>
/// <param name="PeriodFrom">Null: from the first day that the law lets people ask about.</param>
public sealed record AnswerToRead(Guid RequestId, string Reference, Right Right, bool FellBack, DateOnly ReceivedOn, DateOnly? AnsweredOn,
    DateOnly? PeriodFrom, DateOnly PeriodTo, AnswerContent Content, IReadOnlyList<DenialReason> PartDenied, IReadOnlyList<KeptFile> Files, bool OffersOptOut)
{
    /// <summary>A deletion whose kept things stand one by one; where a part is denied as a whole it keeps the older form.</summary>
    public bool ReadsLikeItsLetter => Content.Deletion is { } deletion && (deletion.Kept.Count > 0 || PartDenied.Count == 0);
}

/// <summary>What lies ready before an answer is decided, and the answer once it is.</summary>
/// <param name="Wished">The way of handing over that follows from what the person asked for.</param>
/// <param name="Items">What is contested, in a request to correct.</param>
/// <param name="Repeated">References of the same correction, denied inside six months before.</param>
public sealed record PreparedAnswer(Delivery Wished, LimitFinding? Limit, IReadOnlyList<KeptFile> Files, AnswerToRead? Decided,
    IReadOnlyList<ItemToRead> Items, IReadOnlyList<string> Repeated, IReadOnlyList<KeptFile> Papers)
{
    /// <summary>What was found in the files, while the answer can still be made.</summary>
    public IReadOnlyList<ScannedFile> Scanned { get; init; } = [];
}

/// <summary>Query: the answer, for whoever opened its link, and for the officer who decided it.</summary>
public sealed class AnswerReading(RequestsDb db, Sealer sealer, OfficeClock clock, KeptFiles files, LimitFindings limits, ContestedItems contested, OfficeSettingsReader settings, CorrectionPapers papers, AnswerScan scan)
{
    public async Task<PreparedAnswer> PreparedAsync(PrivacyRequest request, CancellationToken cancellation) => new(
        request.Filing.AnswerBy == AnswerBy.Post ? Delivery.Post : Delivery.Link,
        await limits.OfAsync(request, cancellation),
        await files.OfCaseAsync(request.Id, cancellation),
        await OfCaseAsync(request, cancellation),
        await contested.ToReadAsync([request.Id], cancellation),
        await contested.RepeatedAsync(request, cancellation),
        request.Right == Right.Correct ? await papers.OfCaseAsync(request.Id, cancellation) : [])
    {
        Scanned = request.CannotDecide is null ? await scan.FilesAsync(request.Id, cancellation) : [],
    };

    /// <summary>Null when the link that holds this token opens.</summary>
    public async Task<CodeFailure?> WhyNotOpenAsync(string token, CancellationToken cancellation)
    {
        var link = await db.AnswerLinks(token).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return link is null ? CodeFailure.Unknown : clock.Now().Utc >= link.ExpiresAt ? CodeFailure.Expired : null;
    }

    /// <summary>Null when the link has expired meanwhile or there is none.</summary>
    public async Task<AnswerToRead?> ByLinkAsync(Guid link, CancellationToken cancellation)
    {
        var now = clock.Now().Utc;
        var open = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == link && l.Purpose == LinkPurpose.Answer && l.ExpiresAt > now, cancellation);
        if (open is null) return null;
        var request = await db.Requests.AsNoTracking().Include(r => r.Filing).SingleOrDefaultAsync(r => r.Id == open.RequestId, cancellation);
        return request is null ? null : await OfCaseAsync(request, cancellation);
    }

    /// <summary>Null when the case has no answer.</summary>
    public async Task<AnswerToRead?> OfCaseAsync(PrivacyRequest request, CancellationToken cancellation)
    {
        if (request.AnswerId is not { } id) return null;
        var answer = await db.Answers.AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
        var filing = request.Filing;
        return new AnswerToRead(request.Id, request.Reference, request.Right, request.FellBack, request.ReceivedOn, request.ClosedOn,
            filing.PeriodFrom, filing.PeriodTo ?? request.ReceivedOn, answer.Open(sealer), request.DenialReasons, await files.OfCaseAsync(request.Id, cancellation),
            OptOutOffer.IsDue((await settings.CurrentAsync(cancellation)).Settings, request.OptedOut));
    }
}
