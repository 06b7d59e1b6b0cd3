using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>What came of opening an answer link: the link by whose key the answer is read, or why it did not open.</summary>
public readonly record struct OpenedAnswer(Guid? Link, CodeFailure? Failure);

/// <summary>Opens an answer link. It may be used until it expires; the history tells the first time alone.</summary>
public sealed class OpenAnswer(RequestsDb db, OfficeClock clock)
{
    public async Task<OpenedAnswer> HandleAsync(string token, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await db.AnswerLinks(token).SingleOrDefaultAsync(cancellation) is not { } link) return new(null, CodeFailure.Unknown);
        if (link.Use(now.Utc) is { } failure) return new(null, failure);
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleAsync(r => r.Id == link.RequestId, cancellation);
        var collected = await db.Events.AnyAsync(e => e.RequestId == request.Id && e.Kind == nameof(AnswerCollected), cancellation);
        if (!collected) db.Record(request, new AnswerCollected(), Reader(link, request.Filing), now.Utc);
        await db.SaveOrStaleAsync(cancellation);
        return new(link.Id, null);
    }

    private static Actor Reader(AccessLink link, Filing filing) => link.Party == Party.Consumer ? new Actor.Consumer() : Actor.ByLink(filing.Filer);
}

internal static class AnswerLinkQueries
{
    public static IQueryable<AccessLink> AnswerLinks(this RequestsDb db, string token)
    {
        var hash = AccessLink.HashOf(token);
        return db.AccessLinks.Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Answer && l.RequestId != null);
    }
}
