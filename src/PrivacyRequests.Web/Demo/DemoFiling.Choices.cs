using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.OptOut;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.Demo;

/// <summary>Opt-out, limit, opt-in, and what the policy promises.</summary>
internal sealed partial class DemoFiling
{
    /// <summary>So many of the systems that have not stopped yet stop on this day; each after telling whoever received information from it.</summary>
    public async Task SystemsStopAsync(int number, int most = int.MaxValue)
    {
        var reference = Case(number);
        var today = office.Calendar.DateOf(office.Now.UtcDateTime);
        var waiting = await office.With<RequestsDb, List<SuppressItem>>(db => db.SuppressItems.AsNoTracking()
            .Where(i => i.StoppedOn == null && db.Requests.Any(r => r.Id == i.RequestId && r.Reference == reference)).OrderBy(i => i.Number).ToListAsync());
        foreach (var item in waiting.Take(most))
        {
            var stopped = item.Recipients.Length > 0 ? new Stopped(today, RecipientsTold.Told, today) : new Stopped(today, RecipientsTold.NobodyReceived, null);
            await ActAsync<ConfirmStopped>(number, (act, shown) => act.HandleAsync(shown, item.Number, stopped, staff.Deputy.Actor, CancellationToken.None));
        }
    }

    /// <summary>Decides "yes" in the letter to their own address.</summary>
    public async Task ConfirmOptInAsync()
    {
        var token = LinkTo("confirm").Match(await office.ReadLetterAsync(id, LetterKind.OptInConfirm)).Groups[1].Value;
        var failure = await office.With<ConfirmOptIn, CodeFailure?>(act => act.HandleAsync(token, CancellationToken.None));
        if (failure is not null) throw new InvalidOperationException($"The second step of {Reference} did not work: {failure}.");
    }
}
