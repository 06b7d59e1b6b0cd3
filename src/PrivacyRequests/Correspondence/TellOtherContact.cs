using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// "Someone asked for your information" to another contact that the office's records hold. Three days after it left, a new address can be
/// found to be the person's own. It moves no date. 11 CCR §7060(f).
/// </summary>
public sealed class TellOtherContact(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings)
{
    /// <param name="to">Name and address as the records hold them; kept sealed with the letter, nowhere else.</param>
    public async Task<Refusal?> HandleAsync(ShownCase shown, Channel channel, LetterAddress to, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var now = clock.Now();
        var letter = new SomeoneAskedLetter(request.Filing.Reference, (await settings.CurrentAsync(cancellation)).Settings.Email);
        var party = request.Filing.FiledForAnother ? Party.Consumer : Party.Filer;
        await letters.PutAsync(letter, request.Filing, request, party, channel, to, by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
