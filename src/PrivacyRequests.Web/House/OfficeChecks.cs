using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>
/// <c>/health/live</c>: the site serves. <c>/health/ready</c>: database, mail and disk are well; intake goes on while mail is not.
/// </summary>
public static class OfficeChecks
{
    public static void AddOfficeChecks(this IHealthChecksBuilder checks) =>
        checks.AddCheck<DatabaseCheck>("database").AddCheck<MailCheck>("mail").AddCheck<DiskCheck>("disk");

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()), http.RequestAborted);
}

/// <summary>It can be written, not only read: a full disk or a locked file shows here.</summary>
internal sealed class DatabaseCheck(JobLeases leases, OfficeClock clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await leases.TakeAsync("health", "health", clock.Now().Utc, TimeSpan.FromSeconds(1), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>No letter that is due has waited longer than it should.</summary>
internal sealed class MailCheck(RequestsDb db, OfficeClock clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var limit = clock.Now().Utc - Patience;
        var stuck = await db.Letters.AnyAsync(l => l.State == LetterState.Queued && (l.DueAt < limit || (l.Attempts > 0 && l.MadeAt < limit)), cancellationToken);
        return stuck ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
    }
}

/// <summary>Room for a day of filings at least.</summary>
internal sealed class DiskCheck(DataFolder folder) : IHealthCheck
{
    private const long Least = 200L * 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DriveInfo(folder.Root).AvailableFreeSpace < Least ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
