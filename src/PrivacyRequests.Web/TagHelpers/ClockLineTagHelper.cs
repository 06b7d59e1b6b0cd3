using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>
/// The clock of a case as a line from receipt to the last day the law allows even when extended, with the same dates as a list below it.
/// Shapes: ring for receipt, small square for a notice, diamond for our target, bar for the day the law sets, tick for answered.
/// </summary>
[HtmlTargetElement("clock-line", Attributes = "receipt,today,statutory")]
public sealed class ClockLineTagHelper(Words t) : TagHelper
{
    public DateOnly Receipt { get; set; }

    public DateOnly Today { get; set; }

    public DateOnly? Target { get; set; }

    public DateOnly Statutory { get; set; }

    /// <summary>The last day that an extension could reach; the line ends there. Left out, it ends at <see cref="Statutory"/>.</summary>
    public DateOnly? Last { get; set; }

    /// <summary>When the answer left; the line stops counting there.</summary>
    public DateOnly? Answered { get; set; }

    public IEnumerable<ClockNotice> Notices { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var now = Answered ?? Today;
        var until = new[] { Last ?? Statutory, Statutory, now }.Max();
        var scale = new ClockScale(Receipt, until);
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", now > Statutory ? "clock over" : "clock");
        output.Content.SetHtmlContent("<figcaption>");
        output.Content.Append(Sentence(now)).AppendHtml("</figcaption>");
        output.Content.AppendHtml(Drawing(scale, now));
        output.Content.AppendHtml("<ol>");
        foreach (var (mark, text, date) in Marks()) output.Content.AppendHtml(Line(mark, text, date));
        output.Content.AppendHtml("</ol>");
    }

    private string Sentence(DateOnly now)
    {
        var day = now.DayNumber - Receipt.DayNumber;
        var days = Statutory.DayNumber - Receipt.DayNumber;
        if (Answered is { } answered) return t["Look.Clock.Answered", t.Date(answered), day, days];
        var left = Statutory.DayNumber - now.DayNumber;
        var key = left switch { < -1 => "Late", -1 => "LateOne", 0 => "Last", 1 => "One", _ => "Open" };
        return t[$"Look.Clock.{key}", day, days, t.Date(Statutory), Math.Abs(left)];
    }

    private IEnumerable<(Mark Mark, string Text, DateOnly Date)> Marks()
    {
        List<(Mark Mark, string Text, DateOnly Date)> marks = [(Mark.Receipt, t["Look.Clock.Receipt"], Receipt)];
        marks.AddRange(Notices.Select(n => (Mark.Notice, n.Text, n.Date)));
        if (Target is { } target) marks.Add((Mark.Target, t["Look.Clock.Target"], target));
        marks.Add((Mark.Statutory, t["Look.Clock.Statutory"], Statutory));
        if (Answered is { } answered) marks.Add((Mark.Answered, t["Look.Clock.AnsweredMark"], answered));
        return marks.OrderBy(m => m.Date).ThenBy(m => m.Mark);
    }

    private HtmlString Drawing(ClockScale scale, DateOnly now)
    {
        var marks = string.Concat(Marks().Select(m => $"""<svg x="{Pc(scale.At(m.Date))}" y="34" overflow="visible">{Shape(m.Mark)}</svg>"""));
        var at = scale.At(now);
        var anchor = at < 12 ? "start" : at > 88 ? "end" : "middle";
        var late = now > Statutory ? $"""<rect class="late" x="{Pc(scale.At(Statutory))}" y="31" width="{Pc(scale.Width(Statutory, now))}" height="6"/>""" : "";
        var word = HtmlEncoded(t["Look.Clock.Today"]);
        var today = Answered is null
            ? $"""<svg x="{Pc(at)}" overflow="visible"><path class="now" d="M0 27l-6-9h12z"/></svg><text x="{Pc(at)}" y="13" text-anchor="{anchor}">{word}</text>"""
            : "";
        return new HtmlString($"""
            <svg class="drawing" width="100%" height="52" overflow="visible" aria-hidden="true" focusable="false"><rect class="maybe" x="0" y="32" width="100%" height="4"/><rect class="allowed" x="0" y="31" width="{Pc(scale.At(Statutory))}" height="6"/><rect class="gone" x="0" y="31" width="{Pc(Math.Min(at, scale.At(Statutory)))}" height="6"/>{late}{marks}{today}</svg>
            """);
    }

    private HtmlString Line(Mark mark, string text, DateOnly date) => new($"""
        <li><svg class="shape" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true" focusable="false">{Shape(mark)}</svg><span>{HtmlEncoded(text)}</span> <time datetime="{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">{HtmlEncoded(t.ShortDate(date))}</time></li>
        """);

    private static string Shape(Mark mark) => mark switch
    {
        Mark.Receipt => """<circle class="receipt" r="6"/>""",
        Mark.Notice => """<rect class="notice" x="-4" y="-4" width="8" height="8"/>""",
        Mark.Target => """<path class="target" d="M0-8l8 8-8 8-8-8z"/>""",
        Mark.Statutory => """<rect class="statutory" x="-2" y="-9" width="4" height="18"/>""",
        Mark.Answered => """<path class="answered" d="M-7 0l5 5L7-6"/>""",
    };

    private static string Pc(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string HtmlEncoded(string text) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);
}
