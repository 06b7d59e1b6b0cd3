using PrivacyRequests.Responses;

namespace PrivacyRequests.Correction;

/// <summary>What came of one contested item.</summary>
public enum ItemOutcome
{
    Corrected,

    /// <summary>Deleted instead, where that is harmless to the consumer or they consented: 11 CCR §7023(e).</summary>
    DeletedInstead,
    Denied,
}

/// <summary>Why an item may be deleted instead of corrected: 11 CCR §7023(e).</summary>
public enum DeletedBecause
{
    Harmless,
    Consented,
}

/// <summary>Where wrong information came from: its source is named to the consumer, or told that it is wrong. 11 CCR §7023(i).</summary>
public enum ItemSource
{
    /// <summary>From the consumer, or made by the office itself.</summary>
    NoOtherSource,
    NamedToConsumer,
    SourceTold,
}

/// <summary>The officer's decision on one contested item, as the person reads it.</summary>
/// <param name="NowSays">The corrected piece; shown without counting toward the twice-a-year limit. 11 CCR §7023(j).</param>
/// <param name="Facts">Why it is denied, or why deletion does no harm; for "impossible or disproportionate" the facts themselves.</param>
/// <param name="SourceName">Who the wrong information came from, where it is named.</param>
public sealed record ItemDecision(int Number, ItemOutcome Outcome, string? NowSays = null, DeletedBecause? Because = null, DenialReason? Reason = null,
    string? Facts = null, ItemSource Source = ItemSource.NoOtherSource, string? SourceName = null)
{
    public const int WordsMaxLength = 2000;

    /// <summary>What the consumer had asked; filled in from the request when it is decided.</summary>
    public ItemWords? Asked { get; init; }

    /// <summary>A denial tells of the right to add a statement.</summary>
    public bool MayBeHealth { get; init; }
}

/// <summary>The answer to a request to correct, item by item.</summary>
public sealed record CorrectionReport(IReadOnlyList<ItemDecision> Items)
{
    public bool NothingDone => Items.All(i => i.Outcome == ItemOutcome.Denied);

    public (ItemOutcome Outcome, DenialReason? Reason) ResultOf(int number) => Items.First(i => i.Number == number) is var item ? (item.Outcome, item.Reason) : default;

    public IReadOnlyList<DenialReason> Reasons => [.. Items.Select(i => i.Reason).OfType<DenialReason>().Distinct().Order()];
}
