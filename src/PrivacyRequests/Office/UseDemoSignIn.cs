using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Uses up a demo link and says whom it signs in; null when it does not open any more.</summary>
public sealed class UseDemoSignIn(RequestsDb db, OfficeClock clock)
{
    public async Task<StaffMember?> HandleAsync(string token, CancellationToken cancellation)
    {
        var link = await db.AccessLinks.ForStaffAsync(LinkPurpose.DemoSignIn, token, cancellation);
        if (link is null || link.Use(clock.Now().Utc) is not null) return null;
        link.Version++;
        if (await db.SaveOrStaleAsync(cancellation) is not null) return null;
        return await db.Users.SingleOrDefaultAsync(u => u.Number == link.StaffNumber && !u.Deactivated, cancellation);
    }
}
