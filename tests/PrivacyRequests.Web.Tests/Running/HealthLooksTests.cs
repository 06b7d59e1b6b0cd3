using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>A look at the office's health must not cost the office its health: it is shared, waits for nothing slow, and takes nobody's place.</summary>
public sealed class HealthLooksTests : IDisposable
{
    private readonly SlowOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Whoever_asks_during_a_look_shares_it_however_long_it_took()
    {
        office.Took = TimeSpan.FromSeconds(5);
        using var browser = office.CreateClient();

        await AskAsync(browser, "/health/ready");
        Assert.Equal(1, office.Looks);

        // A clock that jumps ends what was seen before it.
        office.Clock.Pass(TimeSpan.FromHours(-1));
        await AskAsync(browser, "/health/ready");
        Assert.Equal(2, office.Looks);
    }

    [Fact]
    public async Task Figures_that_come_too_late_are_not_known_and_turn_no_visitor_away()
    {
        office.Settings["Health:DatabaseWithin"] = "00:00:02";
        using var browser = office.CreateClient();
        office.Figures.Hold();

        var (ready, told) = await AskAsync(browser, "/health/ready");
        var (serving, toldBalancers) = await AskAsync(browser, "/health/serving");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ready, serving));
        Assert.StartsWith("""{"database":"Healthy","disk":"Healthy","clock":"Healthy","mail":"Degraded",""", told, StringComparison.Ordinal);
        Assert.Equal("""{"database":"Healthy","disk":"Healthy"}""", toldBalancers);
        var page = await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);
        Assert.Contains("could not be read in time", page.Figures.Single(f => f.Name == HealthName.Mail).Sentence(Words.In("en"), TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_balancer_does_not_wait_for_the_figures()
    {
        office.Settings["Health:DatabaseWithin"] = "01:00:00";
        using var browser = office.CreateClient();
        office.Figures.Hold();
        var ready = AskAsync(browser, "/health/ready");

        Assert.Equal((HttpStatusCode.OK, """{"database":"Healthy","disk":"Healthy"}"""), await AskAsync(browser, "/health/serving").WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.False(ready.IsCompleted);
        office.Figures.LetGo();
        Assert.Contains("\"mail\":\"Healthy\"", (await ready).Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_takes_no_job_from_the_instance_that_has_it()
    {
        Assert.True(await TakeAsync("one"));
        office.Clock.Pass(TimeSpan.FromSeconds(30));

        await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);

        office.Clock.Pass(TimeSpan.FromSeconds(30));
        Assert.False(await TakeAsync("another"));

        Task<bool> TakeAsync(string owner) => office.With<JobLeases, bool>(l => l.TakeAsync("health", owner, office.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(2), default));
    }

    private static async Task<(HttpStatusCode Status, string Told)> AskAsync(HttpClient browser, string url)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An office whose looks take time by its own clock, and whose figures may never come.</summary>
    private sealed class SlowOffice : TestOffice
    {
        public TimeSpan Took { get; set; }

        public int Looks { get; private set; }

        public HeldFigures Figures { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(new TimeReference((_, _) => Task.FromResult(Compare())));
                services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(Figures));
            });
        }

        private DateTime? Compare()
        {
            Looks++;
            Clock.Pass(Took);
            return null;
        }
    }

    private sealed class HeldFigures : DbCommandInterceptor
    {
        private TaskCompletionSource? held;

        public void Hold() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void LetGo() => held?.SetResult();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (held is { } until && command.CommandText.Contains("\"InstallationMarks\"", StringComparison.Ordinal)) await until.Task.WaitAsync(cancellationToken);
            return result;
        }
    }
}
