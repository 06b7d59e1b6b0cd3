using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>
/// <c>/health/live</c>: the site serves. <c>/health/ready</c>: database, mail, mailbox and disk are well; intake goes on while mail is not.
/// A figure stands under the check's name with its own behind it.
/// </summary>
public static class OfficeChecks
{
    public static void AddOfficeChecks(this IHealthChecksBuilder checks) =>
        checks.AddCheck<DatabaseCheck>("database").AddCheck<MailCheck>("mail").AddCheck<DiskCheck>("disk").AddCheck<MailboxCheck>("mailbox");

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(report.Entries.SelectMany(e => e.Value.Data.Select(d => ($"{e.Key}.{d.Key}", d.Value)).Prepend((e.Key, (object)e.Value.Status.ToString())))
            .ToDictionary(e => e.Item1, e => e.Item2), http.RequestAborted);
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

/// <summary>Every message that is here is sorted, and somebody reads what waits to be read: its clock may run. 11 CCR §7021(a).</summary>
internal sealed class MailboxCheck(RequestsDb db, OfficeClock clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Half of the ten business days within which receipt is confirmed.</summary>
    private static readonly TimeSpan Unread = TimeSpan.FromDays(7);
    private static readonly MailState[] Untriaged = [MailState.Triage, MailState.Maybe];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.Now().Utc;
        var limit = now - Patience;
        var stuck = await db.Mail.AnyAsync(m => m.State == MailState.Stored && m.ArrivedAt < limit && m.StoredAt < limit, cancellationToken);
        DateTime? oldest = null;
        foreach (var place in Untriaged)
        {
            var first = await db.Mail.Where(m => m.State == place).OrderBy(m => m.ArrivedAt).Select(m => (DateTime?)m.ArrivedAt).FirstOrDefaultAsync(cancellationToken);
            if (oldest is null || first < oldest) oldest = first ?? oldest;
        }

        var age = oldest is { } at ? now - at : TimeSpan.Zero;
        var figures = new Dictionary<string, object> { ["oldestUnreadHours"] = (int)age.TotalHours };
        return stuck ? HealthCheckResult.Unhealthy(data: figures) : age > Unread ? HealthCheckResult.Degraded(data: figures) : HealthCheckResult.Healthy(data: figures);
    }
}
