using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Staff record another address that somebody told them, or the first one of somebody who left a telephone number alone. Nobody has confirmed
/// it, so it begins again; a request whose check had ended is stopped, because that is how somebody else would draw an answer to themselves.
/// It moves no date. 11 CCR §7060(f), §7061(b).
/// </summary>
public sealed class ChangeAddress(RequestsDb db, OfficeClock clock, CaseFinder cases, Sealer sealer, LookupHasher hasher)
{
    /// <param name="told">Who told it, and how.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, Party party, Channel channel, string address, string told, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var filing = request.Filing;
        if (FilingAddresses.Places(filing, filing.OpenPeople(sealer)).FirstOrDefault(a => a.Party == party && a.Channel == channel) is not { } before) return Refusals.NoSuchAddress;
        var now = clock.Now().Utc;
        filing.ChangeAddress(party, channel, address, sealer);
        await EndWhatGoesThereAsync(filing, party, channel, now, by, cancellation);
        foreach (var each in filing.Requests)
        {
            var note = SealedNote.Of(each.Id, told, now, sealer);
            db.Notes.Add(note);
            db.Record(each, new AddressChanged(party, channel, note.Id), by, now);
            if (channel == Channel.Email) db.Lookups.Add(new FilingLookup(LookupKind.Email, hasher.Email(address)).For(each, hasher.KeyId, now));
        }

        var stopped = filing.Requests.Where(r => SuspicionRule.AddressChanged(r.Verification, before.Address, address));
        await SuspicionStop.ByRuleAsync(db, stopped.ToList(), SuspicionCause.AddressChanged, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>A code that went to the address before must not confirm this one, and a letter that waits must not leave for it: staff find it another way.</summary>
    private async Task EndWhatGoesThereAsync(Filing filing, Party party, Channel channel, DateTime now, Actor by, CancellationToken cancellation)
    {
        var links = await db.AccessLinks.Where(l => l.FilingId == filing.Id && l.Purpose == LinkPurpose.ConfirmAddress && l.Party == party && l.Channel == channel && l.UsedAt == null).ToListAsync(cancellation);
        foreach (var link in links) link.End(now);
        if (channel != Channel.Email) return;
        var waiting = await db.Letters.Where(l => l.FilingId == filing.Id && l.Channel == Channel.Email && l.Party == party && l.State == LetterState.Queued
            && l.Kind != LetterKind.SomeoneAsked && l.Kind != LetterKind.ConfirmPermission).ToListAsync(cancellation);
        foreach (var letter in waiting.Where(l => !l.IsBeingSent(now)))
        {
            letter.CannotBeMailed("");
            foreach (var request in filing.Requests.Where(r => letter.RequestId is null || r.Id == letter.RequestId))
                db.Record(request, new LetterCannotBeMailed(letter.Id, letter.Kind, Refused: false), by, now);
        }
    }
}
