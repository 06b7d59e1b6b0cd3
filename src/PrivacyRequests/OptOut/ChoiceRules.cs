using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.OptOut;

/// <summary>What an entry of the stop list stops. Stored as words; a value is never renamed.</summary>
public enum SuppressionKind
{
    /// <summary>Civil Code 1798.120.</summary>
    SaleOrSharing,

    /// <summary>Use of sensitive information beyond the permitted purposes: Civil Code 1798.121; 11 CCR §7027(m).</summary>
    SensitiveUse,

    /// <summary>The office's own policy.</summary>
    Marketing,

    /// <summary>Any further use: a consent taken back, a restriction asked for, a child's data. The office's own policy.</summary>
    FurtherUse,
}

/// <summary>What a choice stops, and where.</summary>
public static class ChoiceRules
{
    /// <summary>Null for what stops nothing: opting back in, and every right that is no choice.</summary>
    public static SuppressionKind? Stops(Right right) => right switch
    {
        Right.OptOut => SuppressionKind.SaleOrSharing,
        Right.Limit => SuppressionKind.SensitiveUse,
        Right.StopMarketing => SuppressionKind.Marketing,
        Right.WithdrawConsent or Right.RestrictUse or Right.ChildData => SuppressionKind.FurtherUse,
        _ => null,
    };

    /// <summary>
    /// An opt-out or a limit stops each system from which information is sold, shared or used for marketing; stop marketing the latter; a
    /// restriction holds everywhere. 11 CCR §7026(f)(1), §7027(g)(1).
    /// </summary>
    public static IEnumerable<OfficeSystem> SystemsFor(Right right, IReadOnlyList<OfficeSystem> systems) => right switch
    {
        Right.OptOut or Right.Limit => systems.Where(s => s.Sold || s.Shared || s.Marketing),
        Right.StopMarketing => systems.Where(s => s.Marketing),
        Right.WithdrawConsent or Right.RestrictUse or Right.ChildData => systems,
        _ => [],
    };
}
