using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>The one filled button of a page. A link in the look of a button where it has an <c>href</c>.</summary>
[HtmlTargetElement("primary-button", Attributes = "words")]
public sealed class PrimaryButtonTagHelper(Words t) : TagHelper
{
    public string Words { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Buttons.Write(output, "button primary", t[Words]);
}

/// <summary>A further act, outlined.</summary>
[HtmlTargetElement("other-button", Attributes = "words")]
public sealed class OtherButtonTagHelper(Words t) : TagHelper
{
    public string Words { get; set; } = "";

    /// <summary>Why the act is not possible now; the button then is shown without effect, with the reason beside it.</summary>
    public string? Refused { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!string.IsNullOrEmpty(Refused))
        {
            output.TagName = "p";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.Clear();
            output.Attributes.SetAttribute("class", "refused");
            output.Content.Clear().AppendHtml("<strong>").Append(t[Words]).AppendHtml("</strong> ").Append(Refused);
            return;
        }

        Buttons.Write(output, "button", t[Words]);
    }
}

/// <summary>Back, above the heading.</summary>
[HtmlTargetElement("back-link", Attributes = "href")]
public sealed class BackLinkTagHelper(Words t) : TagHelper
{
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "back");
        output.Content.SetContent(t[Words ?? "Look.Back"]);
    }
}

internal static class Buttons
{
    public static void Write(TagHelperOutput output, string css, string words)
    {
        var link = output.Attributes.ContainsName("href");
        output.TagName = link ? "a" : "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!link && !output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", css);
        output.Content.SetContent(words);
    }
}
