using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace PrivacyRequests.Web.Pages;

/// <summary>What a person reads when a page can't be given: one sentence, what to do next, the other doors. Browsed to directly it is not found.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private const string WaitSeconds = "60";
    private static readonly int[] Known = [400, 403, 404, 405, 409, 413, 429, 500, 503];

    /// <summary>Part of the keys of the page's words.</summary>
    public string Key { get; private set; } = "500";

    /// <summary>For our log, when the fault is ours.</summary>
    public string? Number { get; private set; }

    /// <summary>Where a form was going that nobody knows to be kept; what was typed is in the page, to be sent again.</summary>
    public string? SendTo { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Typed { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var asked = failed || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var code = asked ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        Key = (Known.Contains(code) ? code : code < 500 ? 400 : 500).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (code >= 500) Number = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (failed && code == StatusCodes.Status503ServiceUnavailable) HandBack();
    }

    /// <summary>A form without files that was read whole. A password is not written into a page.</summary>
    private void HandBack()
    {
        Response.Headers.RetryAfter = WaitSeconds;
        if (HttpContext.Features.Get<IFormFeature>()?.Form is not { Files.Count: 0 } form || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } was) return;
        if (form.Keys.Any(k => k.Contains("Password", StringComparison.OrdinalIgnoreCase))) return;
        var token = HttpContext.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        SendTo = was.Path + Request.QueryString;
        Typed = [.. form.Where(f => f.Key != token).SelectMany(f => f.Value, (f, value) => (f.Key, value ?? ""))];
    }
}
