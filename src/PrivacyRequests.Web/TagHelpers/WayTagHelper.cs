using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.TagHelpers;

public enum WayState { Done, Current, Ahead }

/// <summary>One stop on the way of a request.</summary>
public sealed record WayStep(string Text, WayState State, DateOnly? Date = null);

/// <summary>
/// The way of a request: a line with stops that is also an ordered list. Either <c>steps</c>, or <c>at</c>, the number (1 to 4) of the stop
/// reached in received, confirmed, being worked on, answered (or <c>end</c>); 5 when all is done. <c>dates</c> stand under the stops in their order.
/// </summary>
[HtmlTargetElement("way")]
public sealed class WayTagHelper(Words t) : TagHelper
{
    private static readonly string[] Before = ["Received", "Confirmed", "WorkedOn"];

    public IEnumerable<WayStep>? Steps { get; set; }

    public int At { get; set; } = 1;

    /// <summary>What the last stop is called.</summary>
    public WayEnd End { get; set; }

    public IReadOnlyList<DateOnly?> Dates { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "way");
        output.Attributes.SetAttribute("aria-label", t["Look.Way"]);
        output.Content.Clear();
        foreach (var step in Steps ?? UsualSteps())
        {
            var (css, words) = step.State switch
            {
                WayState.Done => ("done", "Look.Way.Done"),
                WayState.Current => ("current\" aria-current=\"step", "Look.Way.Current"),
                WayState.Ahead => ("ahead", "Look.Way.Ahead"),
            };
            output.Content.AppendHtml($"<li class=\"{css}\"><span class=\"stop\">").Append(step.Text);
            output.Content.AppendHtml("</span> <span class=\"unseen\">").Append($"({t[words]})").AppendHtml("</span>");
            if (step.Date is { } date) output.Content.AppendHtml("<span class=\"when\">").Append(t.ShortDate(date)).AppendHtml("</span>");
            output.Content.AppendHtml("</li>");
        }
    }

    private IEnumerable<WayStep> UsualSteps() => Before.Append($"{End}").Select((name, i) => new WayStep(
        t[$"Look.Way.{name}"],
        i + 1 < At ? WayState.Done : i + 1 == At ? WayState.Current : WayState.Ahead,
        i < Dates.Count ? Dates[i] : null));
}
