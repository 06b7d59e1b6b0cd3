using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Web.House;

/// <summary>Mail that came in: the list, a message, and what may be done with it.</summary>
public static partial class Links
{
    public const string Mailbox = "/admin/mailbox";

    public static string MailboxOf(MailFilter filter) => filter == MailFilter.Waiting ? Mailbox : $"{Mailbox}?show={filter}";

    public static string Mail(Guid id) => $"{Mailbox}/{id}";

    public static string JoinMail(Guid id) => $"{Mailbox}/{id}/join";

    public static string AnswerMail(Guid id) => $"{Mailbox}/{id}/answer";

    public static string MailFile(Guid id, int part) => $"{Mailbox}/{id}/files/{part}";

    public static string LogMail(Guid id) => $"{LogRequest}?mail={id}";

    public static string LogMailedChoice(Guid id) => $"{LogChoice}?mail={id}";
}
