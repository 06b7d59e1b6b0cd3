namespace PrivacyRequests.Correction;

/// <summary>
/// The consumer's statement to a denied item that is about health: up to 250 words for each item, made available to whoever receives
/// the item. 11 CCR §7023(f)(3).
/// </summary>
public static class HealthStatement
{
    public const int MostWords = 250;

    /// <summary>250 long words fit.</summary>
    public const int MaxLength = 4000;

    public static int Count(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    public static bool Fits(string? text) => Count(text) is > 0 and <= MostWords;
}
