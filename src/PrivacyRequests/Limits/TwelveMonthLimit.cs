namespace PrivacyRequests.Limits;

/// <summary>A request to know of the same consumer. Answered: information was supplied; not denied, withdrawn or a duplicate.</summary>
public sealed record EarlierKnowRequest(string Reference, string FilingReference, DateOnly Received, bool Answered);

/// <summary>The two most recent answered requests, the older first, and the first day on which the older no longer counts.</summary>
public sealed record TwelveMonthLimitFinding(EarlierKnowRequest Older, EarlierKnowRequest Newer, DateOnly LapsesOn);

/// <summary>
/// The office need not supply information more than twice in 12 months: Civil Code 1798.130(b). A finding permits an officer to decline
/// the third request, with a written reason; it never forbids an answer. Requests to know only: delete, correct, opt-out and limit have no
/// such limit. Only answered ones count, categories and specific pieces of one filing once (reference R4.35–R4.38).
/// </summary>
public static class TwelveMonthLimit
{
    private const int Months = 12;

    /// <summary>
    /// Earlier requests of the same consumer, by confirmed match, without those of the new request's own filing. One received on the same
    /// day of the year before has aged out.
    /// </summary>
    public static TwelveMonthLimitFinding? Of(DateOnly received, IReadOnlyList<EarlierKnowRequest> earlier)
    {
        return Counted(received, earlier) is [var newer, var older, ..] ? new TwelveMonthLimitFinding(older, newer, AgesOut(older)) : null;
    }

    /// <summary>Those that count on a day, one for each filing, the latest first.</summary>
    public static IReadOnlyList<EarlierKnowRequest> Counted(DateOnly on, IReadOnlyList<EarlierKnowRequest> earlier) =>
    [
        .. earlier.Where(e => e.Answered && e.Received <= on && AgesOut(e) > on)
            .OrderByDescending(e => e.Received).ThenBy(e => e.Reference, StringComparer.Ordinal)
            .DistinctBy(e => e.FilingReference, StringComparer.Ordinal),
    ];

    private static DateOnly AgesOut(EarlierKnowRequest request) => request.Received.AddMonths(Months);
}
