using System.Globalization;
using System.Threading.RateLimiting;

namespace PrivacyRequests.Web.House;

/// <summary>How often one network may try codes and ask for links; beyond that 429. Filing has no such limit: a flood is set aside.</summary>
public static class RateLimits
{
    /// <summary>Policy of pages that take or send codes and links.</summary>
    public const string Codes = nameof(Codes);

    private const int CodesInWindow = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Codes, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(http.Network() ?? "", _ => new() { PermitLimit = CodesInWindow, Window = Window })
            : RateLimitPartition.GetNoLimiter("reading"));
    });
}
