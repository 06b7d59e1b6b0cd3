using PrivacyRequests.Deadlines;

namespace PrivacyRequests.Requests;

/// <summary>By which rules a right goes: what it asks for, by which clock, and whether anybody's identity is checked for it.</summary>
public static class RightRules
{
    /// <summary>
    /// A choice is carried out in the systems; nobody's identity is checked for it, and nothing is handed over: 11 CCR §7060(b), §7026(d),
    /// §7027(e). What the policy promises goes the same way.
    /// </summary>
    public static bool IsChoice(this Right right) => right is Right.OptOut or Right.Limit or Right.OptIn or Right.WithdrawConsent
        or Right.RestrictUse or Right.StopMarketing or Right.ChildData;

    /// <summary>The rights that the form with a check of identity offers.</summary>
    public static IReadOnlyList<Right> WithProof { get; } = [.. Enum.GetValues<Right>().Where(r => !r.IsChoice())];

    /// <summary>The clock until it is done; only the first can be extended.</summary>
    public static ClockKind Clock(this Right right) => right switch
    {
        Right.OptOut or Right.Limit => ClockKind.OptOut,
        Right.StopMarketing => ClockKind.StopMarketing,
        Right.OptIn or Right.WithdrawConsent or Right.RestrictUse or Right.ChildData => ClockKind.Promise,
        _ => ClockKind.Respond,
    };
}
