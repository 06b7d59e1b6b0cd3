using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>Where another request of the same person bears on this one; each has its sentence for staff under <c>Overlaps</c>.</summary>
public enum Bearing
{
    /// <summary>This deletes what the other asks to see.</summary>
    AnswerKnowFirst,

    /// <summary>The other deletes what this asks to see.</summary>
    DeletionWaitsForThis,

    /// <summary>This asks to see what the other contests.</summary>
    AnswerBesideCorrection,

    /// <summary>This contests what the other asks to see.</summary>
    CorrectionBesideKnow,
    CorrectionBesideDeletion,
    DeletionBesideCorrection,

    /// <summary>This opts back in; the other's choice stands until that is confirmed.</summary>
    ChoiceStandsUntilConfirmed,

    /// <summary>The other opts back in; this choice is carried out all the same.</summary>
    OptInTakesNothing,

    /// <summary>This deletes; what the stop list holds for the other is not deleted.</summary>
    StopListStays,
    AskedTwice,
}

/// <summary>What the rule looks at, of one request.</summary>
public sealed record OverlapFacts(Right Right, bool IsOpen, Outcome? Outcome)
{
    public bool Stands => IsOpen || Outcome == Responses.Outcome.CarriedOut;
}

/// <summary>
/// Requests of one person are linked and never merged: each is answered from its own receipt, and none closes, delays or silences another.
/// What this says is for staff to read; it forbids nothing and moves no date. 11 CCR §7021(b); reference 12.24.
/// </summary>
public static class Overlap
{
    /// <returns>How the other bears on mine; null where it does not, or where mine is closed.</returns>
    public static Bearing? Of(OverlapFacts mine, OverlapFacts other)
    {
        if (!mine.IsOpen || !other.Stands) return null;
        if (mine.Right == other.Right) return other.IsOpen ? Bearing.AskedTwice : null;
        return (mine.Right, other.Right) switch
        {
            (Right.OptIn, _) when TakenBackByOptIn(other.Right) => Bearing.ChoiceStandsUntilConfirmed,
            (_, Right.OptIn) when TakenBackByOptIn(mine.Right) && other.IsOpen => Bearing.OptInTakesNothing,
            (Right.Delete, Right.OptOut or Right.Limit or Right.StopMarketing) => Bearing.StopListStays,
            (Right.Delete or Right.ChildData, var theirs) when theirs.AsksToKnow() && other.IsOpen => Bearing.AnswerKnowFirst,
            (var ours, Right.Delete or Right.ChildData) when ours.AsksToKnow() && other.IsOpen => Bearing.DeletionWaitsForThis,
            (var ours, Right.Correct) when ours.AsksToKnow() => Bearing.AnswerBesideCorrection,
            (Right.Correct, var theirs) when theirs.AsksToKnow() => Bearing.CorrectionBesideKnow,
            (Right.Correct, Right.Delete) => Bearing.CorrectionBesideDeletion,
            (Right.Delete, Right.Correct) => Bearing.DeletionBesideCorrection,
            _ => null,
        };
    }

    public static OverlapFacts FactsOf(PrivacyRequest request) => new(request.AskedFor, request.IsOpen, request.Outcome);

    public static string Citation(this Bearing bearing) => bearing switch
    {
        Bearing.AnswerKnowFirst or Bearing.DeletionWaitsForThis => "Civil Code 1798.105, 1798.110; 11 CCR §7021(b)",
        Bearing.AnswerBesideCorrection or Bearing.CorrectionBesideKnow => "11 CCR §7023(c), (j)",
        Bearing.CorrectionBesideDeletion or Bearing.DeletionBesideCorrection => "11 CCR §7023(e)",
        Bearing.ChoiceStandsUntilConfirmed or Bearing.OptInTakesNothing => "11 CCR §7028(a)",
        Bearing.StopListStays => "Civil Code 1798.105(c)(2)",
        Bearing.AskedTwice => "11 CCR §7021(b)",
    };

    private static bool TakenBackByOptIn(Right right) => right is Right.OptOut or Right.Limit;
}
