using System.Security.Claims;
using System.Threading.RateLimiting;

namespace PrivacyRequests.Web.House;

/// <summary>
/// A browser in which a member of staff was signed in during the last ninety days. While strangers' wrong passwords make the account rest, its
/// owner still gets in from there; such a browser has tries of its own, and they are as few.
/// </summary>
public sealed class KnownBrowsers(TimedSeal seal, HouseCookies cookies) : IDisposable
{
    private const string Purpose = "known-browser";

    /// <summary>A sign-in asks twice for the password and once for the code: four sign-ins.</summary>
    private const int Asked = 12;
    private static readonly TimeSpan Lives = TimeSpan.FromDays(90);

    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(browser =>
        RateLimitPartition.GetFixedWindowLimiter(browser, _ => new() { PermitLimit = Asked, Window = StaffAccounts.LockedFor }));

    private string Name => cookies.Name("browser");

    public void Remember(HttpContext http, ClaimsPrincipal? member)
    {
        if (member?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return;
        var options = cookies.Options(http, "/", SameSiteMode.Strict);
        options.MaxAge = Lives;
        http.Response.Cookies.Append(Name, seal.Seal(Purpose, id), options);
    }

    /// <summary>Whether this member was signed in here, and the browser has a try left.</summary>
    public bool MayTry(HttpContext http, string memberId)
    {
        var given = http.Request.Cookies[Name];
        if (seal.Open<string>(Purpose, given, Lives)?.Value != memberId) return false;
        using var lease = tries.AttemptAcquire(given!);
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();
}
