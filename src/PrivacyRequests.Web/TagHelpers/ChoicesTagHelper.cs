using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>
/// One question with rows to choose from: radio buttons, or check boxes where the property is a list. The rows are the values of the
/// property's enum (words under <c>{words}.{Value}</c>, hint under <c>{words}.{Value}.Hint</c>), a part of them, or a list of choices.
/// </summary>
[HtmlTargetElement("choices", Attributes = "for")]
public sealed class ChoicesTagHelper(Words t) : FormTagHelper(t)
{
    /// <summary>Says aloud that the rows are the enum's values; they are also without it.</summary>
    public bool Enum { get; set; }

    /// <summary>Check boxes; also without it where the property is a list.</summary>
    public bool Multiple { get; set; }

    /// <summary>A part of the enum's values, in the order wished.</summary>
    public IEnumerable? Values { get; set; }

    /// <summary>Rows whose words are already made.</summary>
    public IEnumerable<Choice>? Options { get; set; }

    /// <summary>Rows side by side where there is room: for "Yes" and "No" only.</summary>
    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field choices" + (Error is null ? "" : " wrong") + (Inline ? " inline" : ""));
        if (DescribedBy() is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);
        output.Content.SetHtmlContent(Question("legend"));
        output.Content.AppendHtml(HintAndError());
        var chosen = Chosen();
        var number = 0;
        foreach (var row in Rows()) output.Content.AppendHtml(Row(row, number++, chosen));
    }

    private TagBuilder Row(Choice choice, int number, HashSet<string> chosen)
    {
        var id = number == 0 ? Id : $"{Id}-{number}";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Many ? "checkbox" : "radio";
        input.Attributes["name"] = Name;
        input.Attributes["id"] = id;
        input.Attributes["value"] = choice.Value;
        if (chosen.Contains(choice.Value)) input.Attributes["checked"] = "checked";
        if (Error is not null && Many) input.Attributes["aria-invalid"] = "true";
        if (choice.Hint is not null) input.Attributes["aria-describedby"] = $"{id}-about";
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(choice.Label);
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (choice.Hint is not null) row.InnerHtml.AppendHtml(Part("p", "hint", choice.Hint, $"{id}-about"));
        return row;
    }

    private bool Many => Multiple || IsList(For.ModelExplorer.ModelType);

    private IEnumerable<Choice> Rows() => Options ?? (Values ?? System.Enum.GetValues(EnumType())).Cast<object>().Select(value =>
    {
        var key = $"{Words}.{value}";
        return new Choice($"{value}", T[key], T.Has($"{key}.Hint") ? T[$"{key}.Hint"] : null);
    });

    private Type EnumType()
    {
        var type = For.ModelExplorer.ModelType;
        if (IsList(type)) type = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private HashSet<string> Chosen() => new(State?.RawValue switch
    {
        string one => [one],
        string[] many => many,
        _ => For.Model switch
        {
            null => [],
            string text => [text],
            IEnumerable list => list.Cast<object?>().Select(Written).OfType<string>(),
            var one => [Written(one)!],
        },
    }, StringComparer.OrdinalIgnoreCase);

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
