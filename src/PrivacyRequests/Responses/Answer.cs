using PrivacyRequests.Correction;
using PrivacyRequests.Deletion;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>What the person is told and given. Sealed as one; the files lie beside it.</summary>
public sealed class Answer
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required DateTime PreparedAt { get; set; }
    public required int StaffNumber { get; set; }
    public required byte[] Content { get; set; }

    public AnswerContent Open(Sealer sealer) => sealer.OpenJson<AnswerContent>(Content, Id, nameof(Content));

    public void Fill(AnswerContent content, Sealer sealer) => Content = sealer.SealJson(content, Id, nameof(Content));
}

/// <param name="Blocks">The six blocks of a request to know; null for specific pieces and deletion.</param>
/// <param name="Message">The officer's own words to the person.</param>
/// <param name="PartDeniedWords">What the person reads about the part that can't be done.</param>
/// <param name="AccountPlace">Where and by whom it was placed into the person's account.</param>
/// <param name="Deletion">What is kept and why, and who was told; for a deletion.</param>
/// <param name="Correction">What came of each contested item; for a correction.</param>
public sealed record AnswerContent(CategoriesAnswer? Blocks, string Message, string? PartDeniedWords = null, string? AccountPlace = null,
    DeletionReport? Deletion = null, CorrectionReport? Correction = null)
{
    public const int MessageMaxLength = 8000;
    public const int PlaceMaxLength = 200;

    /// <summary>Nothing of what was asked is done: a denial, whose letter says "no" first.</summary>
    public bool IsNo => Correction is { NothingDone: true } || (Deletion is { Kept.Count: > 0 } && string.IsNullOrWhiteSpace(Message));
}

/// <summary>
/// The six blocks of 11 CCR §7024(k). Sold or shared, and disclosed for a business purpose, are two separate lists: Civil Code
/// 1798.130(a)(4)(B)–(C). An empty list says so in words; it is never left out.
/// </summary>
public sealed record CategoriesAnswer(
    IReadOnlyList<string> Collected,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> ThirdParties,
    IReadOnlyList<CategoryTo> SoldOrShared,
    IReadOnlyList<CategoryTo> Disclosed)
{
    /// <summary>Categories, sources and purposes are never empty where anything is held.</summary>
    public bool IsComplete => Collected.Count > 0 && Sources.Count > 0 && Purposes.Count > 0;
}

/// <summary>One category of personal information and the kinds of recipients it went to.</summary>
public sealed record CategoryTo(string Category, string Recipients);
