using System.Text;
using PrivacyRequests.Deletion;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo;

/// <summary>What the office decides, and how the answer is handed over.</summary>
internal sealed partial class DemoFiling
{
    public async Task ExtendAsync(int number, ExtensionReason reason = ExtensionReason.RecordsInSeveralSystems, bool warningAccepted = false)
    {
        var choice = new ExtensionChoice(reason, office.Say("ExtendedBecause"), warningAccepted);
        await ActAsync<ExtendDeadline>(number, (act, shown) => act.HandleAsync(shown, choice, staff.Officer.Actor, CancellationToken.None));
    }

    /// <summary>The file of a copy, and then the answer.</summary>
    public async Task AnswerAsync(int number, Delivery delivery = Delivery.Link, params DenialReason[] partDenied)
    {
        var right = await office.With<CaseFinder, Right>(async cases => (await cases.FindAsync(Case(number), true, CancellationToken.None))!.Right);
        if (right == Right.SpecificPieces) await KeepFileAsync(number);
        var blocks = right == Right.KnowCategories ? Blocks((await office.With<OfficeSettingsReader, OfficeNow>(s => s.CurrentAsync(CancellationToken.None))).Settings.Categories) : null;
        var content = new AnswerContent(blocks, office.Say($"Answer{right}"), partDenied.Length == 0 ? null : office.Say("PartDenied"),
            delivery == Delivery.Account ? office.Say("AccountPlace") : null, right == Right.Delete ? DeletionReport.Whole : null);
        await ActAsync<AnswerRequest>(number, (act, shown) =>
            act.HandleAsync(shown, new AnswerChoice(delivery, content, partDenied), staff.Officer.Actor, CancellationToken.None));
    }

    public async Task DenyAsync(int number, params DenialReason[] reasons)
    {
        var choice = new DenialChoice(reasons, office.Say($"Denied{reasons[0]}"), office.Say("DenialNote"));
        await ActAsync<DenyRequest>(number, (act, shown) => act.HandleAsync(shown, choice, staff.Officer.Actor, CancellationToken.None));
    }

    public async Task HandOverAsync(int number, bool whole = true) => await ActAsync<HandOverToMedicalRecords>(number, (act, shown) =>
        act.HandleAsync(shown, whole, staff.Officer.Actor, CancellationToken.None));

    public async Task FallBackAsync(int number) =>
        await ActAsync<FallBackToCategories>(number, (act, shown) => act.HandleAsync(shown, staff.Officer.Actor, CancellationToken.None));

    public async Task CorrectReceiptDateAsync(int number, int daysEarlier)
    {
        var proof = new ReceiptDateProof(office.Say("WrongDateBecause"), office.Say("WrongDateProof"));
        await ActAsync<CorrectReceiptDate>(number, (act, shown) => act.HandleAsync(
            shown.Reference, shown.Version, receivedOn.AddDays(-daysEarlier), proof, true, staff.Officer.Actor, CancellationToken.None));
    }

    public async Task WithdrawAsync(int number)
    {
        var request = await office.With<CaseFinder, PrivacyRequest?>(cases => cases.FindAsync(Case(number), true, CancellationToken.None));
        await office.DoAsync<WithdrawRequest>(act => act.HandleAsync(request!.Id, Filer, CancellationToken.None));
    }

    /// <summary>Order numbers that look like Social Security numbers and are none; the officer says so.</summary>
    public async Task KeepOrdersAsync(int number)
    {
        await KeepAsync(number, "your-orders.csv", office.Say("FileOfOrders"));
        var request = await FindNumberAsync(number);
        var found = (await office.With<AnswerScan, IReadOnlyList<ScannedFile>>(scan => scan.FilesAsync(request.Id, CancellationToken.None))).SelectMany(f => f.Left.Select(v => (f.File.Id, v))).ToList();
        foreach (var (file, value) in found)
            await ActAsync<ExplainFound>(number, (act, shown) => act.HandleAsync(shown, file, value, office.Say("OrderNumber"), staff.Officer.Actor, CancellationToken.None));
    }

    private Task KeepFileAsync(int number) =>
        KeepAsync(number, "your-information.csv", office.Say("FileOfACopy").Replace("{name}", asked.People.ConsumerName, StringComparison.Ordinal));

    private async Task KeepAsync(int number, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var file = new ArrivingFile(name, content);
        await office.DoAsync<KeepFile>(act => act.HandleAsync(Case(number), file, staff.Deputy.Actor, CancellationToken.None));
    }

    private static CategoriesAnswer Blocks(CategoriesDefaults usual) => new(usual.Collected, usual.Sources, usual.Purposes, usual.ThirdParties,
        [.. usual.SoldOrShared.Select(c => new CategoryTo(c.Category, c.Recipients))], [.. usual.Disclosed.Select(c => new CategoryTo(c.Category, c.Recipients))]);
}
