using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.Demo;

/// <summary>What came to the office's mailbox in the last days: requests, an offer nobody asked for, replies, and one that may belong to a request.</summary>
internal static class DemoMail
{
    public static async Task FillAsync(DemoOffice office, DemoStaff staff)
    {
        var filings = await office.With<RequestsDb, List<Filing>>(db => db.Filings.AsNoTracking().Include(f => f.Requests)
            .Where(f => f.Filer == FilerKind.Consumer && f.EmailStanding >= AddressStanding.Confirmed && f.Requests.All(r => !r.Restricted && r.ThinnedOn == null)).OrderByDescending(f => f.LoggedAt).ToListAsync());
        var closed = filings.Find(f => f.Requests.All(r => r.CannotDispute is null));
        var open = filings.FindAll(f => f.Requests.All(r => r.IsOpen));
        await CameAsync(office, 6, "Request", "june.harmon@example.org");
        await CameAsync(office, 3, "Spanish", "ines.cabrera@example.org");
        await CameAsync(office, 2, "Offer", "sales.rank-up@example.org", r => r with { Precedence = "bulk" });
        await CameAsync(office, 1, "Away", "tom.ellery@example.org", r => r with { AutoSubmitted = "auto-replied", ReturnPath = "" });
        if (open is [var first, ..]) await CameAsync(office, 1, "Reply", await AddressAsync(office, first), r => r with { To = [To(first)] });
        if (open is [_, var second, ..]) await CameAsync(office, 1, "Maybe", await AddressAsync(office, second));
        if (open is [_, _, var third, ..])
        {
            var not = await CameAsync(office, 2, "News", "newsletter@example.org", r => r with { To = [To(third)] });
            var shown = await office.ShowAsync(third.Requests[0].Reference);
            await office.DoAsync<DecideMaybe>(act => act.HandleAsync(shown, new ShownMessage(not, MailState.Maybe), belongs: false, staff.Desk.Actor, CancellationToken.None));
        }

        if (closed is not null) await CameAsync(office, 0, "Disagrees", await AddressAsync(office, closed), r => r with { To = [To(closed)] });
        await DecidedAsync(office, staff.Desk.Actor, open.LastOrDefault());
        await office.SendMailAsync();
    }

    /// <summary>What people at the desk have decided already: one message in each end.</summary>
    private static async Task DecidedAsync(DemoOffice office, Actor.Staff desk, Filing? open)
    {
        await CameAsync(office, 0, "Angry", "g.hartley@example.org");
        await CameAsync(office, 0, "Agent", "privacy-helpers@example.org");
        var (spam, parking, logged) = (await CameAsync(office, 5, "Lottery", "claims@example.org"), await CameAsync(office, 4, "Parking", "b.osei@example.org"), await CameAsync(office, 4, "OptOut", "lena.fischer@example.org"));
        await office.DoAsync<MarkMailAsSpam>(act => act.HandleAsync(Shown(spam), desk, CancellationToken.None));
        await office.DoAsync<CloseAsNoRequest>(act => act.HandleAsync(Shown(parking), NoRequestAnswer.Template, null, desk, CancellationToken.None));
        var asked = new NewRequest(Guid.Empty, Door.Email, FilerKind.Consumer, [Right.OptOut], new FilingPeople { ConsumerName = office.Say("Mail.OptOut.From"), ConsumerEmail = "lena.fischer@example.org" },
            AnswerBy.Electronically, "en", Description: office.Say("Mail.OptOut"));
        await office.DoAsync<ReceiveMailedRequest>(async act => (await act.HandleAsync(Shown(logged), asked, desk, CancellationToken.None)).Refusal);
        if (open is null) return;
        var other = await CameAsync(office, 2, "OtherAddress", "home@example.org");
        await office.DoAsync<JoinMail>(act => act.HandleAsync(Shown(other), $"{open.Reference}-1", desk, CancellationToken.None));
    }

    private static ShownMail Shown(Guid id) => new(id, MailState.Triage, MayReadRestricted: true);

    private static async Task<Guid> CameAsync(DemoOffice office, int daysAgo, string words, string from, Func<MailReading, MailReading>? also = null)
    {
        var at = office.Now.AddDays(-daysAgo).AddMinutes(-20);
        var reading = new MailReading
        {
            MessageId = $"<{words}.{daysAgo}@example.org>",
            From = new MailPerson(office.Say($"Mail.{words}.From"), from),
            ReturnPath = from,
            To = ["privacy@example.org"],
            Subject = office.Say($"Mail.{words}.Subject"),
            Date = at,
            Text = office.Say($"Mail.{words}"),
            TextSource = TextSource.Plain,
        };
        reading = also?.Invoke(reading) ?? reading;
        var whole = Encoding.UTF8.GetBytes($"From: {from}\r\nMessage-ID: {reading.MessageId}\r\nSubject: {reading.Subject}\r\n\r\n{reading.Text}\r\n");
        var id = await office.With<StoreMail, Guid>(act => act.HandleAsync(new IncomingMail(whole.Length, at.UtcDateTime, reading, () => new MemoryStream(whole), _ => Stream.Null), CancellationToken.None));
        await office.With<SortMail, Guid>(async act =>
        {
            await act.HandleAsync(id, CancellationToken.None);
            return id;
        });
        return id;
    }

    private static string To(Filing filing) => $"privacy+r-{filing.ReplyToken}@example.org";

    private static Task<string> AddressAsync(DemoOffice office, Filing filing) => office.With<Sealer, string>(sealer => Task.FromResult(filing.OpenPeople(sealer).ConsumerEmail!));
}
