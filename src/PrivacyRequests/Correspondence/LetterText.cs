using System.Text;
using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>A letter as plain text: short lines are left to the reader's window, so no line is broken here.</summary>
internal static class LetterText
{
    private const string Rule = "----------------------------------------";

    public static string Of(IReadOnlyList<LetterBlock> blocks, LetterFrame frame, LetterFoot foot, Words words)
    {
        var text = new StringBuilder();
        Line(text, frame.Office.Name);
        if (frame.HasReference) Line(text, words["LetterFrame.Reference", frame.Reference]);
        Line(text, words.Date(frame.Date));
        foreach (var block in blocks) Write(text, block);
        if (foot.Signature.Count > 0) Line(text, "");
        foreach (var line in foot.Signature) Line(text, line);
        Line(text, "");
        Line(text, Rule);
        if (foot.Status is { } status) Line(text, status);
        Line(text, foot.DoorsHeading);
        foreach (var (label, value) in foot.Doors) Line(text, $"- {label}: {value}");
        return text.ToString();
    }

    private static void Write(StringBuilder text, LetterBlock block)
    {
        if (block is LetterBlock.WriteIn { InMail: false }) return;
        Line(text, "");
        switch (block)
        {
            case LetterBlock.Paragraph paragraph: Line(text, paragraph.Text); break;
            case LetterBlock.Heading heading: Line(text, heading.Text.ToUpperInvariant()); break;
            case LetterBlock.Bullets bullets: foreach (var item in bullets.Items) Line(text, $"- {item}"); break;
            case LetterBlock.Dates dates: foreach (var (label, value) in dates.Rows) Line(text, $"{label}: {value}"); break;
            case LetterBlock.Code code: Line(text, $"{code.Label}: {code.Value}"); break;
            case LetterBlock.Link link: Line(text, $"{link.Label}:"); Line(text, link.Address); break;
            case LetterBlock.Quote quote: foreach (var line in quote.Text.ReplaceLineEndings("\n").Split('\n')) Line(text, $"  {line}".TrimEnd()); break;
            case LetterBlock.WriteIn lines: foreach (var label in lines.Labels) Line(text, $"{label}: {Rule}"); break;
        }
    }

    /// <summary>The same line ending on every system: the letter is kept and sent byte by byte.</summary>
    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
