using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Forgets a member's authenticator app and recovery codes, for somebody who lost the phone. An officer must set up a new one before working on.</summary>
public sealed class ClearSecondFactor(RequestsDb db)
{
    public async Task<Refusal?> HandleAsync(int number, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Number == number, cancellation) is not { } member) return Refusals.NoSuchMember;
        db.UserTokens.RemoveRange(await db.UserTokens.Where(t => t.UserId == member.Id).ToListAsync(cancellation));
        member.TwoFactorEnabled = false;
        member.TwoFactorLater = false;
        member.EndSessions();
        return await db.SaveOrStaleAsync(cancellation);
    }
}
