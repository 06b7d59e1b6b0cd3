using System.Text;
using PrivacyRequests.Correction;
using PrivacyRequests.Deletion;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo;

/// <summary>Corrections item by item, deletions with what is kept, and what follows a decision: dispute, fee, hold, statement.</summary>
internal sealed partial class DemoFiling
{
    public async Task CorrectAsync(int number, params ItemDecision[] items)
    {
        var note = items.Any(i => i.Reason == DenialReason.Accurate) ? office.Say("TotalityNote") : null;
        var choice = new AnswerChoice(Delivery.Link, new AnswerContent(null, "", Correction: new(items)), [], note);
        await ActAsync<AnswerRequest>(number, (act, shown) => act.HandleAsync(shown, choice, staff.Officer.Actor, CancellationToken.None));
    }

    public ItemDecision Corrected(int item) => new(item, ItemOutcome.Corrected, NowSays: office.Say("CorrectedTo"));

    public static ItemDecision DeletedInstead(int item) => new(item, ItemOutcome.DeletedInstead, Because: DeletedBecause.Consented, Source: ItemSource.SourceTold);

    public ItemDecision NotCorrected(int item, DenialReason reason) => new(item, ItemOutcome.Denied, Reason: reason, Facts: office.Say($"NotCorrected{reason}"));

    /// <summary>Deleted but for one thing, or with nothing deleted at all.</summary>
    public async Task DeleteKeepingAsync(int number, DeletionException exception, bool nothing = false)
    {
        var kept = new KeptThing(office.Say("KeptWhat"), exception, null, office.Say("KeptFacts"), exception.WantsSecondFacts() ? office.Say("KeptSecondFacts") : null);
        var content = new AnswerContent(null, nothing ? "" : office.Say("AnswerDelete"), Deletion: new([kept], ProvidersTold: true, OptedOut: nothing));
        await ActAsync<AnswerRequest>(number, (act, shown) => act.HandleAsync(shown, new(Delivery.Link, content, []), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task RecordPapersAsync(int number) =>
        await ActAsync<RecordPapers>(number, (act, shown) => act.HandleAsync(shown, office.Say("PapersOfACorrection"), staff.Desk.Actor, CancellationToken.None));

    /// <summary>A bill, sent from the status page.</summary>
    public async Task SendPaperAsync(int number)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(office.Say("PaperSent")));
        await office.DoAsync<SendPapers>(async act => await act.HandleAsync((await FindNumberAsync(number)).Id, new("bill.txt", content), Filer, CancellationToken.None));
    }

    public async Task CompareValueAsync(int number) => await ActAsync<CompareHeldValue>(number, (act, shown) =>
        act.HandleAsync(shown, NeverDisclose.HealthInsuranceOrMedicalNumber, true, staff.Officer.Actor, CancellationToken.None));

    public async Task AddStatementAsync(int number)
    {
        var request = await FindNumberAsync(number);
        var item = (await office.With<ContestedItems, IReadOnlyList<ItemToRead>>(q => q.ToReadAsync([request.Id], CancellationToken.None))).First(i => i.MayHaveStatement);
        await office.DoAsync<AddStatement>(act => act.HandleAsync(id, item.Id, office.Say("HealthStatement"), Filer, CancellationToken.None));
    }

    public async Task DisputeAsync(int number)
    {
        var request = await FindNumberAsync(number);
        await office.DoAsync<OpenDispute>(act => act.HandleAsync(request.Id, office.Say("Disputed"), null, Filer, CancellationToken.None));
    }

    /// <summary>By the deputy, because the officer denied it.</summary>
    public async Task DecideDisputeAsync(int number, DisputeOutcome outcome) => await ActAsync<DecideDispute>(number, (act, shown) =>
        act.HandleAsync(shown, new(outcome, office.Say($"Dispute{outcome}")), staff.Deputy.Actor, CancellationToken.None));

    public async Task AskFeeAsync(int number) => await ActAsync<AskFee>(number, (act, shown) =>
        act.HandleAsync(shown, new(3500, office.Say("FeeReason"), office.Say("FeeBurden")), staff.Officer.Actor, CancellationToken.None));

    public async Task SayToFeeAsync(int number, bool accepted)
    {
        var request = await FindNumberAsync(number);
        await office.DoAsync<AnswerFee>(act => act.HandleAsync(request.Id, accepted, Filer, CancellationToken.None));
    }

    public async Task HoldAsync(int number, HoldGround ground, int daysAgo = 0)
    {
        var begins = office.Calendar.DateOf(office.Now.UtcDateTime).AddDays(-daysAgo);
        await ActAsync<PlaceHold>(number, (act, shown) =>
            act.HandleAsync(shown, new(ground, office.Say("HoldReason"), office.Say("HoldAuthority"), begins, null), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task EndHoldAsync(int number) =>
        await ActAsync<EndHold>(number, (act, shown) => act.HandleAsync(shown, office.Say("HoldEnded"), staff.Officer.Actor, CancellationToken.None));

    private async Task<PrivacyRequest> FindNumberAsync(int number) =>
        (await office.With<CaseFinder, PrivacyRequest?>(cases => cases.FindAsync(Case(number), true, CancellationToken.None)))!;
}
