using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Agents;

/// <summary>
/// Asks the consumer whether they gave the agent permission, at an address that the office's records hold, never at one that the agent
/// typed. One of the two that may be asked besides the permission. It moves no date. 11 CCR §7063(a), §7060(f).
/// </summary>
public sealed class AskToConfirmPermission(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer)
{
    private static readonly TimeSpan LinkLives = TimeSpan.FromDays(30);

    /// <summary>As long as an extended request is open: mail is slow.</summary>
    private static readonly TimeSpan PaperLives = TimeSpan.FromDays(90);

    /// <param name="held">Name and address as the records hold them; kept sealed with the letter, nowhere else.</param>
    /// <param name="system">In which system the officer found the address.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, Channel channel, LetterAddress held, string system, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (AgentAuthority.CannotAskToConfirm(request) is { } refusal) return refusal;
        var filing = request.Filing;
        if (WasTyped(FilingAddresses.Of(filing, filing.OpenPeople(sealer)), channel, held.Address)) return Refusals.AddressTypedByAgent;
        var now = clock.Now();
        var (link, token, code) = AccessLink.New(LinkPurpose.Permission, now.Utc, channel == Channel.Email ? LinkLives : PaperLives, filing.Id, party: Party.Consumer, channel: channel);
        db.AccessLinks.Add(link);
        foreach (var each in filing.Requests)
        {
            var note = SealedNote.Of(each.Id, system, now.Utc, sealer);
            db.Notes.Add(note);
            db.Record(each, new ConfirmationAsked(channel, note.Id), by, now.Utc);
        }

        var site = (await settings.CurrentAsync(cancellation)).Settings.SiteAddress;
        var letter = new ConfirmPermissionLetter(filing.Reference, channel == Channel.Email ? site + SiteLinks.ConfirmPermission(token) : null, code,
            clock.Calendar.LastWholeDay(link.ExpiresAt));
        await letters.PutAsync(letter, filing, null, Party.Consumer, channel, held, by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>What the agent typed counts only once an officer found it to be held in the records for the consumer.</summary>
    private static bool WasTyped(IReadOnlyList<FilingAddress> typed, Channel channel, string address) => typed.Any(a =>
        a.Channel == channel && Plain(a.Address) == Plain(address) && (a.Party == Party.Filer || a.Standing != AddressStanding.Own));

    private static string Plain(string address) => string.Concat(address.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
