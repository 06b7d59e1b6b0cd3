using Microsoft.AspNetCore.Identity;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Sign-in of staff, and one policy per act, held by roles.</summary>
public static class StaffAccounts
{
    public static void AddStaffAccounts(this IServiceCollection services)
    {
        services.AddIdentity<StaffMember, IdentityRole>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchema.Version;
            options.Password.RequiredLength = 12;
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<RequestsDb>().AddDefaultTokenProviders();
        var policies = services.AddAuthorizationBuilder();
        foreach (var (act, roles) in OfficeAct.RolesOf) policies.AddPolicy(act, policy => policy.RequireRole(roles));
    }
}
