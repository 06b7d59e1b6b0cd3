using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>
/// A form without an address posts to its page, also when the page came as the answer of another form's handler: the browser would
/// otherwise keep <c>?handler=…</c> and press the wrong button.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormActionTagHelper : TagHelper
{
    /// <summary>After the framework's own, which adds the antiforgery token where no address was written.</summary>
    public override int Order => 1000;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.ContainsName("action")) return;
        var request = ViewContext.HttpContext.Request;
        var kept = new QueryBuilder(request.Query.Where(q => q.Key != "handler").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + kept.ToString());
    }
}
