using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Demo;

/// <summary>What the person does on the status pages with the reference alone; and another mailbox of theirs.</summary>
internal sealed partial class DemoFiling
{
    /// <summary>The letter with the code is gone; another comes to the same mailbox, and is used.</summary>
    public async Task UseAFreshCodeAsync()
    {
        await office.With<SendFreshCode, bool>(async act =>
        {
            await act.HandleAsync(new FilingKey.ByReference(Reference), CancellationToken.None);
            return true;
        });
        await SomeHoursLaterAsync();
        var code = Code.Match(await office.ReadLetterAsync(id, LetterKind.Code)).Value;
        await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByReference(Reference), code, CancellationToken.None));
    }

    /// <summary>Reference and mailbox fit: the link goes there, and nowhere else.</summary>
    public async Task AskWhereItStandsAsync()
    {
        await office.With<AskForStatus, bool>(async act =>
        {
            await act.HandleAsync(Reference, asked.People.ContactEmail!, CancellationToken.None);
            return true;
        });
        await office.With<AnswerStatusInquiries, bool>(job => job.RunAsync(CancellationToken.None));
        await SomeHoursLaterAsync();
        var token = LinkTo("status").Match(await office.ReadLetterAsync(id, LetterKind.StatusLink)).Groups[1].Value;
        await office.With<OpenStatusLink, Guid?>(act => act.HandleAsync(token, CancellationToken.None));
    }

    /// <summary>The mailbox that the records hold from years ago.</summary>
    public async Task TellOtherContactAsync(int number)
    {
        var old = new LetterAddress(asked.People.ConsumerName, $"former.{asked.People.ConsumerEmail}");
        await ActAsync<TellOtherContact>(number, (act, shown) => act.HandleAsync(shown, Channel.Email, old, staff.Officer.Actor, CancellationToken.None));
    }
}
