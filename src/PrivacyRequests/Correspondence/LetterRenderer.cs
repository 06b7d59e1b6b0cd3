using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>Writes a letter out, once, as plain text, HTML and paper: what was sent is kept as sent.</summary>
public static class LetterRenderer
{
    public static RenderedLetter Render(Letter letter, LetterFrame frame, Words words)
    {
        var blocks = letter.Blocks(words).ToList();
        var subject = letter.Subject(words);
        var foot = LetterFoot.Of(letter, frame, words);
        return new RenderedLetter(
            subject,
            LetterText.Of(blocks, frame, foot, words),
            LetterHtml.Document(subject, blocks, frame, foot, words),
            LetterHtml.Paper(subject, blocks, frame, foot),
            letter.GoesTo);
    }
}
