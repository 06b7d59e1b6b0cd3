using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>Says once what was just done, with the undo where there is one. The layouts hold it; a page sets it with <see cref="FlashMessage"/>.</summary>
[HtmlTargetElement("flash")]
public sealed class FlashTagHelper(Words t, IHtmlGenerator html, IOptions<CookieTempDataProviderOptions> cookie) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var stored = ViewContext.TempData;
        // Asked only where there is a cookie: reading would set one on every page.
        if (!ViewContext.HttpContext.Request.Cookies.ContainsKey(cookie.Value.Cookie.Name!) || stored[FlashMessage.TextKey] is not string text)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", stored[FlashMessage.WarnKey] is true ? "flash warn" : "flash");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent("<p>");
        output.Content.Append(text).AppendHtml("</p>");
        if (stored[FlashMessage.UndoKey] is not string url) return;
        var form = new TagBuilder("form") { Attributes = { ["method"] = "post", ["action"] = url } };
        var button = new TagBuilder("button") { Attributes = { ["class"] = "as-link", ["type"] = "submit" } };
        button.InnerHtml.Append(t["Look.Undo"]);
        form.InnerHtml.AppendHtml(button).AppendHtml(html.GenerateAntiforgery(ViewContext));
        output.Content.AppendHtml(form);
    }
}
