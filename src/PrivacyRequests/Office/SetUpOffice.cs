using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>
/// The holder of the set-up link becomes the first officer. Link and account are one save, so that the link makes one officer; of two links
/// used at the same moment one does, because there is one number 1.
/// </summary>
public sealed class SetUpOffice(RequestsDb db, AddStaffMember add, OfficeClock clock)
{
    public async Task<AddedStaffMember> HandleAsync(string token, NewStaffMember first, CancellationToken cancellation)
    {
        var link = await db.AccessLinks.ForStaffAsync(LinkPurpose.SetUp, token, cancellation);
        if (link is null || await db.Users.AnyAsync(cancellation) || link.Use(clock.Now().Utc) is not null) return new(null, Refusals.LinkNotOpen);
        link.Version++;
        var (member, refusal) = await add.EnterAsync(first with { Role = OfficeRole.Officer }, cancellation);
        if (refusal is not null) return new(null, refusal);
        try
        {
            return await db.SaveOrStaleAsync(cancellation) is null ? new(member, null) : new(null, Refusals.LinkNotOpen);
        }
        catch (DbUpdateException failure) when (!db.IsAway(failure))
        {
            return new(null, Refusals.LinkNotOpen);
        }
    }
}
