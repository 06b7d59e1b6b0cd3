using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>One box to tick, for a yes-or-no property.</summary>
[HtmlTargetElement("check", Attributes = "for")]
public sealed class CheckTagHelper(Words t) : FormTagHelper(t)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field choices" : "field choices wrong");
        var input = Part("input", "tick", "", Id);
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["name"] = Name;
        input.Attributes["value"] = "true";
        if (string.Equals(Typed(), "true", StringComparison.OrdinalIgnoreCase)) input.Attributes["checked"] = "checked";
        if (DescribedBy() is { } ids) input.Attributes["aria-describedby"] = ids;
        if (Error is not null) input.Attributes["aria-invalid"] = "true";
        var row = Part("div", "choice", "");
        row.InnerHtml.AppendHtml(input).AppendHtml(Question("label"));
        output.Content.SetHtmlContent(HintAndError());
        output.Content.AppendHtml(row);
    }
}
