using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// The officer finds that an address is the person's own: by which basis, in which system. From then on answers may go there. It stands
/// for every case of the filing.
/// </summary>
public sealed class FindAddressOwn(RequestsDb db, OfficeClock clock, CaseFinder cases, CaseTally tallies, Sealer sealer)
{
    /// <param name="heldNone">The officer states that the records hold no other contact of the person.</param>
    /// <param name="system">In which system the officer looked, and what for.</param>
    public async Task<Refusal?> HandleAsync(
        ShownCase shown, Party party, Channel channel, OwnAddressBasis basis, bool heldNone, string system, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!FilingAddresses.Of(request.Filing, request.Filing.OpenPeople(sealer)).Any(a => a.Party == party && a.Channel == channel)) return Refusals.NoSuchAddress;
        var now = clock.Now();
        var told = await db.Letters.Where(l => l.FilingId == request.FilingId && l.Kind == LetterKind.SomeoneAsked && l.State == LetterState.Left)
            .MinAsync(l => l.LeftAt, cancellation);
        var note = SealedNote.Of(request.Id, system, now.Utc, sealer);
        var tally = await tallies.OfAsync(request, cancellation);
        var step = request.FindAddressOwn(party, channel, basis, tally, new OtherContacts(heldNone, told), note.Id, now.Utc);
        if (step.Event is null) return step.Refusal;
        foreach (var each in request.Filing.Requests)
        {
            var own = each == request ? note : SealedNote.Of(each.Id, system, now.Utc, sealer);
            db.Notes.Add(own);
            db.Record(each, new AddressFoundOwn(party, channel, basis, own.Id), by, now.Utc);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }
}
