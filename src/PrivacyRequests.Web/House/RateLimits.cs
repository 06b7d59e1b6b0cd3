using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PrivacyRequests.Web.House;

/// <summary>How often one network may try passwords and codes and ask for links; beyond that 429. Filing has no such limit: a flood is set aside.</summary>
public static class RateLimits
{
    /// <summary>Policy of consumers' pages that take or send codes and links.</summary>
    public const string Codes = nameof(Codes);

    /// <summary>Policy of staff's pages that take a password or a code.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>Tries from one network within the time of each policy.</summary>
    public const int Tries = 20;
    private static readonly TimeSpan CodesWithin = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SignInWithin = TimeSpan.FromMinutes(5);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        Add(options, Codes, CodesWithin);
        Add(options, SignIn, SignInWithin);
    });

    private static void Add(RateLimiterOptions options, string policy, TimeSpan within) => options.AddPolicy(policy, http => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(http.Network() ?? "", _ => new() { PermitLimit = Tries, Window = within })
        : RateLimitPartition.GetNoLimiter("reading"));
}
