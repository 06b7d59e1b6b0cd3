using Microsoft.AspNetCore.Razor.TagHelpers;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.TagHelpers;

/// <summary>The red line on every office page while letters go into a folder outside Development: nobody has them yet.</summary>
[HtmlTargetElement("mail-notice")]
public sealed class MailNoticeTagHelper(Words t, MailSettings mail, IHostEnvironment environment) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (mail.Transport != MailTransportKind.Folder || environment.IsDevelopment())
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "flash warn");
        output.Content.SetContent(t["OfficeLetters.FolderNotice"]);
    }
}
