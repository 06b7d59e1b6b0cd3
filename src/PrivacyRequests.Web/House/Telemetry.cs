using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The section <c>Telemetry</c> of the configuration.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Where a collector takes OTLP over HTTP, such as <c>http://collector:4318</c>; without one nothing leaves.</summary>
    public string? Endpoint { get; init; }

    /// <summary>What the collector asks for, as <c>name=value,name=value</c>.</summary>
    public string? Headers { get; init; }
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Which part of the visits is traced: 0 to 1.</summary>
    public double Traced { get; init; } = 1;
}

/// <summary>Metrics and traces by OTLP, when an endpoint is set. See docs/decisions/0014.</summary>
internal sealed class Telemetry(IConfiguration configuration, OfficeMeter meter) : IHostedService, IDisposable
{
    private readonly Lock gate = new();
    private IDisposable? sdk;
    private Task? closing;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meter);
        var settings = configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new();
        if (settings.Endpoint is { Length: > 0 } endpoint) sdk = Open(settings, new Uri(endpoint.TrimEnd('/') + "/v1/"));
        return Task.CompletedTask;
    }

    /// <summary>What is still here leaves before the process does; whoever asks a second time waits for the same.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate) return closing ??= Task.Run(() => sdk?.Dispose(), CancellationToken.None);
    }

    public void Dispose() => StopAsync(CancellationToken.None).GetAwaiter().GetResult();

    private static OpenTelemetrySdk Open(TelemetrySettings settings, Uri v1) => OpenTelemetrySdk.Create(builder => builder
        .ConfigureResource(r => r.AddService("privacy-requests", serviceVersion: HealthBoard.Version))
        .WithTracing(t => t.AddSource("Microsoft.AspNetCore")
            .SetSampler(new TraceIdRatioBasedSampler(settings.Traced))
            .AddProcessor(new RoutesAlone())
            .AddOtlpExporter(o => To(o, settings, new Uri(v1, "traces"))))
        .WithMetrics(m => m.AddMeter(OfficeMeter.Name, "Microsoft.AspNetCore.Hosting")
            .AddOtlpExporter((o, reader) =>
            {
                To(o, settings, new Uri(v1, "metrics"));
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
            })));

    private static void To(OtlpExporterOptions options, TelemetrySettings settings, Uri endpoint)
    {
        (options.Protocol, options.Endpoint, options.Headers) = (OtlpExportProtocol.HttpProtobuf, endpoint, settings.Headers);
    }
}

/// <summary>
/// A visit leaves as its method, its route and its status. Whatever else anybody puts on a trace stays here: addresses hold tokens and
/// references, headers what a stranger sent.
/// </summary>
internal sealed class RoutesAlone : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept = new(["http.request.method", "http.route", "http.response.status_code", "error.type"], StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Select(t => t.Key).Where(k => !Kept.Contains(k)).ToList()) data.SetTag(tag, null);
        data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}";
        data.TraceStateString = null;
        if (data.Status == ActivityStatusCode.Error) data.SetStatus(ActivityStatusCode.Error);
    }
}

internal static class TelemetryServices
{
    /// <summary>An address that leads nowhere, whatever was typed.</summary>
    private const string Unknown = "unknown";
    private static readonly HashSet<string> Methods = new(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"], StringComparer.Ordinal);

    public static void AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<OfficeMeter>();
        services.ConfigureDbContext<SqliteRequestsDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<OfficeMeter>()));
        services.ConfigureDbContext<SqlServer.SqlServerRequestsDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<OfficeMeter>()));
        services.AddHostedService<Telemetry>();
    }

    /// <summary>Says on the trace of a visit how it ended. First in the pipeline, so that it sees what the error pages made of it.</summary>
    public static IApplicationBuilder UseTraces(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var visit = Visit(http);
        visit?.SetTag("http.request.method", Methods.Contains(http.Request.Method) ? http.Request.Method : "_OTHER");
        try
        {
            await next(http);
        }
        finally
        {
            visit?.SetTag("http.response.status_code", http.Response.StatusCode);
        }
    });

    /// <summary>Says which route it took; behind the routing. An error page that is shown in its place does not change it.</summary>
    public static IApplicationBuilder UseRouteOnTraces(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Visit(http) is { } visit && visit.GetTagItem("http.route") is null) visit.SetTag("http.route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? Unknown);
        return next(http);
    });

    private static Activity? Visit(HttpContext http) => http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } visit ? visit : null;
}
