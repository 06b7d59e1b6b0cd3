using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// A new code to the address that the filer gave, and nowhere else. It answers nothing: whether the reference exists makes no difference
/// to whoever asks.
/// </summary>
public sealed class SendFreshCode(RequestsDb db, OfficeClock clock, LetterDesk letters, OfficeSettingsReader settings)
{
    /// <summary>A week by e-mail: people read late. On paper as long as a request can be open: mail takes days, and the code opens the status page.</summary>
    public static TimeSpan Lives(Channel channel) => channel == Channel.Email ? TimeSpan.FromDays(7) : TimeSpan.FromDays(90);

    private const int Tries = 3;

    public async Task HandleAsync(FilingKey key, CancellationToken cancellation)
    {
        for (var i = 0; i < Tries; i++)
        {
            // The case may have changed at this moment: whoever asked waits for a code all the same.
            if (await SendAsync(key, cancellation) is null) return;
        }
    }

    private async Task<Refusal?> SendAsync(FilingKey key, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await key.In(db).Include(f => f.Requests).SingleOrDefaultAsync(cancellation) is not { } filing) return null;
        var channel = filing.HasEmail ? Channel.Email : Channel.Post;
        if (await EnoughTodayAsync(filing.Id, channel, now.Utc, cancellation)) return null;
        var by = key is FilingKey.ByReference ? new Actor.Somebody() : Actor.ByLink(filing.Filer);
        var site = (await settings.CurrentAsync(cancellation)).Settings.SiteAddress;
        var (link, token, code) = AccessLink.New(LinkPurpose.ConfirmAddress, now.Utc, Lives(channel), filing.Id, channel: channel);
        var letter = new CodeLetter(filing.Reference, code, channel == Channel.Email ? site + SiteLinks.ConfirmAddress(token) : null);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, null, Party.Filer, channel, by, now, cancellation);
        if (refusal is not null) return null;
        db.AccessLinks.Add(link);
        db.RecordAll(filing, new LinkRenewed(LinkPurpose.ConfirmAddress), by, now.Utc);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>Ten codes a day; on paper one, because somebody has to print and post it.</summary>
    private async Task<bool> EnoughTodayAsync(Guid filing, Channel channel, DateTime now, CancellationToken cancellation)
    {
        var since = now.AddDays(-1);
        var today = await db.AccessLinks.CountAsync(
            l => l.FilingId == filing && l.Purpose == LinkPurpose.ConfirmAddress && l.MadeAt > since, cancellation);
        return today >= (channel == Channel.Email ? AddressRules.PerDay : 1);
    }
}
