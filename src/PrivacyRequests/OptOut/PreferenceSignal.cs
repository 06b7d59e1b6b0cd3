using PrivacyRequests.Requests;

namespace PrivacyRequests.OptOut;

/// <summary>
/// The opt-out preference signal of a consumer's own browser: 11 CCR §7025. It opts out of sale and sharing and of nothing else; that it
/// is missing later never opts anybody in.
/// </summary>
public static class PreferenceSignal
{
    /// <summary>
    /// Whether it opens a case: the office sells or shares, and the signal came with a filing of the consumer's own, who so becomes known.
    /// §7025(b), (c)(1).
    /// </summary>
    public static bool OpensCase(NewRequest asked, bool sellsOrShares) => asked is { PreferenceSignal: true, Door: Door.Web, Filer: FilerKind.Consumer }
        && sellsOrShares && !asked.Rights.Contains(Right.OptOut) && !asked.Rights.Contains(Right.OptIn);
}
