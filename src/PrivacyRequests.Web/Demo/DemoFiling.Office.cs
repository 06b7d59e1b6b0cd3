using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo;

/// <summary>What the office does to find out who is asking. Cases are named by their number in the filing.</summary>
internal sealed partial class DemoFiling
{
    public async Task AssignAsync(int number, DemoStaffMember to) =>
        await ActAsync<AssignCase>(number, (act, shown) => act.HandleAsync(shown, to.Number, staff.Officer.Actor, CancellationToken.None));

    public async Task NoteAsync(int number, string words) =>
        await ActAsync<AddNote>(number, (act, shown) => act.HandleAsync(shown, office.Say(words), staff.Deputy.Actor, CancellationToken.None));

    public async Task RestrictAsync(int number) =>
        await ActAsync<RestrictCase>(number, (act, shown) => act.HandleAsync(shown, true, staff.Officer.Actor, CancellationToken.None));

    public async Task AskForProofAsync(int number) =>
        await ActAsync<AskForProof>(number, (act, shown) => act.HandleAsync(shown, staff.Officer.Actor, CancellationToken.None));

    /// <summary>Of the questions that were asked, this many match, then this many fail, then this many are not held.</summary>
    public async Task CheckAsync(int number, int matched, int failed = 0, int notHeld = 0)
    {
        var right = asked.Rights.Distinct().Order().ElementAt(number - 1);
        var contested = (await FindNumberAsync(number)).ContestedPoints;
        var results = Questions.For(right, asked.About).Except(contested).Take(matched + failed + notHeld)
            .Select((p, i) => (p, i < matched ? CheckResult.Matched : i < matched + failed ? CheckResult.Failed : CheckResult.NotHeld))
            .ToDictionary(r => r.p, r => r.Item2);
        await ActAsync<CheckDataPoints>(number, (act, shown) => act.HandleAsync(shown, results, staff.Officer.Actor, CancellationToken.None));
    }

    public async Task SendDeclarationAsync(int number, Channel way = Channel.Email) =>
        await ActAsync<SendDeclaration>(number, (act, shown) => act.HandleAsync(shown, way, staff.Officer.Actor, CancellationToken.None));

    /// <summary>The paper came back signed, with the code that was printed on it.</summary>
    public async Task RecordPaperDeclarationAsync(int number)
    {
        var code = Code.Match(await office.ReadLetterAsync(id, LetterKind.DeclarationPaper)).Value;
        var signedOn = office.Calendar.DateOf(office.Now.UtcDateTime).AddDays(-3);
        await ActAsync<RecordPaperDeclaration>(number, (act, shown) =>
            act.HandleAsync(shown, code, asked.People.ConsumerName, signedOn, office.Say("PlaceOfSigning"), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task VerifyAsync(int number, VerificationWay way = VerificationWay.DataPoints, string? words = null) =>
        await ActAsync<VerifyIdentity>(number, (act, shown) =>
            act.HandleAsync(shown, way, words is null ? null : office.Say(words), staff.Officer.Actor, CancellationToken.None));

    public async Task FindNotVerifiedAsync(int number, NotVerifiedBecause because = NotVerifiedBecause.NotMatched) =>
        await ActAsync<FindNotVerified>(number, (act, shown) => act.HandleAsync(shown, because, office.Say("NotVerified"), staff.Officer.Actor, CancellationToken.None));

    public async Task GradeLowAsync(int number) =>
        await ActAsync<GradeDeletion>(number, (act, shown) => act.HandleAsync(shown, DeletionRisk.Low, office.Say("GradedLow"), staff.Officer.Actor, CancellationToken.None));

    public async Task StopAsSuspiciousAsync(int number) =>
        await ActAsync<StopAsSuspicious>(number, (act, shown) => act.HandleAsync(shown, office.Say("Suspicious"), staff.Deputy.Actor, CancellationToken.None));

    public async Task ClearSuspicionAsync(int number) =>
        await ActAsync<ClearSuspicion>(number, (act, shown) => act.HandleAsync(shown, office.Say("Cleared"), staff.Officer.Actor, CancellationToken.None));

    /// <summary>The records held the address for this person before the request.</summary>
    public async Task FindAddressOwnAsync(int number, Channel channel = Channel.Email, Party party = Party.Filer, OwnAddressBasis basis = OwnAddressBasis.HeldInRecords) =>
        await ActAsync<FindAddressOwn>(number, (act, shown) => act.HandleAsync(shown, party, channel, basis, basis == OwnAddressBasis.NamedInPermission,
            office.Say("SystemLookedIn"), staff.Officer.Actor, CancellationToken.None));

    public async Task ConfirmMatchAsync(int number, string otherFiling) =>
        await ActAsync<ConfirmMatch>(number, (act, shown) => act.HandleAsync(shown, otherFiling, staff.Officer.Actor, CancellationToken.None));

    public async Task AskAsync(int number, string words) =>
        await ActAsync<AskTheConsumer>(number, (act, shown) => act.HandleAsync(shown, office.Say(words), staff.Officer.Actor, CancellationToken.None));

    public async Task WriteAsync(int number, string words) =>
        await ActAsync<WriteStatusUpdate>(number, (act, shown) => act.HandleAsync(shown, new OfficeMail(office.Say(words)), staff.Deputy.Actor, CancellationToken.None));

    /// <summary>A mail server reports that the newest letter of a kind did not arrive.</summary>
    public async Task LetterComesBackAsync(LetterKind kind)
    {
        var messageId = await office.With<RequestsDb, string>(db => db.Letters.Where(l => l.FilingId == id && l.Kind == kind).OrderByDescending(l => l.MadeAt).Select(l => l.MessageId).FirstAsync());
        await office.With<LetterComesBack, OutboxLetter?>(act => act.HandleAsync(messageId, "5.1.1", CancellationToken.None));
    }

    private async Task ActAsync<TAct>(int number, Func<TAct, ShownCase, Task<Refusal?>> act) where TAct : notnull
    {
        var shown = await office.ShowAsync(Case(number));
        await office.DoAsync<TAct>(a => act(a, shown));
    }
}
