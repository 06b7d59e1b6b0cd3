using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>One case as the officer has it in hand, with the moment and the office's settings.</summary>
/// <param name="ToCall">The filer left a telephone number alone: a refusal, an extension and the answer to a dispute are read out.</param>
public sealed record CaseInHand(PrivacyRequest Request, Moment Now, OfficeSettings Office, bool ToCall)
{
    /// <summary>As the page showed it in that version. Whoever has it in hand was allowed to read it.</summary>
    public ShownCase Shown(int version) => new(Request.Reference, version, MayReadRestricted: true);
}

/// <summary>Query: what the pages of decisions show, and how a letter would look if it left now.</summary>
public sealed class DecisionDesk(RequestsDb db, CaseFinder cases, OfficeClock clock, OfficeSettingsReader settings, Sealer sealer)
{
    /// <summary>Null when there is no such case for this reader.</summary>
    public async Task<CaseInHand?> FindAsync(string reference, CaseReader mayReadRestricted, CancellationToken cancellation)
    {
        var request = await cases.FindAsync(reference, mayReadRestricted, cancellation);
        return request is null ? null : new CaseInHand(request, clock.Now(),
            (await settings.CurrentAsync(cancellation)).Settings, request.Filing.OpenPeople(sealer).LeftANumberAlone(Party.Filer));
    }

    /// <param name="delivery">For the letter of an answer: how it goes; null for a notice.</param>
    public async Task<RenderedLetter> PreviewAsync(Letter letter, CaseInHand inHand, Actor.Staff by, CancellationToken cancellation, Delivery? delivery = null)
    {
        var filing = inHand.Request.Filing;
        var people = filing.OpenPeople(sealer);
        var (party, channel) = delivery is null
            ? filing.RouteOf(letter.GoesTo)
            : (filing.AnswerParty, delivery == Delivery.Link ? Channel.Email : Channel.Post);
        (letter, channel) = LetterDesk.WayOf(letter, people, party, channel);
        var signer = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Number == by.Number, cancellation);
        var frame = new LetterFrame(inHand.Office, filing.Reference, inHand.Now.Day, new LetterAddress(people.NameOf(party), people.AddressOf(party, channel) ?? ""),
            signer is null ? null : (signer.Name, signer.Function));
        return LetterRenderer.Render(letter, frame, Words.In(filing.Language));
    }
}
