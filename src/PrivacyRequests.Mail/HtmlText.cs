using System.Text;
using MimeKit.Text;

namespace PrivacyRequests.Mail;

/// <summary>The text of an HTML part, for reading and nothing else: links spelled out as <c>label &lt;https://…&gt;</c>, no style, no script, no picture.</summary>
internal sealed class HtmlText
{
    private const int LongestLink = 2000;

    private readonly StringBuilder text = new();
    private readonly Stack<(string Address, int Start)> links = new();
    private bool spaceWaits;
    private int preformatted;
    private string? hidden;

    public static string Of(string html)
    {
        var self = new HtmlText();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token)) self.Add(token);
        return Tidy(self.text.ToString());
    }

    private void Add(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken tag:
                Tag(tag);
                break;
            case HtmlScriptDataToken:
                break;
            case HtmlDataToken data when hidden is null:
                Data(data.Data);
                break;
        }
    }

    private void Tag(HtmlTagToken tag)
    {
        if (hidden is not null)
        {
            if (tag.IsEndTag && tag.Name == hidden) hidden = null;
            return;
        }

        switch (tag.Id)
        {
            case HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title or HtmlTagId.NoScript or HtmlTagId.TextArea or HtmlTagId.Select when !tag.IsEndTag && !tag.IsEmptyElement:
                hidden = tag.Name;
                break;
            case HtmlTagId.Br:
                Break(1);
                break;
            case HtmlTagId.A:
                Link(tag);
                break;
            case HtmlTagId.Image when !tag.IsEndTag:
                if (Attribute(tag, "alt") is { Length: > 0 } alt) Data($"[{alt}]");
                break;
            case HtmlTagId.LI when !tag.IsEndTag:
                Break(1);
                Data("- ");
                break;
            case HtmlTagId.TD or HtmlTagId.TH when !tag.IsEndTag:
                spaceWaits = true;
                break;
            case HtmlTagId.Pre:
                preformatted = Math.Max(0, preformatted + (tag.IsEndTag ? -1 : 1));
                Break(1);
                break;
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6 or HtmlTagId.BlockQuote or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Table:
                Break(2);
                break;
            case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.HR or HtmlTagId.Form or HtmlTagId.DL or HtmlTagId.DT or HtmlTagId.DD or HtmlTagId.Section or HtmlTagId.Article or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.Center or HtmlTagId.Address:
                Break(1);
                break;
        }
    }

    /// <summary>The address stands behind its label, unless the label is the address.</summary>
    private void Link(HtmlTagToken tag)
    {
        if (!tag.IsEndTag)
        {
            if (links.Count > 0) EndLink();
            var address = Attribute(tag, "href")?.Trim() ?? "";
            if (address.Length > 0 && address[0] != '#') links.Push((address.Length > LongestLink ? address[..LongestLink] + "…" : address, text.Length));
            return;
        }

        if (links.Count > 0) EndLink();
    }

    private void EndLink()
    {
        var (address, start) = links.Pop();
        var label = text.ToString(start, text.Length - start).Trim();
        var shown = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        if (label == address || label == shown) return;
        if (label.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        else if (label.Length == 0 && spaceWaits && text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        spaceWaits = false;
        text.Append('<').Append(OnOneLine(address)).Append('>');
    }

    private void Data(string data)
    {
        if (preformatted > 0)
        {
            text.Append(data.ReplaceLineEndings("\n"));
            return;
        }

        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f' or '\u00a0')
            {
                spaceWaits = true;
                continue;
            }

            if (spaceWaits && text.Length > 0 && text[^1] != '\n' && text[^1] != ' ') text.Append(' ');
            spaceWaits = false;
            text.Append(c);
        }

        // A dash that opens a list item keeps its space.
        if (data == "- ") text.Append(' ');
    }

    private void Break(int lines)
    {
        spaceWaits = false;
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        var there = 0;
        while (there < text.Length && there < lines && text[text.Length - 1 - there] == '\n') there++;
        if (text.Length > 0 && (lines == 1 || there < lines)) text.Append('\n', lines == 1 ? (there > 0 ? 0 : 1) : lines - there);
    }

    private static string? Attribute(HtmlTagToken tag, string name) =>
        tag.Attributes.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string OnOneLine(string address) => string.Concat(address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd());
        return string.Join('\n', lines).Trim('\n', ' ');
    }
}
