using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>The six blocks of 11 CCR §7024(k), each under its heading; none is left out when it is empty.</summary>
public static class SixBlocks
{
    public static IEnumerable<LetterBlock> Of(CategoriesAnswer answer, Words words)
    {
        foreach (var block in List(words, nameof(answer.Collected), answer.Collected, "11 CCR §7024(k)(1)")) yield return block;
        foreach (var block in List(words, nameof(answer.Sources), answer.Sources, "11 CCR §7024(k)(2)")) yield return block;
        foreach (var block in List(words, nameof(answer.Purposes), answer.Purposes, "11 CCR §7024(k)(3)")) yield return block;
        foreach (var block in List(words, nameof(answer.ThirdParties), answer.ThirdParties, "11 CCR §7024(k)(4)")) yield return block;
        foreach (var block in List(words, nameof(answer.SoldOrShared), To(answer.SoldOrShared, words), "11 CCR §7024(k)(5); Civil Code 1798.130(a)(4)(B)")) yield return block;
        foreach (var block in List(words, nameof(answer.Disclosed), To(answer.Disclosed, words), "11 CCR §7024(k)(6); Civil Code 1798.130(a)(4)(C)")) yield return block;
    }

    /// <summary>Each category with the kinds of recipients it went to, as a line.</summary>
    public static IReadOnlyList<string> To(IReadOnlyList<CategoryTo> list, Words words) =>
        [.. list.Select(c => words["SixBlocks.To", c.Category, c.Recipients])];

    private static IEnumerable<LetterBlock> List(Words words, string name, IReadOnlyList<string> items, string law)
    {
        yield return new LetterBlock.Heading($"{name}Heading", words[$"SixBlocks.{name}"]);
        yield return items.Count == 0
            ? new LetterBlock.Paragraph(name, words[$"SixBlocks.{name}.None"], law)
            : new LetterBlock.Bullets(name, items, law);
    }
}
