using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>The person takes a request back. It closes at once; the letter only confirms it.</summary>
public sealed class WithdrawRequest(RequestsDb db, OfficeClock clock, LetterDesk letters, RemoveEvidence evidence)
{
    public async Task<Refusal?> HandleAsync(Guid requestId, Actor by, CancellationToken cancellation)
    {
        if (await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleOrDefaultAsync(r => r.Id == requestId, cancellation) is not { } request)
            return Refusals.NoSuchCase;
        var now = clock.Now();
        var step = request.Withdraw(now.Day);
        if (step.Event is null) return step.Refusal;
        db.Record(request, step.Event, by, now.Utc);
        await evidence.GoesAsync(request, EvidenceGoes.Decided, by, now.Utc, cancellation);
        await letters.EnqueueAsync(DecisionLetters.Withdrawn(request), request.Filing, request, Party.Filer, request.Filing.NoticeChannel(), by, now, cancellation);
        return await db.SaveOrStaleAsync(cancellation);
    }
}
