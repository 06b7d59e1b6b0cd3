using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>
/// What a person may be asked to show who they are. It follows from the right and from what the requester ticked under "what it is
/// about", never from what is held: a stranger must not learn from a question whether somebody is known here. A request for categories
/// is asked less: 11 CCR §7060(c)–(d), §7062(b).
/// </summary>
public static class Questions
{
    private static readonly PointSystem[] Systems = [PointSystem.BookingRequest, PointSystem.Newsletter, PointSystem.Purchase, PointSystem.Job, PointSystem.Website];

    /// <summary>As the product brings them.</summary>
    public static IReadOnlyList<DataPoint> For(Right right, Subject? about) => For(right, about, ShippedDataPoints.List);

    /// <param name="points">The office's points in force; one that may never be used or was retired is not asked.</param>
    public static IReadOnlyList<DataPoint> For(Right right, Subject? about, DataPointList points)
    {
        var standard = VerificationStandard.Of(right, DeletionRisk.High);
        if (standard.Points == 0) return [];
        var others = About(about, points);
        return [.. points.Of(PointSystem.Contact), .. standard.Declaration ? others : others.Take(1)];
    }

    /// <summary>Nobody is asked what the request itself says is wrong: 11 CCR §7060(h).</summary>
    public static IReadOnlyList<DataPoint> For(PrivacyRequest request, DataPointList points) =>
        [.. For(request.Right, request.Filing.About, points).Except(request.ContestedPoints)];

    /// <summary>
    /// Whether the letter asks for a declaration. The officer's grade of a deletion rests on what is held, so the letter does not follow it.
    /// </summary>
    public static bool AskForDeclaration(Right right) => VerificationStandard.Of(right, DeletionRisk.High).Declaration;

    /// <summary>Of what a person ticked, everything; of one who ticked nothing, the first of each system.</summary>
    private static IEnumerable<DataPoint> About(Subject? about, DataPointList points) => about switch
    {
        Subject.Website or Subject.Business => points.Of(PointSystem.Website),
        Subject.BookingRequest => points.Of(PointSystem.BookingRequest),
        Subject.Newsletter => points.Of(PointSystem.Newsletter),
        Subject.Job => points.Of(PointSystem.Job),
        Subject.Purchase => points.Of(PointSystem.Purchase),
        Subject.Other or null => Systems.SelectMany(s => points.Of(s).Take(s == PointSystem.BookingRequest ? 2 : 1)),
    };
}
