using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>A date written out, readable for machines too. <c>brief</c> for a column of a table.</summary>
[HtmlTargetElement("date-words", Attributes = "date")]
public sealed class DateWordsTagHelper(Words t) : TagHelper
{
    public DateOnly? Date { get; set; }

    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Date is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Brief ? t.ShortDate(date) : t.Date(date));
    }
}
