using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>Two instances of the site on one database: what one does, the other knows.</summary>
public sealed class TwoInstancesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("two-").FullName;
    private readonly TestClock clock = new(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero));
    private readonly OpenedOffice one;
    private readonly OpenedOffice two;

    public TwoInstancesTests() => (one, two) = (new OpenedOffice(folder, clock, "Jobs:Lease=00:00:01"), new OpenedOffice(folder, clock));

    public void Dispose()
    {
        one.Dispose();
        two.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_first_starts_at_the_same_moment_make_one_of_everything()
    {
        await Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => two.Services));

        Assert.Equal(1, await one.Db(db => db.ProtectionKeys.CountAsync()));
        Assert.Equal(Enum.GetValues<DataKeyPurpose>().Length, await one.Db(db => db.DataKeys.CountAsync()));
        Assert.Equal([1], await one.Db(db => db.OfficeSettings.Select(s => s.Version).ToListAsync()));
        Assert.All(await one.Db(db => db.DataPoints.GroupBy(p => p.Point).Select(g => g.Count()).ToListAsync()), n => Assert.Equal(1, n));
        var (mine, theirs) = (one.Services.GetRequiredService<TimedSeal>(), two.Services.GetRequiredService<TimedSeal>());
        Assert.Equal("answers", theirs.Open<string>("a form", mine.Seal("a form", "answers"), TimeSpan.FromHours(1))?.Value);
        Assert.Equal("answers", mine.Open<string>("a form", theirs.Seal("a form", "answers"), TimeSpan.FromHours(1))?.Value);
    }

    [Fact]
    public async Task Each_instance_prints_a_set_up_link_each_works_on_the_other_and_one_officer_comes_of_them()
    {
        var (first, second) = (await SetUpLinkAsync(one), await SetUpLinkAsync(two));
        Assert.Equal(HttpStatusCode.OK, (await two.CreateClient().OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await one.CreateClient().OpenAsync(second)).Status);

        var made = await Task.WhenAll(MakeAsync(one, second, "first@example.org"), MakeAsync(two, first, "second@example.org"));

        Assert.Single(made, m => m.Member is not null);
        Assert.Single(made, m => m.Refusal == Refusals.LinkNotOpen);
        Assert.Equal(1, await one.Db(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_setting_saved_on_one_holds_on_the_other()
    {
        var now = await one.With<OfficeSettingsReader, OfficeNow>(s => s.CurrentAsync(default));
        var browser = two.CreateClient();
        Assert.DoesNotContain("Another Name", (await browser.OpenAsync(Links.Home)).Document.DocumentElement.TextContent, StringComparison.Ordinal);

        Assert.Null(await one.With<SaveOfficeSettings, Refusal?>(a => a.HandleAsync(now.Version, now.Settings with { Name = "Another Name" }, new Actor.Staff(1), default)));
        Assert.Equal(Refusals.SettingsStale, await two.With<SaveOfficeSettings, Refusal?>(a => a.HandleAsync(now.Version, now.Settings with { Name = "Third" }, new Actor.Staff(1), default)));
        Assert.Equal("Another Name", (await two.With<OfficeSettingsReader, OfficeNow>(s => s.CurrentAsync(default))).Settings.Name);
        Assert.Contains("Another Name", (await browser.OpenAsync(Links.Home)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_that_write_in_one_history_at_once_tell_whoever_comes_second_and_break_no_chain()
    {
        var reference = $"{(await ReceiveAsync(one)).Reference}-1";
        var answers = new List<Refusal?>();
        for (var i = 0; i < 15; i++) answers.AddRange(await Task.WhenAll(NoteAsync(one, reference), NoteAsync(two, reference)));

        Assert.All(answers, a => Assert.True(a is null || a == Refusals.Stale));
        var request = await one.Db(db => db.Requests.SingleAsync());
        var history = await one.Db(db => db.Events.OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(answers.Count(a => a is null), history.Count(e => e.Kind == nameof(NoteAdded)));
        byte[] last = [];
        foreach (var row in history)
        {
            Assert.True(row.Follows(last, one.Services.GetRequiredService<KeyRing>().Chain));
            last = row.Chain;
        }

        Assert.True(CryptographicOperations.FixedTimeEquals(last, request.LastChain));
    }

    [Fact]
    public async Task Wrong_codes_count_together_wherever_they_are_typed()
    {
        var told = await ReceiveAsync(one);
        var failures = new List<CodeFailure?>();
        for (var i = 0; i < 4; i++) failures.AddRange(await Task.WhenAll(TryAsync(one, told.Reference), TryAsync(two, told.Reference)));

        Assert.Equal(AccessLink.MaxTries, await one.Db(db => db.AccessLinks.Where(l => l.Purpose == LinkPurpose.ConfirmAddress).SumAsync(l => l.Tries)));
        Assert.Equal(AccessLink.MaxTries, failures.Count(f => f == CodeFailure.Wrong));
        Assert.Equal(CodeFailure.TooManyTries, failures[^1]);
    }

    [Fact]
    public async Task Two_officers_who_add_somebody_at_once_give_each_a_number_of_their_own()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? one : two).With<AddStaffMember, AddedStaffMember>(a =>
            a.HandleAsync(new($"Person {i}", "Front desk", $"person{i % 5}@example.org", OfficeRole.Staff), default))));

        Assert.Equal(5, added.Select(a => a.Member?.Number).OfType<int>().Distinct().Count());
        Assert.Single(added, a => a.Refusal == Refusals.EmailTaken);
    }

    [Fact]
    public async Task Work_stops_where_another_instance_has_taken_the_job_over_and_a_stop_lets_go_of_it()
    {
        var held = one.Services.GetRequiredService<HeldLeases>();
        Assert.True(await held.HoldAsync("retention", default));
        var working = held.DuringAsync("retention", lost => Task.Delay(Timeout.InfiniteTimeSpan, lost), default);
        Assert.False(await two.Services.GetRequiredService<HeldLeases>().HoldAsync("retention", default));

        clock.Pass(TimeSpan.FromSeconds(2)); // the first one stood still
        Assert.True(await two.With<JobLeases, bool>(l => l.TakeAsync("retention", "another", clock.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(1), default)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        clock.Pass(TimeSpan.FromSeconds(2));
        Assert.True(await held.HoldAsync("retention", default));
        await held.LetGoAsync("retention");
        Assert.True(await two.Services.GetRequiredService<HeldLeases>().HoldAsync("retention", default));
    }

    private static async Task<string> SetUpLinkAsync(OpenedOffice office)
    {
        await using var console = new StringWriter();
        await StartBanner.AnnounceAsync(office.Services, "http://localhost", console);
        return new Uri(console.ToString().Split('\n').First(l => l.Contains("/setup/", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }

    private static Task<AddedStaffMember> MakeAsync(OpenedOffice office, string link, string email) => office.With<SetUpOffice, AddedStaffMember>(a =>
        a.HandleAsync(link.Split('/')[^1], new("Olivia Officer", "Compliance Officer", email, OfficeRole.Officer, "correct horse battery"), default));

    private static Task<ReceivedFiling> ReceiveAsync(OpenedOffice office) =>
        office.With<ReceiveRequest, ReceivedFiling>(a => a.HandleAsync(Asked.For(Right.Delete), Actor.ByLink(FilerKind.Consumer), default));

    private static async Task<Refusal?> NoteAsync(OpenedOffice office, string reference)
    {
        var version = await office.Db(db => db.Requests.Where(r => r.Reference == reference).Select(r => r.Version).SingleAsync());
        return await office.With<AddNote, Refusal?>(a => a.HandleAsync(new ShownCase(reference, version, true), "Called back.", new Actor.Staff(1), default));
    }

    private static async Task<CodeFailure?> TryAsync(OpenedOffice office, string reference) =>
        (await office.With<ConfirmAddress, Confirmation>(a => a.HandleAsync(new FilingKey.ByReference(reference), "BBBB-BBBB", default))).Failure;
}
