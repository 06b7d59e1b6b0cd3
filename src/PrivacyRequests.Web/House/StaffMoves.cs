using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.House;

/// <summary>Answers that the pages about staff share.</summary>
internal static class StaffMoves
{
    /// <summary>To the page that was asked for before signing in, if it is one of ours; else to the queue.</summary>
    public static LocalRedirectResult GoOn(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Links.Queue);

    /// <summary>The form again with one sentence on top and status 400.</summary>
    public static PageResult NotRight(this PageModel page, string sentence, string field = "")
    {
        page.ModelState.AddModelError(field, sentence);
        return page.AsInvalid();
    }

    /// <summary>A page that says why there is nothing here.</summary>
    public static PageResult AsGone(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status404NotFound;
        return result;
    }
}
