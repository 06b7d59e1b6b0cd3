using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// A letter as HTML: a whole document for e-mail (its style inside, no remote content, light and dark), and the body of the print view.
/// Everything is encoded here, the officer's words like the office's.
/// </summary>
internal static class LetterHtml
{
    private const string Style = """
        body{margin:0;padding:24px 16px;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color-scheme:light dark;overflow-wrap:anywhere}
        main{max-width:36rem;margin:0 auto}p,ul{margin:0 0 16px}h1{font-size:22px;line-height:1.25;margin:0 0 16px}h2{font-size:17px;margin:24px 0 4px}
        .head,.foot{font-size:14px}.head{margin-bottom:24px}.foot{border-top:1px solid #8a949a;margin-top:32px;padding-top:16px}
        .dates{border:1px solid #8a949a;border-radius:6px;padding:12px 16px;margin:0 0 16px}.dates p{margin:0}
        .code{font:600 24px/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.08em}.quote{border-left:3px solid #8a949a;padding-left:12px}
        .write-in{border-bottom:1px solid #8a949a;padding-top:20px}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Document(string subject, IReadOnlyList<LetterBlock> blocks, LetterFrame frame, LetterFoot foot, Words words)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(words.Culture.Name).Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<title>").Append(E(subject)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        html.Append("<p class=\"head\"><b>").Append(E(frame.Office.Name)).Append("</b><br>").Append(frame.HasReference ? E(words["LetterFrame.Reference", frame.Reference]) + "<br>" : "")
            .Append(E(words.Date(frame.Date))).Append("</p>\n");
        Body(html, subject, blocks, foot, paper: false);
        html.Append("<div class=\"foot\">\n");
        if (foot.Status is { } status) P(html, status);
        P(html, foot.DoorsHeading);
        html.Append("<ul>\n");
        foreach (var (label, value) in foot.Doors) html.Append("<li>").Append(E($"{label}: {value}")).Append("</li>\n");
        return html.Append("</ul>\n</div>\n</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Letterhead, window, running foot and the other doors stand in the print layout.</summary>
    public static string Paper(string subject, IReadOnlyList<LetterBlock> blocks, LetterFrame frame, LetterFoot foot)
    {
        var html = new StringBuilder();
        Body(html, subject, blocks, foot, paper: true);
        if (foot.Status is { } status) P(html, status);
        return html.ToString();
    }

    private static void Body(StringBuilder html, string subject, IReadOnlyList<LetterBlock> blocks, LetterFoot foot, bool paper)
    {
        html.Append("<h1>").Append(E(subject)).Append("</h1>\n");
        foreach (var block in blocks) Write(html, block, paper);
        if (foot.Signature.Count == 0) return;
        html.Append("<div class=\"signature\">").Append(paper ? "<p class=\"line\"></p>" : "")
            .Append("<p>").AppendJoin("<br>", foot.Signature.Select(E)).Append("</p></div>\n");
    }

    private static void Write(StringBuilder html, LetterBlock block, bool paper)
    {
        switch (block)
        {
            case LetterBlock.Paragraph paragraph: P(html, paragraph.Text); break;
            case LetterBlock.Heading heading: html.Append("<h2>").Append(E(heading.Text)).Append("</h2>\n"); break;
            case LetterBlock.Bullets bullets:
                html.Append("<ul>\n").AppendJoin("", bullets.Items.Select(i => $"<li>{E(i)}</li>\n")).Append("</ul>\n");
                break;
            case LetterBlock.Dates dates:
                html.Append("<div class=\"dates\">\n").AppendJoin("", dates.Rows.Select(r => $"<p>{E(r.Label)}: <b>{E(r.Value)}</b></p>\n")).Append("</div>\n");
                break;
            case LetterBlock.Code code: html.Append("<p>").Append(E(code.Label)).Append(":</p>\n<p class=\"code\">").Append(E(code.Value)).Append("</p>\n"); break;
            case LetterBlock.Link link when paper: html.Append("<p>").Append(E(link.Label)).Append(":<br>").Append(E(link.Address)).Append("</p>\n"); break;
            case LetterBlock.Link link:
                html.Append("<p><a href=\"").Append(E(link.Address)).Append("\">").Append(E(link.Label)).Append("</a><br>").Append(E(link.Address)).Append("</p>\n");
                break;
            case LetterBlock.Quote quote: html.Append("<p class=\"quote\">").AppendJoin("<br>", Lines(quote.Text).Select(E)).Append("</p>\n"); break;
            case LetterBlock.WriteIn lines when paper || lines.InMail:
                foreach (var label in lines.Labels) html.Append("<p class=\"write-in\">").Append(E(label)).Append("</p>\n");
                break;
        }
    }

    private static void P(StringBuilder html, string text) => html.Append("<p>").AppendJoin("<br>", Lines(text).Select(E)).Append("</p>\n");

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string E(string text) => Encoder.Encode(text);
}
