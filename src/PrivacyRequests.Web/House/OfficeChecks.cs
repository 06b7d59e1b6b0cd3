using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>
/// <c>/health/live</c>: the site serves. <c>/health/serving</c>: this instance can take visitors. <c>/health/ready</c>: everything is well,
/// mail too; intake goes on while mail is not. They name parts and how these are; figures stand on the office's page.
/// </summary>
public static class OfficeChecks
{
    /// <summary>What an instance can't do without.</summary>
    public const string Serving = nameof(Serving);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/serving", new() { Predicate = c => c.Tags.Contains(Serving), ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(report.Entries.SelectMany(e => e.Value.Data.Select(d => ($"{e.Key}.{d.Key}", d.Value)).Prepend((e.Key, (object)e.Value.Status.ToString())))
            .ToDictionary(e => e.Item1, e => e.Item2), http.RequestAborted);
}

/// <summary>One figure as a check. Of the numbers only the age of the oldest message leaves: it is what a deadline hangs on.</summary>
internal sealed class FigureCheck(HealthBoard board, HealthName name) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var reading = HealthRules.Serves(name) ? await board.ReadServingAsync(cancellationToken) : await board.ReadAsync(cancellationToken);
        var status = reading.Figures.Single(f => f.Name == name).State switch
        {
            HealthState.Well => HealthStatus.Healthy,
            HealthState.Watch => HealthStatus.Degraded,
            HealthState.Bad => HealthStatus.Unhealthy,
        };
        return new(status, data: name == HealthName.Mailbox && reading.Facts.Office is { } office ? new Dictionary<string, object> { ["oldestUnreadHours"] = Hours(office.Mail.OldestUnread, reading.Facts.Now) } : null);
    }

    private static int Hours(DateTime? since, DateTime now) => since is { } at ? (int)(now - at).TotalHours : 0;
}
