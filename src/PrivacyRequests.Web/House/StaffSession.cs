using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace PrivacyRequests.Web.House;

/// <summary>How long a sign-in lasts: an hour without a click, a working day in all.</summary>
internal static class StaffSession
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Since = "since";

    public static Task Begin(CookieSigningInContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<KnownBrowsers>().Remember(context.HttpContext, context.Principal);
        context.Properties.Items.TryAdd(Since, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <summary>Ends a session that is too old, or whose account was deactivated or changed since (its security stamp is another).</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The page that says what went wrong shows nothing of anybody and asks nobody: that the account could not be asked may be why.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) return;
        var began = context.Properties.Items.TryGetValue(Since, out var since)
            && DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : DateTimeOffset.MinValue;
        if (Now(context.HttpContext) - began < Longest)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
