using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>A person's name among our words, in whatever direction it is written. Without one: whether none was given, or it was removed.</summary>
[HtmlTargetElement("person-name", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonNameTagHelper(Words t) : TagHelper
{
    public string? Name { get; set; }

    /// <summary>The record was thinned: what there was is gone. 11 CCR §7101.</summary>
    public bool Removed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = string.IsNullOrEmpty(Name) ? null : "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(string.IsNullOrEmpty(Name) ? t[Removed ? "Records.NameGone" : "Records.NameNotGiven"] : Name);
    }
}
