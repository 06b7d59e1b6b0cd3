using System.Net;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Testing.Running;

/// <summary>
/// Extends every new case and then hands it over to medical records. What was sent and not answered may have been done: the page is opened
/// again and says so.
/// </summary>
internal sealed class KillDecider(Seen seen) : IDisposable
{
    private const int MostTries = 20;
    private readonly HttpClient browser = seen.Open();

    public async Task SignInAsync(string link)
    {
        var page = await browser.OpenAsync(link);
        var signedIn = await page.SubmitAsync(Visitor.Say("DemoSignIn.Go"));
        if (signedIn.Status != HttpStatusCode.Redirect) throw new InvalidOperationException(signedIn.ToString());
    }

    public async Task DecideAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (!seen.ToDecide.TryDequeue(out var filing))
            {
                await Task.Delay(2, CancellationToken.None);
                continue;
            }

            var reference = $"{filing}-1";
            await TryAsync(reference, CaseAct.Extend, "ExtendPage.Do", nameof(ExtensionDecided),
                page => page.Choose("Form.Reason", nameof(ExtensionReason.Complexity)).Fill("Form.Explanation", "We look in several systems."));
            await TryAsync(reference, CaseAct.HandOverToMedicalRecords, "MedicalRecordsPage.Do", nameof(MedicalRecordsDecided),
                page => page.Choose("Form.Extent", "Whole"));
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task TryAsync(string reference, CaseAct act, string button, string happened, Func<Page, Page> fill)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var page = await Seen.UntilAnsweredAsync(() => browser.OpenAsync(Links.Act(reference, act)));
            if (page.Status != HttpStatusCode.OK)
            {
                seen.Strange.Enqueue($"{act} answered {(int)page.Status}");
                return;
            }

            if (!page.Has(Visitor.Say(button))) return;
            var sending = await Sending.OfAsync(browser, fill(page), Visitor.Say(button), "10.255.0.1");
            if (await AnswerAsync(sending) is not { } status) continue;
            if (status == HttpStatusCode.Redirect)
            {
                if (!seen.Decided.TryAdd(new(reference, happened), true)) seen.Strange.Enqueue($"{happened} twice");
                return;
            }

            // A letter of the case left meanwhile: the page is stale.
            if (status is not (HttpStatusCode.BadRequest or HttpStatusCode.Conflict)) seen.Strange.Enqueue($"{act} answered {(int)status}");
        }
    }

    /// <summary>Null when the connection broke: nobody knows.</summary>
    private static async Task<HttpStatusCode?> AnswerAsync(Sending sending)
    {
        try
        {
            using var answer = await sending.SendAsync();
            return answer.StatusCode;
        }
        catch (Exception broken) when (Seen.IsBrokenOff(broken))
        {
            return null;
        }
    }
}
