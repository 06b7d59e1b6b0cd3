using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>What a signed-in member carries: number, name, roles, and whether a second factor is still missing. No e-mail address.</summary>
public sealed class StaffClaims(UserManager<StaffMember> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, IHostEnvironment environment)
    : UserClaimsPrincipalFactory<StaffMember, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var taken in identity.FindAll(c => c.Type == identity.NameClaimType || c.Type == Options.ClaimsIdentity.EmailClaimType).ToList())
            identity.RemoveClaim(taken);
        identity.AddClaim(new(identity.NameClaimType, user.Name));
        identity.AddClaim(new(StaffUser.NumberClaim, user.Number.ToString(CultureInfo.InvariantCulture)));
        var later = user.TwoFactorLater && environment.IsDevelopment();
        if (!user.TwoFactorEnabled && !later && identity.HasClaim(identity.RoleClaimType, OfficeRole.Officer))
            identity.AddClaim(new(StaffUser.SecondFactorMissingClaim, "true"));
        return identity;
    }
}
