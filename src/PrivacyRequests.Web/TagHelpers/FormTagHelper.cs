using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>What every question on a form has: its words, its name and id, what was typed before, and its error.</summary>
public abstract class FormTagHelper(Words t) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Key under which <c>.Label</c> and, if there is one, <c>.Hint</c> are found.</summary>
    public string Words { get; set; } = "";

    /// <summary>Words already made, where the label holds a name or a date; wins over <see cref="Words"/>.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The question is the page's heading.</summary>
    public bool Heading { get; set; }

    public bool Optional { get; set; }

    protected Words T { get; } = t;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected ModelStateEntry? State => ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    private string? HintText => Hint ?? (Words.Length > 0 && T.Has($"{Words}.Hint") ? T[$"{Words}.Hint"] : null);

    /// <summary>The id that a link to the question leads to; the error summary uses the same.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Ids of hint and error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy()
    {
        var ids = string.Join(' ', new[] { HintText is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());
        return ids.Length > 0 ? ids : null;
    }

    protected IHtmlContent Question(string tag)
    {
        var label = new TagBuilder(tag);
        label.InnerHtml.Append(Label ?? T[$"{Words}.Label"]);
        if (Optional) label.InnerHtml.AppendHtml(Part("span", "optional", " " + T["Look.Optional"]));
        if (tag == "label") label.Attributes["for"] = Id;
        if (!Heading) return label;
        var heading = new TagBuilder("h1");
        var inner = label.InnerHtml;
        if (tag == "label")
        {
            heading.InnerHtml.AppendHtml(label);
            return heading;
        }

        heading.InnerHtml.AppendHtml(new HtmlContentBuilder().AppendHtml(inner));
        var legend = new TagBuilder(tag);
        legend.InnerHtml.AppendHtml(heading);
        return legend;
    }

    protected IHtmlContent HintAndError()
    {
        var both = new HtmlContentBuilder();
        if (HintText is { } hint) both.AppendHtml(Part("p", "hint", hint, $"{Id}-hint"));
        if (Error is not { } error) return both;
        var line = Part("p", "error", "", $"{Id}-error");
        line.InnerHtml.AppendHtml(Part("span", "unseen", T["Look.ErrorPrefix"] + " ")).Append(error);
        return both.AppendHtml(line);
    }

    /// <summary>What the person typed, kept through errors; else the value of the model.</summary>
    protected string? Typed() => State?.RawValue is not null ? State.AttemptedValue : Written(For.Model);

    protected static string? Written(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    protected static TagBuilder Part(string tag, string css, string text, string? id = null)
    {
        var part = new TagBuilder(tag);
        part.AddCssClass(css);
        if (id is not null) part.Attributes["id"] = id;
        part.InnerHtml.Append(text);
        return part;
    }
}
