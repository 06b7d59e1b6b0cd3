namespace PrivacyRequests.Requests;

#pragma warning disable CA1309 // The database compares references, byte by byte on both: SQLite by default, SQL Server by the column's collation.

/// <summary>Where a page of a list starts. By key, never by offset: the hundredth page costs what the first does.</summary>
internal static class CaseOrder
{
    /// <summary>Behind a line of the queue, which is sorted by target and reference.</summary>
    public static IQueryable<PrivacyRequest> Behind(this IQueryable<PrivacyRequest> requests, QueueKey? after) => after is null ? requests
        : requests.Where(r => r.TargetOn >= after.Day && (r.TargetOn > after.Day || string.Compare(r.Reference, after.Reference) > 0));

    /// <summary>Before a line of all requests, sorted by day of receipt and reference, the latest first.</summary>
    public static IQueryable<PrivacyRequest> Before(this IQueryable<PrivacyRequest> requests, QueueKey? after) => after is null ? requests
        : requests.Where(r => r.ReceivedOn <= after.Day && (r.ReceivedOn < after.Day || string.Compare(r.Reference, after.Reference) < 0));

    /// <summary>References that begin so, as a range: a pattern would not use the index.</summary>
    public static IQueryable<PrivacyRequest> BeginningWith(this IQueryable<PrivacyRequest> requests, string beginning)
    {
        var end = beginning + '~';
        return requests.Where(r => string.Compare(r.Reference, beginning) >= 0 && string.Compare(r.Reference, end) < 0);
    }
}
