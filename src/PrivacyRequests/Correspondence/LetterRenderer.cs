using System.Net;
using System.Text;
using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>Writes a letter out, once, as plain text, HTML and paper.</summary>
public static class LetterRenderer
{
    public static RenderedLetter Render(Letter letter, LetterFrame frame, Words words)
    {
        var blocks = letter.Blocks(words).ToList();
        var subject = letter.Subject(words);
        return new RenderedLetter(subject, Text(blocks, frame, words), subject, subject);
    }

    private static string Text(List<LetterBlock> blocks, LetterFrame frame, Words words)
    {
        var text = new StringBuilder();
        text.AppendLine(frame.Office.Name).AppendLine(words["LetterFrame.Reference", frame.Reference]).AppendLine();
        foreach (var block in blocks) text.AppendLine(WebUtility.HtmlDecode(block.ToString()));
        return text.ToString();
    }
}
