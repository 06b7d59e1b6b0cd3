using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>Where the two forms that log a request meet a message: what it fills in beforehand, and by which act the form is received.</summary>
public sealed class MailedRequests(MailOnFile files, ReceiveRequest receive, ReceiveMailedRequest mailed)
{
    /// <summary>Null without a message, and for one that the reader may not see or that has been removed.</summary>
    public async Task<MailFile?> FindAsync(Guid? mail, CaseReader reader, CancellationToken cancellation) =>
        mail is { } id && await files.FindAsync(id, reader, cancellation) is { Reading: not null } file ? file : null;

    public async Task<(ReceivedFiling? Told, Refusal? Refusal)> ReceiveAsync(NewRequest asked, MailFile? from, MailState? shown, CaseReader reader, Actor.Staff by, CancellationToken cancellation) =>
        from is null ? (await receive.HandleAsync(asked, by, cancellation), null)
            : await mailed.HandleAsync(new ShownMail(from.Message.Id, shown ?? from.Message.State, reader), asked, by, cancellation);

    public static NewRequestAnswers Answers(MailFile mail)
    {
        var (name, email, words) = Told(mail);
        return NewRequestAnswers.Start() with
        {
            Rights = [.. mail.Suggestion.Rights.Where(r => !r.IsChoice())],
            Filer = mail.Suggestion.IsEmpty ? null : mail.Suggestion.Filer,
            Name = name,
            Email = email,
            Description = words,
        };
    }

    public static ChoicesForm Choices(MailFile mail)
    {
        var (name, email, words) = Told(mail);
        var form = ChoicesForm.Start([.. mail.Suggestion.Rights.Where(ChoicesForm.OfferedToStaff.Contains)]) with { Description = words };
        return mail.Suggestion.Filer is FilerKind.Agent or FilerKind.Parent ? form with { AgentName = name, AgentEmail = email } : form with { Name = name, Email = email };
    }

    private static (string? Name, string? Email, string Words) Told(MailFile mail)
    {
        var from = mail.Reading!.From;
        var words = OwnWords.TextOf(mail.Reading.Text);
        return (Line(from?.Name, FilingPeople.NameMaxLength), Line(from?.Address, FilingPeople.EmailMaxLength), words.Length <= Filing.DescriptionMaxLength ? words : words[..Filing.DescriptionMaxLength]);
    }

    private static string? Line(string? text, int most) => text is { Length: > 0 } ? MarkedText.Seen(text.Length <= most ? text : text[..most]) : null;
}
