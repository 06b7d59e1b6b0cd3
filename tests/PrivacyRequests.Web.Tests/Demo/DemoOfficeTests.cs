using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.Demo;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Demo;

/// <summary>The demo office: believable, whole, and true to the law it was made by.</summary>
public sealed class DemoOfficeTests(DemoOfficeTests.FilledOffice office) : IClassFixture<DemoOfficeTests.FilledOffice>
{
    [Fact]
    public async Task It_holds_a_case_of_every_right_over_twenty_six_months()
    {
        var days = await office.Db(db => db.Requests.Select(r => r.ReceivedOn).ToListAsync());

        Assert.InRange(days.Count, 100, 190);
        Assert.Empty(Enum.GetValues<Right>().Except(await office.Db(db => db.Requests.Select(r => r.AskedFor).Distinct().ToListAsync())));
        Assert.InRange(FilledOffice.Today.DayNumber - days.Min().DayNumber, 770, 800);
        Assert.Equal(FilledOffice.Today, days.Max());
    }

    [Fact]
    public async Task Cases_stand_in_every_state()
    {
        var cases = await office.Db(db => db.Requests.Include(r => r.Filing).AsNoTracking().ToListAsync());

        Assert.Equal(Enum.GetValues<Outcome>(), cases.Select(r => r.Outcome).OfType<Outcome>().Distinct().Order());
        Assert.Equal(Enum.GetValues<VerificationStatus>(), cases.Select(r => r.Verification).Distinct().Order());
        Assert.Equal(Enum.GetValues<Door>(), cases.Select(r => r.Filing.Door).Distinct().Order());
        Assert.Equal(Enum.GetValues<FilerKind>(), cases.Select(r => r.Filing.Filer).Distinct().Order());
        Assert.Equal(Enum.GetValues<Delivery>(), cases.Select(r => r.Delivery).OfType<Delivery>().Distinct().Order());
        Assert.Contains(cases, r => r.IsOpen && r.StatutoryOn < FilledOffice.Today); // late
        Assert.Contains(cases, r => r.IsOpen && r.TargetOn < FilledOffice.Today && r.StatutoryOn >= FilledOffice.Today); // at risk
        Assert.Contains(cases, r => r.IsOpen && r.ExtendedOn is not null);
        Assert.Contains(cases, r => r.LetterNotOut && r.ExtensionLetterId is not null);
        Assert.Contains(cases, r => r.LetterNotOut && r.Decision == DecisionKind.Answer);
        Assert.Contains(cases, r => r.Filing.SetAside);
        Assert.Contains(cases, r => r.Restricted);
        Assert.Contains(cases, r => r.WaitingForConsumerSince is not null);
    }

    [Fact]
    public async Task Every_kind_of_event_but_the_rare_ones_happened()
    {
        string[] rare = [nameof(ExtensionTooLate), nameof(MatchTakenBack), nameof(TakenFromSetAside), nameof(CodeRefused), nameof(LinkRenewed), nameof(LetterSentAgain), "FileRemoved",
            nameof(PreferenceSignalSent), nameof(OptInLapsed), nameof(AddressStopLifted), nameof(LetterTakenBack), nameof(LetterSentElsewhere), nameof(SuppressionHolds), nameof(LetterHeld)];
        var all = typeof(CaseEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CaseEvent)) && !t.IsAbstract).Select(t => t.Name);
        var seen = await office.Db(db => db.Events.Select(e => e.Kind).Distinct().ToListAsync());

        Assert.Empty(all.Except(seen).Except(rare).Order());
    }

    [Fact]
    public async Task Letters_left_at_their_time_and_one_failed()
    {
        var letters = await office.Db(db => db.Letters.AsNoTracking().ToListAsync());

        Assert.Contains(letters, l => l.State == LetterState.Failed);
        Assert.Contains(letters, l => l is { State: LetterState.CannotBeMailed, CameBackAt: null });
        Assert.Contains(letters, l => l is { State: LetterState.CannotBeMailed, CameBackAt: not null });
        Assert.Contains(letters, l => l.State == LetterState.ToPost);
        Assert.DoesNotContain(letters, l => l.State == LetterState.Queued && l.Attempts == 0);
        Assert.All(letters.Where(l => l is { State: LetterState.Left, Channel: Channel.Email }), l => Assert.InRange(l.LeftAt!.Value - l.MadeAt, TimeSpan.Zero, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Every_history_is_in_order_and_its_chain_holds()
    {
        var chain = office.Services.GetRequiredService<KeyRing>().Chain;
        foreach (var rows in (await office.Db(db => db.Events.AsNoTracking().ToListAsync())).GroupBy(e => e.RequestId))
        {
            byte[] before = [];
            foreach (var row in rows.OrderBy(r => r.Sequence))
            {
                Assert.True(row.Follows(before, chain));
                before = row.Chain;
            }

            Assert.Equal(rows.OrderBy(r => r.Sequence).Select(r => r.At), rows.Select(r => r.At).Order());
        }
    }

    [Fact]
    public async Task Every_case_file_opens()
    {
        var officer = await office.OfficerAsync();
        foreach (var reference in await office.Db(db => db.Requests.Select(r => r.Reference).ToListAsync()))
        {
            var file = await officer.OpenAsync(Links.Case(reference));
            Assert.True(file.Status == System.Net.HttpStatusCode.OK, file.ToString());
        }

        Assert.All(office.Log.Warnings, w => Assert.Contains("was not taken", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_status_page_can_be_told()
    {
        var words = PrivacyRequests.Office.Words.In("en");
        foreach (var filing in await office.Db(db => db.Filings.Select(f => f.Id).ToListAsync()))
        {
            var shown = await office.With<StatusFile, StatusShown?>(file => file.OfAsync(filing, words, CancellationToken.None));
            Assert.All(shown!.Letters, letter => Assert.NotEmpty(words[$"Timeline.LetterKind.{letter.Kind}"]));
            Assert.NotEmpty(shown.Lines);
        }
    }

    [Fact]
    public async Task Nobody_real_is_written_to()
    {
        var sealer = office.Services.GetRequiredService<Sealer>();
        // A letter of a thinned record has no address any more.
        var mail = (await office.Db(db => db.Letters.AsNoTracking().Where(l => l.Channel == Channel.Email).ToListAsync())).Where(l => l.ToHash.Length > 0).Select(l => l.OpenTo(sealer).Address).ToList();

        Assert.True(mail.Count > 200);
        Assert.All(mail, address => Assert.EndsWith("@example.org", address));
        Assert.All(await office.Db(db => db.Users.Select(u => u.PasswordHash).ToListAsync()), Assert.Null);
    }

    /// <summary>Filled once for the whole class, on a Sunday.</summary>
    public sealed class FilledOffice : TestOffice, IAsyncLifetime
    {
        public static readonly DateOnly Today = new(2026, 11, 22);

        public async ValueTask InitializeAsync()
        {
            Clock.MoveTo(Today);
            await Web.Demo.Demo.FillAsync(Services);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddDemoServices());
        }
    }
}
