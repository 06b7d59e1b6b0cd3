using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Closes an account, or opens it again. Staff are never deleted: the history names them by number. Open browsers of that person end.</summary>
public sealed class SetStaffActive(RequestsDb db)
{
    public async Task<Refusal?> HandleAsync(int number, bool active, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Number == number, cancellation) is not { } member) return Refusals.NoSuchMember;
        if (!active && await db.IsLastOfficerAsync(member, cancellation)) return Refusals.LastOfficer;
        member.Deactivated = !active;
        member.EndSessions();
        return await db.SaveOrStaleAsync(cancellation);
    }
}
