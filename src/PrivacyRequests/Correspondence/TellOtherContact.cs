using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// "Someone asked for your information; if this wasn't you, tell us", to another contact that the records hold. An answer to a new
/// address waits three days for it: architecture section 4; 11 CCR §7060(f).
/// </summary>
public sealed class TellOtherContact(RequestsDb db, OfficeClock clock, LetterDesk letters, OfficeSettingsReader settings)
{
    /// <param name="contact">Name and address as the office's records hold them.</param>
    public async Task<Refusal?> HandleAsync(PrivacyRequest request, Channel channel, LetterAddress contact, Actor by, CancellationToken cancellation)
    {
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        var now = clock.Now();
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var letter = new SomeoneAskedLetter(request.Filing.Reference, office.Email);
        await letters.PutAsync(letter, request.Filing, request, Party.Consumer, channel, contact, by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
