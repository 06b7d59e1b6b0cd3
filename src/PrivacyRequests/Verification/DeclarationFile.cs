using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Keeps one signed declaration with every open case of its filing whose right can need one. Used by both ways of signing; saves nothing
/// itself. 11 CCR §7062(c), §7101.
/// </summary>
internal static class DeclarationFile
{
    public static Refusal? Keep(RequestsDb db, Sealer sealer, Filing filing, Party signer, Channel way, SignedDeclaration signed, Actor by, DateTime now)
    {
        var open = filing.Requests.Where(r => r.IsOpen).ToList();
        if (open.Count == 0) return Refusals.AlreadyClosed;
        var needing = open.Where(r => Questions.AskForDeclaration(r.Right)).ToList();
        if (needing.Count == 0) return Refusals.NothingToDeclare;
        if (needing.All(r => r.DeclarationSigned)) return Refusals.AlreadySigned;
        foreach (var request in needing.Where(r => !r.DeclarationSigned))
        {
            var id = Guid.CreateVersion7(now);
            db.Declarations.Add(new Declaration
            {
                Id = id,
                RequestId = request.Id,
                SignedAt = now,
                Way = way,
                Signed = sealer.SealJson(signed, id, nameof(Declaration.Signed)),
            });
            db.Record(request, request.SignDeclaration(id, way).Event!, by, now);
        }

        Confirm(db, filing, signer, way, by, now);
        return null;
    }

    /// <summary>Whoever used our link, or sent back our paper with its printed code, holds the address it went to.</summary>
    private static void Confirm(RequestsDb db, Filing filing, Party signer, Channel way, Actor by, DateTime now)
    {
        if (filing.StandingOf(signer, way) >= AddressStanding.Confirmed) return;
        filing.Raise(signer, way, AddressStanding.Confirmed);
        db.RecordAll(filing, new AddressConfirmed(signer, way), by, now);
    }
}
