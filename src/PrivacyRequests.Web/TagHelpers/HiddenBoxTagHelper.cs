using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>A box that people do not see and machines that fill every box do. People who meet it all the same are told to leave it empty.</summary>
[HtmlTargetElement("hidden-box", Attributes = "for")]
public sealed class HiddenBoxTagHelper(Words t) : FormTagHelper(t)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "hidden-box");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var label = new TagBuilder("label") { Attributes = { ["for"] = Id } };
        label.InnerHtml.Append(T["Look.HiddenBox"]);
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "text", ["id"] = Id, ["name"] = Name, ["tabindex"] = "-1", ["autocomplete"] = "off" },
        };
        output.Content.SetHtmlContent(label);
        output.Content.AppendHtml(input);
    }
}
