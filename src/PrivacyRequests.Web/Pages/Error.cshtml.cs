using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PrivacyRequests.Web.Pages;

/// <summary>What a person reads when a page can't be given: one sentence, what to do next, the other doors. Browsed to directly it is not found.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 413, 429, 500, 503];

    /// <summary>Part of the keys of the page's words.</summary>
    public string Key { get; private set; } = "500";

    /// <summary>For our log, when the fault is ours.</summary>
    public string? Number { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var asked = failed || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var code = asked ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        Key = (Known.Contains(code) ? code : code < 500 ? 400 : 500).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (code >= 500) Number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}
