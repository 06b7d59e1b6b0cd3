using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>What a filer keeps of their choices: reference and dates, nothing of the person.</summary>
public sealed record KeptProof(string Reference, DateOnly ReceivedOn, bool ByEmail, bool ByPost, IReadOnlyList<ChoiceProof> Choices);

/// <summary>Query: the proof of a filing's choices, for the browser that sent it.</summary>
public sealed class ProofFile(RequestsDb db)
{
    /// <summary>Null when there is no such filing, or nothing was chosen in it.</summary>
    public async Task<KeptProof?> OfAsync(Guid filingId, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking().Include(f => f.Requests).SingleOrDefaultAsync(f => f.Id == filingId, cancellation);
        if (filing is null) return null;
        var choices = await ChoiceProofs.OfAsync(db, filing.Requests, cancellation);
        var written = await db.Letters.AsNoTracking().AnyAsync(l => l.FilingId == filingId, cancellation);
        return choices.Count == 0 ? null : new KeptProof(filing.Reference, filing.ReceivedOn, filing.HasEmail, !filing.HasEmail && written, choices);
    }
}
