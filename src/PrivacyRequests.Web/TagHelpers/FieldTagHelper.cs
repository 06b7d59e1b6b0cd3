using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>
/// One question with one box: label, hint, error, box. Attributes it does not know (<c>inputmode</c>, <c>rows</c>, <c>spellcheck</c>) go to the box.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(Words t) : FormTagHelper(t)
{
    /// <summary><c>text email tel date number password file code textarea</c>; left out, a date asks for a date.</summary>
    public string? Type { get; set; }

    /// <summary>Longest text that is kept, in characters.</summary>
    public int? Max { get; set; }

    /// <summary>Width in characters that hints at the length of the answer: 6, 12, 24; left out, the whole column.</summary>
    public int? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var box = Box(Type ?? (For.ModelExplorer.ModelType is var m && (m == typeof(DateOnly) || m == typeof(DateOnly?)) ? "date" : "text"));
        foreach (var given in output.Attributes) box.MergeAttribute(given.Name, given.Value?.ToString() ?? "", replaceExisting: true);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field wrong");
        output.Content.SetHtmlContent(Question("label"));
        output.Content.AppendHtml(HintAndError()).AppendHtml(box);
    }

    private TagBuilder Box(string type)
    {
        var box = new TagBuilder(type is "textarea" ? "textarea" : "input");
        box.Attributes["id"] = Id;
        box.Attributes["name"] = Name;
        if (Max is { } max) box.Attributes["maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        if (DescribedBy() is { } ids) box.Attributes["aria-describedby"] = ids;
        if (Error is not null) box.Attributes["aria-invalid"] = "true";
        if (Width is { } width) box.AddCssClass(width <= 6 ? "w6" : width <= 12 ? "w12" : "w24");
        if (type is "textarea")
        {
            box.Attributes["rows"] = "6";
            box.InnerHtml.Append("\n" + Typed());
            return box;
        }

        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = type is "code" ? "text" : type;
        if (type is "code") Add(box, ("inputmode", "numeric"), ("autocomplete", "one-time-code"), ("spellcheck", "false"));
        if (type is "code") box.AddCssClass("code w12");
        if (type is "date") box.AddCssClass("w12");
        if (type is not ("password" or "file") && Typed() is { } value) box.Attributes["value"] = value;
        return box;
    }

    private static void Add(TagBuilder box, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) box.Attributes[name] = value;
    }
}
