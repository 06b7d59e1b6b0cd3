using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>
/// What is needed to know who asks, and why; by which points; and which ways are open where little is held. Never a contested field, never
/// one typed into this request alone, never a data type of Civil Code 1798.81.5(d). 11 CCR §7060–7063.
/// </summary>
public sealed record VerificationPlan(VerificationStandard Standard, IReadOnlyList<PlanReason> Reasons, IReadOnlyList<PlannedPoint> Points)
{
    /// <summary>The points to compare: each may count towards the number that the standard names.</summary>
    public IReadOnlyList<DataPoint> Picked => [.. Points.Where(p => p.Use == PointUse.Compare).Select(p => p.Point)];

    public static VerificationPlan For(PrivacyRequest request, FilingPeople people, DataPointList points, PointTally tally) => For(
        new PlanFacts(request.Right, request.Filing.Filer, request.DeletionRisk, request.Filing.About, TypedBy(people), request.ContestedPoints,
            tally.FewerHeldThan(request.Standard), request.Verification == VerificationStatus.Suspicious), points);

    public static VerificationPlan For(PlanFacts facts, DataPointList points) => For(facts, VerificationStandard.Of(facts.Right, facts.Risk), points);

    public static VerificationPlan For(PlanFacts facts, VerificationStandard standard, DataPointList points)
    {
        if (standard.Points == 0) return new(standard, [PlanReason.NoCheck], []);
        var asked = Questions.For(facts.Right, facts.About, points).Select(p => new PlannedPoint(p, UseOf(p, facts, points))).ToList();
        return new(standard, [.. ReasonsOf(facts, standard, asked)], asked);
    }

    /// <summary>The law that a sentence of the plan rests on.</summary>
    public static string CitationOf(PlanReason reason) => reason switch
    {
        PlanReason.NoCheck => "11 CCR §7060(b)",
        PlanReason.Reasonable => "11 CCR §7062(b)",
        PlanReason.ReasonablyHigh => "11 CCR §7062(c)",
        PlanReason.LittleHarm or PlanReason.MuchHarm => "11 CCR §7062(d)",
        PlanReason.CountsAreExamples => "11 CCR §7062(b)–(d)",
        PlanReason.Agent => "11 CCR §7063(a)–(b)",
        PlanReason.Parent => "11 CCR §7070(a), (c)",
        PlanReason.Account => "11 CCR §7061(a)",
        PlanReason.Stopped => "11 CCR §7060(f), §7061(b)",
        PlanReason.Contested => "11 CCR §7060(h)",
        PlanReason.TypedHere => "11 CCR §7060(c)(1)",
        PlanReason.SolePerson => "11 CCR §7062(e)(2)",
        PlanReason.WeighedFactors => "11 CCR §7060(c)(3)",
        PlanReason.Document => "11 CCR §7060(c)–(d)",
        PlanReason.NoReasonableMethod => "11 CCR §7062(g)",
    };

    private static IEnumerable<PlanReason> ReasonsOf(PlanFacts facts, VerificationStandard standard, List<PlannedPoint> asked)
    {
        if (facts.Stopped) yield return PlanReason.Stopped;
        if (VerificationStandard.IsGraded(facts.Right)) yield return standard.Declaration ? PlanReason.MuchHarm : PlanReason.LittleHarm;
        else yield return standard.Declaration ? PlanReason.ReasonablyHigh : PlanReason.Reasonable;
        yield return PlanReason.CountsAreExamples;
        if (facts.Filer == FilerKind.Agent) yield return PlanReason.Agent;
        if (facts.Filer == FilerKind.Parent) yield return PlanReason.Parent;
        yield return PlanReason.Account;
        if (asked.Any(p => p.Use == PointUse.Contested)) yield return PlanReason.Contested;
        if (asked.Any(p => p.Use == PointUse.OnlyIfHeldBefore)) yield return PlanReason.TypedHere;
        if (!facts.LittleHeld) yield break;
        yield return PlanReason.SolePerson;
        yield return PlanReason.WeighedFactors;
        if (facts.Filer != FilerKind.Agent) yield return PlanReason.Document;
        yield return PlanReason.NoReasonableMethod;
    }

    private static PointUse UseOf(DataPoint point, PlanFacts facts, DataPointList points) =>
        facts.Contested.Contains(point) ? PointUse.Contested
        : points.Find(point)?.Strength == PointStrength.Supporting ? PointUse.Supporting
        : facts.Typed.Contains(point) ? PointUse.OnlyIfHeldBefore
        : PointUse.Compare;

    private static IReadOnlyList<DataPoint> TypedBy(FilingPeople people)
    {
        var typed = new List<DataPoint>();
        if (people.ConsumerEmail is not null) typed.Add(PointTally.PointOf(Channel.Email));
        if (people.ConsumerPostalAddress is not null) typed.Add(PointTally.PointOf(Channel.Post));
        if (people.Phone is not null) typed.Add(DataPoint.PhoneOnFile);
        return typed;
    }
}
