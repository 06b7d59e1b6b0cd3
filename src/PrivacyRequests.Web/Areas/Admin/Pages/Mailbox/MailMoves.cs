using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>What one click does with a message.</summary>
public enum MailMove
{
    Spam,
    Back,
}

/// <summary>The acts on a message that need no more than a click.</summary>
public sealed class MailMoves(MarkMailAsSpam spam, PutMailBack back)
{
    public Task<Refusal?> MoveAsync(ShownMail shown, MailMove move, Actor.Staff by, CancellationToken cancellation) => move switch
    {
        MailMove.Spam => spam.HandleAsync(shown, by, cancellation),
        MailMove.Back => back.HandleAsync(shown, by, cancellation),
    };
}
