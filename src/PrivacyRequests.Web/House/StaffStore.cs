using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Keys of authenticator apps and recovery codes stand sealed in Identity's table: whoever reads the database alone can't make a code.
/// Bound to their member and their name, as every sealed value is.
/// </summary>
public sealed class StaffStore(RequestsDb db, Sealer sealer, IdentityErrorDescriber describer) : UserStore<StaffMember, IdentityRole, RequestsDb>(db, describer)
{
    public override Task SetTokenAsync(StaffMember user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var kept = value is null ? null : StaffToken.Seal(value, user.Id, loginProvider, name, sealer);
        return base.SetTokenAsync(user, loginProvider, name, kept, cancellationToken);
    }

    public override async Task<string?> GetTokenAsync(StaffMember user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        return kept is null ? null : StaffToken.Open(kept, user.Id, loginProvider, name, sealer);
    }
}
