using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>One plain sentence of the plan, under <c>VerificationPlan.PlanReason.{name}</c>.</summary>
public enum PlanReason
{
    NoCheck,
    Reasonable,
    ReasonablyHigh,
    LittleHarm,
    MuchHarm,
    CountsAreExamples,
    Agent,
    Parent,
    Account,
    Stopped,
    Contested,
    TypedHere,
    SolePerson,
    WeighedFactors,
    Document,
    NoReasonableMethod,
}

/// <summary>What a point is good for in one case.</summary>
public enum PointUse
{
    Compare,

    /// <summary>The request itself names it: it shows something only where the records held it before the request came.</summary>
    OnlyIfHeldBefore,

    /// <summary>It may help, and counts for nothing.</summary>
    Supporting,

    /// <summary>The request says that it is wrong: 11 CCR §7060(h).</summary>
    Contested,
}

public sealed record PlannedPoint(DataPoint Point, PointUse Use);

/// <summary>What the plan follows from.</summary>
/// <param name="Typed">Points whose answer was typed into this request.</param>
/// <param name="Contested">Points that this request says are wrong.</param>
/// <param name="LittleHeld">The officer found that fewer points are held than the standard names.</param>
public sealed record PlanFacts(Right Right, FilerKind Filer, DeletionRisk Risk, Subject? About, IReadOnlyCollection<DataPoint> Typed,
    IReadOnlyCollection<DataPoint> Contested, bool LittleHeld = false, bool Stopped = false);
