using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>How a case stands with its date: a word, an icon and a colour. <c>standing</c> is one of OnTrack, DueSoon, AtRisk, Late.</summary>
[HtmlTargetElement("due-chip", Attributes = "standing")]
public sealed class DueChipTagHelper(Words t) : TagHelper
{
    public Enum Standing { get; set; } = null!;

    public DateOnly? Date { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chip {Colour}");
        output.Content.SetHtmlContent(Icon);
        output.Content.AppendHtml("<span>").Append(t[$"Look.Due.{Standing}"]);
        if (Date is { } date) output.Content.Append(", " + t.ShortDate(date));
        output.Content.AppendHtml("</span>");
    }

    private string Colour => Standing.ToString() switch { "Late" => "late", "AtRisk" => "risk", "DueSoon" => "soon", _ => "good" };

    /// <summary>Four shapes that differ without colour: cross, triangle, clock, tick.</summary>
    private string Icon => $"""<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">{Colour switch
    {
        "late" => """<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="cut" d="M5 5l6 6m0-6l-6 6"/>""",
        "risk" => """<path d="M8 1l7.5 14H.5z"/><path class="cut" d="M8 6v4m0 1.8v1.4"/>""",
        "soon" => """<circle cx="8" cy="8" r="7"/><path class="cut" d="M8 3.8V8l3 2"/>""",
        _ => """<path class="line" d="M2 8.5l4 4 8-9"/>""",
    }}</svg>""";
}
