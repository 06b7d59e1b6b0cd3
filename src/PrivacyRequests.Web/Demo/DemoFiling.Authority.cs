using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Demo;

/// <summary>Whether somebody may ask for another: the papers, and what the consumer says; and who sees a restricted case.</summary>
internal sealed partial class DemoFiling
{
    private DateOnly SomeDaysAgo => office.Calendar.DateOf(office.Now.UtcDateTime).AddDays(-2);

    public Task RecordPermissionAsync(int number, bool answerToAgent = false) =>
        RecordAuthorityAsync(number, new AuthorityPaper.SignedPermission(SomeDaysAgo, SignedByConsumer: true, NamesTheAgent: true, answerToAgent));

    public Task RecordParentAsync(int number, ParentMethod? method = null) => RecordAuthorityAsync(number, new AuthorityPaper.Parent(method, SomeDaysAgo));

    public Task RecordConservatorAsync(int number) => RecordAuthorityAsync(number, new AuthorityPaper.Conservatorship(SomeDaysAgo.AddYears(-1)));

    public async Task CheckPowerOfAttorneyAsync(int number, PowerWitnessed witnessed)
    {
        var form = new PowerOfAttorneyForm(Dated: true, PrincipalSignature.ByThePrincipal, witnessed);
        await ActAsync<RecordPowerOfAttorney>(number, (act, shown) =>
            act.HandleAsync(shown, form, false, office.Say("AuthorityPowerOfAttorney"), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task AskForPapersAsync(int number) =>
        await ActAsync<AskForPapers>(number, (act, shown) => act.HandleAsync(shown, staff.Officer.Actor, CancellationToken.None));

    /// <summary>At the address that the booking system held for this person before.</summary>
    public async Task AskToConfirmAsync(int number)
    {
        var held = new LetterAddress(asked.People.ConsumerName, asked.People.ConsumerEmail!);
        await ActAsync<AskToConfirmPermission>(number, (act, shown) =>
            act.HandleAsync(shown, Channel.Email, held, office.Say("SystemLookedIn"), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task AnswerPermissionAsync(bool gaveIt)
    {
        var token = LinkTo("permissions").Match(await office.ReadLetterAsync(id, LetterKind.ConfirmPermission)).Groups[1].Value;
        await office.DoAsync<AnswerPermission>(act => act.HandleAsync(token, gaveIt, CancellationToken.None));
    }

    public async Task ClearLegalReviewAsync(int number) =>
        await ActAsync<ClearLegalReview>(number, (act, shown) => act.HandleAsync(shown, office.Say("LegalReview"), staff.Officer.Actor, CancellationToken.None));

    public async Task NameAsync(int number, DemoStaffMember who, bool named = true) =>
        await ActAsync<NamePerson>(number, (act, shown) => act.HandleAsync(shown, who.Number, named, staff.Officer.Actor, CancellationToken.None));

    private async Task RecordAuthorityAsync(int number, AuthorityPaper paper) => await ActAsync<RecordAuthority>(number, (act, shown) =>
        act.HandleAsync(shown, paper, office.Say($"Authority{paper.Proof}"), staff.Officer.Actor, CancellationToken.None));
}
