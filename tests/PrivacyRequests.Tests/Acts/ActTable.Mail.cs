using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Acts;

/// <summary>Acts on a message that has just come: with the mark of the case's letters it may be part of the case, without it waits to be read.</summary>
public static partial class ActTable
{
    private static IEnumerable<ActCall> AboutItsMail() =>
    [
        OnMail<JoinMail>("of nobody known", marked: false, (a, c, mail) => a.HandleAsync(new(mail.Id, mail.State, true), c.Reference, Officer, default)),
        OnMail<DecideMaybe>("it belongs", marked: true, (a, c, mail) => a.HandleAsync(c.Shown with { Version = mail.Version }, new(mail.Id, mail.State), true, Officer, default)),
        OnMail<DecideMaybe>("it does not", marked: true, (a, c, mail) => a.HandleAsync(c.Shown with { Version = mail.Version }, new(mail.Id, mail.State), false, Officer, default)),
        .. new[] { MailState.Answered, MailState.TakenAsDispute, MailState.Filed }.Select(end => OnMail<SettleReply>($"{end}", marked: true, async (a, c, mail) =>
            await mail.Services.GetRequiredService<DecideMaybe>().HandleAsync(c.Shown with { Version = mail.Version }, new(mail.Id, mail.State), true, Officer, default)
            ?? await a.HandleAsync(c.Shown with { Version = mail.Version + 1 }, new(mail.Id, await mail.NowAsync()), end, "We have read it.", Officer, default))),
    ];

    private static ActCall OnMail<TAct>(string way, bool marked, Func<TAct, CaseAtHand, CameMail, Task<Refusal?>> call) where TAct : notnull =>
        new(typeof(TAct), way, async (services, hand) =>
        {
            var db = services.GetRequiredService<RequestsDb>();
            var token = await db.Filings.AsNoTracking().Where(f => f.Id == hand.FilingId).Select(f => f.ReplyToken).SingleOrDefaultAsync();
            if (marked && token is null) return nameof(Refusals.NoSuchCase);
            var content = Encoding.UTF8.GetBytes("From: somebody@example.org\r\n\r\nOne more thing.");
            var reading = new MailReading
            {
                MessageId = "<one-more-thing@example.org>",
                From = new MailPerson("Somebody", "somebody@example.org"),
                To = [marked ? ReplyToken.Address("privacy@example.org", token!) : "privacy@example.org"],
                Subject = "One more thing",
                Text = "One more thing.",
                TextSource = TextSource.Plain,
            };
            var id = await services.GetRequiredService<StoreMail>().HandleAsync(new IncomingMail(content.Length, hand.At.UtcDateTime, reading, () => new MemoryStream(content), _ => Stream.Null), default);
            await services.GetRequiredService<SortMail>().HandleAsync(id, default);
            var version = await db.Requests.AsNoTracking().Where(r => r.Id == hand.RequestId).Select(r => r.Version).SingleOrDefaultAsync();
            var came = new CameMail(services, id, await db.Mail.AsNoTracking().Where(m => m.Id == id).Select(m => m.State).SingleAsync(), version);
            return (await call(services.GetRequiredService<TAct>(), hand, came))?.Name;
        });

    private sealed record CameMail(IServiceProvider Services, Guid Id, MailState State, int Version)
    {
        public Task<MailState> NowAsync() => Services.GetRequiredService<RequestsDb>().Mail.AsNoTracking().Where(m => m.Id == Id).Select(m => m.State).SingleAsync();
    }
}
