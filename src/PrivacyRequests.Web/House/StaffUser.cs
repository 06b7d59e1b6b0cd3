using System.Globalization;
using System.Security.Claims;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House;

/// <summary>Who is signed in, as the history names people.</summary>
public static class StaffUser
{
    public const string NumberClaim = "staff_number";

    /// <summary>Carried by officers who must set up a second factor before anything else.</summary>
    public const string SecondFactorMissingClaim = "second_factor_missing";

    public static Actor.Staff Actor(this ClaimsPrincipal user) =>
        new(int.Parse(user.FindFirstValue(NumberClaim)!, CultureInfo.InvariantCulture));

    public static bool May(this ClaimsPrincipal user, string act) => OfficeAct.RolesOf[act].Any(user.IsInRole);

    /// <summary>Officers read every restricted case, everybody else those for which they are named.</summary>
    public static CaseReader MayReadRestricted(this ClaimsPrincipal user) => new(user.IsInRole(OfficeRole.Officer), user.Actor().Number);
}
