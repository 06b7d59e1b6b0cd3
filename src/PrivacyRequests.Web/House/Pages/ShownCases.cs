using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House.Pages;

public static class ShownCases
{
    /// <summary>The case as this page showed it to this reader.</summary>
    public static ShownCase Shown(this PageModel page, string reference, int version) => new(reference, version, page.User.MayReadRestricted());
}
