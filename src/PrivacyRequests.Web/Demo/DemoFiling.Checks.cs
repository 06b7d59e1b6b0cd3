using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo;

/// <summary>This part: accounts, papers, wrong codes.</summary>
internal sealed partial class DemoFiling
{
    /// <summary>The person signed in again an hour before, and the officer saw it.</summary>
    public async Task SignInAgainAsync(int number) => await ActAsync<RecordAccountSignIn>(number, (act, shown) =>
        act.HandleAsync(shown, office.Now.UtcDateTime.AddHours(-1), office.Say("SignedInAgain"), staff.Officer.Actor, CancellationToken.None));

    public async Task AskForDocumentAsync(int number) =>
        await ActAsync<AskForDocument>(number, (act, shown) => act.HandleAsync(shown, office.Say("WhyAPaper"), staff.Officer.Actor, CancellationToken.None));

    /// <summary>The person sends a bill by the link of our letter.</summary>
    public async Task SendDocumentAsync()
    {
        var token = LinkTo("documents").Match(await office.ReadLetterAsync(id, LetterKind.Document)).Groups[1].Value;
        await office.DoAsync<SendDocument>(async act =>
        {
            await using var bill = new MemoryStream([.. "A bill with name and address; all else is covered."u8]);
            return await act.HandleAsync(token, new("bill.txt", bill), CancellationToken.None);
        });
    }

    /// <summary>Somebody called and told another e-mail address.</summary>
    public async Task ChangeEmailAsync(int number) => await ActAsync<ChangeAddress>(number, (act, shown) =>
        act.HandleAsync(shown, Party.Filer, Channel.Email, $"new-{asked.People.ContactEmail}", office.Say("ToldAnotherAddress"), staff.Deputy.Actor, CancellationToken.None));

    /// <summary>Somebody tries codes for this reference.</summary>
    public async Task TryWrongCodesAsync()
    {
        for (var i = 0; i < SuspicionRule.WrongCodes; i++)
            await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByReference(Reference), "BBBB-BBBB", CancellationToken.None));
    }
}
