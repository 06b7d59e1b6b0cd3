using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut.Letters;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>
/// The letters of a choice, in fixed words, to whatever address was given: that nobody confirmed it changes nothing. Who left only a phone
/// number gets none.
/// </summary>
public sealed class ChoiceLetters(RequestsDb db, LetterDesk letters, OfficeSettingsReader settings)
{
    /// <summary>How long the link of the second step works.</summary>
    private static readonly TimeSpan OptInLives = TimeSpan.FromDays(15);

    public async Task ReceivedAsync(Filing filing, IReadOnlyList<PrivacyRequest> choices, Actor by, Moment now, CancellationToken cancellation)
    {
        foreach (var back in choices.Where(r => r.Right == Right.OptIn)) await AskToConfirmAsync(back, by, now, cancellation);
        var open = choices.Where(r => r.Right != Right.OptIn && r.Decision is null && r.IsOpen).ToList();
        if (open.Count == 0) return;
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var (link, _, code) = AccessLink.New(LinkPurpose.ConfirmAddress, now.Utc, SendFreshCode.Lives(Channel.Post), filing.Id, channel: Channel.Post);
        var letter = new ChoiceReceivedLetter(filing.Reference, [.. open.Select(r => (r.AskedFor, r.StatutoryOn))], filing.ReceivedOn,
            filing.HasEmail ? null : code, office.SiteAddress + SiteLinks.Status);
        var (queued, _) = await letters.EnqueueAsync(letter, filing, null, Party.Filer, filing.ContactChannel, by, now, cancellation);
        if (queued is not null && !filing.HasEmail) db.AccessLinks.Add(link);
    }

    /// <returns>Null when there is no address to write to.</returns>
    public async Task<OutboxLetter?> DoneAsync(PrivacyRequest request, IReadOnlyList<SuppressItem> items, Actor by, Moment now, CancellationToken cancellation)
    {
        var letter = new ChoiceDoneLetter(request.Reference, request.Right, request.ReceivedOn, [.. items.Select(i => (i.System, i.StoppedOn!.Value))]);
        return (await letters.EnqueueAsync(letter, request.Filing, request, Party.Filer, request.Filing.ContactChannel, by, now, cancellation)).Letter;
    }

    /// <summary>The second step goes by the mailbox, so that nobody opts a stranger back in: 11 CCR §7028(a).</summary>
    private async Task AskToConfirmAsync(PrivacyRequest request, Actor by, Moment now, CancellationToken cancellation)
    {
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var channel = request.Filing.ContactChannel;
        var (link, token, code) = AccessLink.New(LinkPurpose.OptIn, now.Utc, OptInLives, request.FilingId, request.Id, channel: channel);
        var letter = new OptInConfirmLetter(request.Filing.Reference, channel == Channel.Email ? office.SiteAddress + SiteLinks.ConfirmOptIn(token) : null,
            channel == Channel.Email ? null : code, office.SiteAddress + SiteLinks.OptInByCode, AccessLink.LastDay(office, now.Utc, OptInLives));
        if ((await letters.EnqueueAsync(letter, request.Filing, request, Party.Filer, channel, by, now, cancellation)).Letter is not null) db.AccessLinks.Add(link);
    }
}
