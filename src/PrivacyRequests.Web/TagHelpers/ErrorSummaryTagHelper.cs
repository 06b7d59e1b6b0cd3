using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>Everything that is wrong on the page, in the order of the form's properties, each linked to its field. Says nothing when nothing is.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(Words t) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        var title = new TagBuilder("h2") { Attributes = { ["id"] = "error-summary-title" } };
        title.InnerHtml.Append(t["Look.ErrorSummary"]);
        var list = new TagBuilder("ul");
        foreach (var (key, entry) in ViewContext.ModelState.Where(e => e.Value?.Errors.Count > 0).OrderBy(e => Place(e.Key), StringComparer.Ordinal))
            list.InnerHtml.AppendHtml(Line(key, entry!.Errors[0].ErrorMessage));
        output.Content.SetHtmlContent(title);
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + FormTagHelper.IdOf(key) } };
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }

    /// <summary>Where a property stands in the form's class: model state itself is sorted by name.</summary>
    private string Place(string key)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var part in key.Split('.'))
        {
            var index = metadata is null ? -1 : Enumerable.Range(0, metadata.Properties.Count)
                .FirstOrDefault(i => metadata.Properties[i].PropertyName == part.Split('[')[0], -1);
            place += (char)(index + 2);
            metadata = index < 0 ? null : metadata!.Properties[index];
        }

        return place;
    }
}
