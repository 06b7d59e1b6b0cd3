using System.Linq.Expressions;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>The office's mail: the list, a message in each place, and its acts.</summary>
public static partial class SitePages
{
    private static IEnumerable<SitePage> Mail()
    {
        yield return Open($"{Admin}/Mailbox/Index.cshtml", "mailbox", Links.Mailbox, office: true);
        yield return Open($"{Admin}/Mailbox/Index.cshtml", "mailbox-spam", Links.MailboxOf(MailFilter.Spam), office: true);
        yield return Message("Message", "mail", Links.Mail, m => m.State == MailState.Triage);
        yield return Message("Message", "mail-maybe", Links.Mail, m => m.State == MailState.Maybe);
        yield return Message("Message", "mail-spam", Links.Mail, m => m.State == MailState.Spam);
        yield return Message("Join", "mail-join", Links.JoinMail, m => m.State == MailState.Triage);
        yield return Message("Join", "mail-join-maybe", Links.JoinMail, m => m.State == MailState.Maybe);
        yield return Message("Answer", "mail-answer", Links.AnswerMail, m => m.State == MailState.Triage);
        yield return Open($"{Admin}/Requests/Log.cshtml", "log-mail", async site => Links.LogMail(await site.MailIdAsync(m => m.State == MailState.Triage)), office: true);
    }

    private static SitePage Message(string file, string name, Func<Guid, string> link, Expression<Func<MailMessage, bool>> where) =>
        Open($"{Admin}/Mailbox/{file}.cshtml", name, async site => link(await site.MailIdAsync(where)), office: true);
}
