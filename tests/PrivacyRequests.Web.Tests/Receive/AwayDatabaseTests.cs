using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

/// <summary>The database is away in the middle of the day, or its disk is full.</summary>
public sealed class AwayDatabaseTests : IDisposable
{
    private const string Away = "We cannot read or keep anything just now";
    private readonly AwayOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task While_it_is_away_a_request_is_not_acknowledged_and_what_was_typed_is_handed_back_to_be_sent_again()
    {
        var check = await office.CreateClient().AsMyselfAsync(name: "Ána <b>").ToCheckAsync();
        office.Storage.Away = true;

        var away = await check.SubmitAsync(Journey.Send);
        var still = await away.SubmitAsync("Send it again");
        office.Storage.Away = false;
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync()));
        var received = await still.SubmitAsync("Send it again");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Away), (away.Status, away.Heading));
        Assert.Contains("send it again: sent twice, it counts once", away.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Equal(received.Reference(), await office.Db(db => db.Filings.Select(f => f.Reference).SingleAsync()));
    }

    [Fact]
    public async Task Staff_who_are_signed_in_read_the_same_and_stay_signed_in()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var browser = await office.OfficerAsync();
        office.Clock.Pass(StaffAccounts.StampInterval + TimeSpan.FromSeconds(1)); // the account is asked again now
        office.Storage.Away = true;

        var away = await browser.OpenAsync(Links.Queue);
        office.Storage.Away = false;
        var back = await browser.OpenAsync(Links.Queue);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Away), (away.Status, away.Heading));
        Assert.DoesNotContain("Send it again", away.Text, StringComparison.Ordinal); // nothing was being sent
        Assert.Contains(away.Document.QuerySelector(".muted .tabular")!.TextContent, office.Log.Numbers); // whom it is read out to finds it
        Assert.Contains(told.Reference, back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_handed_back_and_health_says_that_the_database_is_away()
    {
        var browser = office.CreateClient();
        var page = (await browser.OpenAsync(Links.SignIn)).Fill("Form.Email", "olivia@example.org").Fill("Form.Password", "correct horse battery");
        office.Storage.Away = true;

        var away = await page.SubmitAsync("Sign in");
        using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var live = await browser.GetAsync(new Uri("/health/live", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.DoesNotContain("correct horse", away.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Contains("\"database\":\"Unhealthy\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_that_is_not_kept_and_with_room_again_it_goes_on()
    {
        var (acknowledged, full) = (0, (Page?)null);
        office.CreateClient();
        office.Storage.Full = true;
        for (var i = 0; i < 100 && full is null; i++)
        {
            var answer = await (await office.CreateClient().AsMyselfAsync(email: $"ana{i}@example.org").ToCheckAsync()).SubmitAsync(Journey.Send);
            if (answer.Status == HttpStatusCode.OK) acknowledged++;
            else full = answer;
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Away), (full!.Status, full.Heading));
        Assert.Equal((acknowledged, acknowledged), (await office.Db(db => db.Filings.CountAsync()), await office.Db(db => db.Letters.CountAsync())));
        office.Storage.Full = false;
        Assert.Equal(HttpStatusCode.OK, (await full.SubmitAsync("Send it again")).Status);
        Assert.Equal(acknowledged + 1, await office.Db(db => db.Filings.CountAsync()));
    }

    [Fact]
    public async Task A_letter_that_left_while_the_disk_was_full_is_recorded_later_under_the_same_Message_ID()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        office.Storage.Away = true;
        await Assert.ThrowsAnyAsync<DbException>(() => office.With<Outbox, int>(o => o.SendDueAsync(default)));
        office.Storage.Away = false;

        Assert.Equal(1, await office.With<Outbox, int>(o => o.SendDueAsync(default)));
        Assert.Equal(LetterState.Left, Assert.Single(await office.Letters(told.Reference)).Letter.State);
    }

    private sealed class AwayOffice : TestOffice
    {
        public Failing Storage { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(Storage)));
        }
    }

    /// <summary>A database that can't be opened, or may not grow by a page.</summary>
    private sealed class Failing : DbConnectionInterceptor
    {
        private const int CannotOpen = 14;

        public bool Away { get; set; }
        public bool Full { get; set; }

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => Opened(result);

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Opened(result));

        private InterceptionResult Opened(InterceptionResult result) => Away ? throw new SqliteException("unable to open database file", CannotOpen) : result;

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Full ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1000000";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
