using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>What is told of the office's health, and to whom.</summary>
public sealed class HealthTests : IDisposable
{
    private static readonly string[] Small = ["InstallationMarks", "JobLeases"];

    private readonly ComparedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_officer_sees_each_figure_with_its_sentence_and_when_each_job_ran()
    {
        await office.With<OfficeMarks>(m => m.SetAsync("ran:outbox", office.Clock.GetUtcNow().UtcDateTime, default));
        office.Other = office.Clock.GetUtcNow().UtcDateTime.AddHours(1);

        var page = await (await office.OfficerAsync()).OpenAsync(Links.Health);

        Assert.Equal("How the site is doing", page.Heading);
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(Enum.GetValues<HealthName>().Length + 9, rows.Count);
        Assert.Contains(rows, r => r is ["Clock", "Look at it", "The clock of this machine is off by -3,600 seconds. Set it: days are counted by it."]);
        Assert.Contains(rows, r => r is ["Back-ups", "Look at it", "No back-up is made."]);
        Assert.Contains(rows, r => r is ["Database", "Well", "The database answers, and what is filed is kept."]);
        Assert.Contains(rows, r => r is ["Send letters", "5 Jan 2026, 12:00 PM"]);
        Assert.Contains(rows, r => r is ["Thin and remove records", "Never"]);
        Assert.Equal([Links.Letters, Links.Mailbox, Links.Letters], page.Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.StaffAsync()).OpenAsync(Links.Health)).Status);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_learns_the_names_of_the_parts_and_how_they_are()
    {
        using var browser = office.CreateClient();

        var (ready, told) = await AskAsync(browser, "/health/ready");
        var (serving, toldBalancers) = await AskAsync(browser, "/health/serving");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ready, serving));
        Assert.Equal("""{"database":"Healthy","disk":"Healthy","clock":"Healthy","mail":"Healthy","mailbox":"Healthy","mailbox.oldestUnreadHours":0,"letters":"Healthy","jobs":"Healthy","backup":"Degraded"}""", told);
        Assert.Equal("""{"database":"Healthy","disk":"Healthy"}""", toldBalancers);
    }

    [Fact]
    public async Task A_database_that_is_away_turns_visitors_away_until_it_answers()
    {
        office.Settings["Health:DatabaseWithin"] = "00:00:02";
        using var browser = office.CreateClient();
        await AskAsync(browser, "/health/serving");
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(office.Folder, "requests.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync();

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(browser, "/health/serving")).Status);
            Assert.Contains("\"database\":\"Unhealthy\"", (await AskAsync(browser, "/health/ready")).Told, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, "/health/live")).Status);
        }

        // Whoever waited for the lock lets go of it first.
        var again = HttpStatusCode.ServiceUnavailable;
        for (var tries = 0; again != HttpStatusCode.OK && tries < 20; tries++)
        {
            office.Clock.Pass(TimeSpan.FromMinutes(1));
            again = (await AskAsync(browser, "/health/serving")).Status;
        }

        Assert.Equal(HttpStatusCode.OK, again);
    }

    [Fact]
    public async Task A_disk_without_room_turns_visitors_away()
    {
        office.Settings["Health:LeastDisk"] = "2000000000";
        using var browser = office.CreateClient();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"database":"Healthy","disk":"Unhealthy"}"""), await AskAsync(browser, "/health/serving"));
    }

    [Fact]
    public async Task The_questions_go_along_an_index()
    {
        await using var watched = new WatchedOffice();
        await watched.Receive(Asked.For(Requests.Right.Delete));
        watched.Forget();

        await watched.Services.GetRequiredService<HealthBoard>().ReadAsync(default);

        var plans = await watched.PlansAsync();
        Assert.InRange(plans.Count, 6, 10);
        foreach (var (plan, question) in plans.Zip(watched.Questions))
            Assert.True(plan.All(step => GoesAlongAnIndex(step, question.Text)), string.Join('\n', plan) + "\n" + question.Text);
        // Open cases are counted in the index alone: their rows are many, and this is asked twice a minute.
        Assert.Contains(plans, plan => plan.Any(step => step.Contains("USING COVERING INDEX IX_Requests_ClosedOn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_cases_are_counted_by_where_they_stand()
    {
        foreach (var day in (int[])[0, 1, 7, 30])
        {
            office.Clock.MoveTo(TestOffice.FirstDay.AddDays(day));
            await office.Receive(Asked.For(Requests.Right.Delete));
        }

        // The day after the first one's statutory date.
        office.Clock.MoveTo(new DateOnly(2026, 2, 20));
        var reading = await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);

        Assert.Equal(new QueueFacts(Open: 4, Late: 1, AtRisk: 1, DueSoon: 1, NearestDue: -2), reading.Facts.Office!.Queue);
    }

    [Fact]
    public async Task A_job_is_written_down_once_a_minute_and_one_that_fails_since_it_began_to()
    {
        var log = office.Services.GetRequiredService<JobLog>();
        var began = office.Clock.GetUtcNow().UtcDateTime;
        await log.RanAsync("outbox", default);
        office.Clock.Pass(TimeSpan.FromSeconds(59));
        await log.RanAsync("outbox", default);
        Assert.Equal(began, await MarkAsync("ran:outbox"));
        office.Clock.Pass(TimeSpan.FromSeconds(1));
        await log.RanAsync("outbox", default);
        Assert.Equal(began.AddMinutes(1), await MarkAsync("ran:outbox"));

        foreach (var _ in Enumerable.Range(0, 4))
        {
            await log.FailedAsync("outbox", default);
            office.Clock.Pass(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(began.AddMinutes(1), await MarkAsync("fails:outbox"));
        var figure = (await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default)).Figures.Single(f => f.Name == HealthName.Jobs);
        Assert.Equal((HealthReason.JobFails, "outbox"), (figure.Reason, figure.Part));
        await log.RanAsync("outbox", default);
        Assert.Null(await MarkAsync("fails:outbox"));
    }

    [Fact]
    public async Task A_job_that_fails_again_after_another_instance_saw_it_well_is_written_down_again()
    {
        var (one, other) = (NewLog(), NewLog());
        await one.FailedAsync("outbox", default);
        office.Clock.Pass(TimeSpan.FromMinutes(5));
        await other.RanAsync("outbox", default);
        Assert.Null(await MarkAsync("fails:outbox"));

        office.Clock.Pass(TimeSpan.FromMinutes(5));
        await one.FailedAsync("outbox", default);

        Assert.Equal(office.Clock.GetUtcNow().UtcDateTime, await MarkAsync("fails:outbox"));

        JobLog NewLog() => new(office.Services.GetRequiredService<IServiceScopeFactory>(), office.Clock);
    }

    [Fact]
    public void A_secret_that_is_mounted_as_a_file_is_a_setting_and_a_key_beside_it_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("secrets-").FullName;
        File.WriteAllText(Path.Combine(folder, "ConnectionStrings__SqlServer"), "Server=db;Password=shh\n");
        File.WriteAllText(Path.Combine(folder, "Mail__From"), "mounted@example.org");
        File.WriteAllText(Path.Combine(folder, "master-key"), "a key");

        var settings = OfficeApp.Builder([$"--SettingsFolder={folder}", "--Mail:From=typed@example.org", $"--contentRoot={folder}"]).Configuration;

        Assert.Equal(("Server=db;Password=shh", "mounted@example.org", null), (settings.GetConnectionString("SqlServer"), settings["Mail:From"], settings["master-key"]));
        Directory.Delete(folder, recursive: true);
    }

    private async Task<DateTime?> MarkAsync(string name) =>
        (await office.With<OfficeMarks, Dictionary<string, DateTime>>(m => m.AllAsync(default))).TryGetValue(name, out var at) ? at : null;

    /// <summary>A scan of an index is a scan: only what stays at a few dozen rows, however old the office is, may be read whole.</summary>
    private static bool GoesAlongAnIndex(string step, string question) => !step.StartsWith("SCAN ", StringComparison.Ordinal) || step == "SCAN CONSTANT ROW"
        || Small.Any(table => question.Contains($"FROM \"{table}\" AS \"{step.Split(' ')[1]}\"", StringComparison.Ordinal));

    private static async Task<(HttpStatusCode Status, string Told)> AskAsync(HttpClient browser, string url)
    {
        using var answer = await browser.GetAsync(new Uri(url, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An office with another clock to compare its own with.</summary>
    private sealed class ComparedOffice : TestOffice
    {
        public DateTime? Other { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(new TimeReference((_, _) => Task.FromResult(Other))));
        }
    }
}
