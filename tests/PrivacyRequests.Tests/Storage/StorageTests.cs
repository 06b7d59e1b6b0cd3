using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>The storage suite: what the office relies on, the same on each database that is here.</summary>
public sealed class StorageTests
{
    /// <summary>A hundred nanoseconds short of the next second: the finest that a moment is kept.</summary>
    private static readonly DateTime Fine = new DateTime(2026, 3, 8, 9, 59, 59, DateTimeKind.Utc).AddTicks(9_999_999);

    public static TheoryData<Engine> Engines => [.. Enum.GetValues<Engine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_filing_goes_its_whole_way(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var told = await office.Receive(Asked.For(Right.Delete, Right.SpecificPieces).By("Zoë Ångström-Núñez 李", "zoe@example.org"));

        Assert.Null(await office.Extend($"{told.Reference}-1"));

        Assert.Equal(2, (await office.QueueAsync()).Rows.Count);
        Assert.Equal($"{told.Reference}-1", Assert.Single(await office.SearchAsync($"{told.Reference}-1")));
        Assert.Equal(2, (await office.SearchAsync("zoe@example.org")).Count);
        Assert.NotNull(await office.FileAsync($"{told.Reference}-2"));
        Assert.Equal(2, (await office.Letters(told.Reference)).Count);
        Assert.Equal("Zoë Ångström-Núñez 李", (await office.Case($"{told.Reference}-1")).Filing.OpenPeople(office.Services.GetRequiredService<Sealer>()).ConsumerName);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_moment_comes_back_to_the_tick_and_says_that_it_is_UTC(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        await office.Db(db => Lease(db, "fine", Fine));

        var back = await office.Db(db => db.JobLeases.AsNoTracking().Where(l => l.Name == "fine").Select(l => l.Until).SingleAsync());

        Assert.Equal(Fine.Ticks, back.Ticks);
        Assert.Equal(DateTimeKind.Utc, back.Kind);
        Assert.Equal(1, await office.Db(db => db.JobLeases.CountAsync(l => l.Until == Fine)));
        Assert.Equal(0, await office.Db(db => db.JobLeases.CountAsync(l => l.Name == "fine" && l.Until < Fine)));
        Assert.Equal(1, await office.Db(db => db.JobLeases.CountAsync(l => l.Name == "fine" && l.Until < Fine.AddTicks(1) && l.Until > Fine.AddTicks(-1))));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Moments_are_sorted_by_time_though_their_fractions_differ_in_length(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var whole = new DateTime(2026, 3, 8, 10, 0, 0, DateTimeKind.Utc);
        foreach (var (name, at) in new[] { ("c", whole.AddTicks(1)), ("a", Fine), ("d", whole.AddMilliseconds(500)), ("b", whole) }) await office.Db(db => Lease(db, name, at));

        var sorted = await office.Db(db => db.JobLeases.Where(l => l.Owner == "suite").OrderBy(l => l.Until).Select(l => l.Name).ToListAsync());

        Assert.Equal(["a", "b", "c", "d"], sorted);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_day_is_the_same_day(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        var request = await office.Case($"{told.Reference}-1");

        Assert.Equal(TestOffice.FirstDay, request.ReceivedOn);
        Assert.Equal(1, await office.Db(db => db.Requests.CountAsync(r => r.ReceivedOn <= TestOffice.FirstDay && r.ReceivedOn > TestOffice.FirstDay.AddDays(-1))));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task References_are_sorted_byte_by_byte(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        string[] references = ["BBBB-BBBB-B-1", "BBBB-BBBB-B-10", "BBBB-BBBB-B-2", "BBBB-BBBBB", "BBBBB"];
        var removed = await office.Case($"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1");
        await office.Db(async db =>
        {
            foreach (var reference in references.Reverse()) db.RemovedRecords.Add(Tombstone(removed, reference));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(references, await office.Db(db => db.RemovedRecords.OrderBy(r => r.Reference).Select(r => r.Reference).ToListAsync()));
        Assert.Equal(references, (await office.With<RemovedRecords, IReadOnlyList<RemovedRecord>>(q => q.FindAsync("BBBB", true, default))).Select(r => r.Reference));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_second_row_of_the_same_key_is_refused(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var asked = Asked.For(Right.Delete);

        var (first, second) = (await office.Receive(asked), await office.Receive(asked));

        Assert.Equal(first.Reference, second.Reference);
        Assert.Equal(1, await office.Db(db => db.Filings.CountAsync()));
        await office.Db(db => Lease(db, "one", Fine));
        await office.Db(db => Assert.ThrowsAsync<DbUpdateException>(() => Lease(db, "one", Fine)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Of_two_officers_with_one_page_the_second_is_told(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var told = await office.Receive(Asked.For(Right.Delete));
        Task<Refusal?> Note(Func<Task> meanwhile) => office.Db(async db =>
        {
            var request = await db.Requests.SingleAsync(r => r.Reference == told.Reference + "-1");
            db.Record(request, request.Assign(OfficeWork.Olivia).Event!, Checks.Officer, office.Clock.GetUtcNow().UtcDateTime);
            await meanwhile();
            return await db.SaveOrStaleAsync(default);
        });

        Refusal? first = Refusals.Stale;
        var second = await Note(async () => first = await Note(() => Task.CompletedTask));

        Assert.Null(first);
        Assert.Same(Refusals.Stale, second);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Of_two_instances_one_gets_the_lease(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        Task<bool> Take(string owner, DateTime now) => office.With<JobLeases, bool>(l => l.TakeAsync("sweep", owner, now, TimeSpan.FromMinutes(2), default));

        Assert.True(await Take("one", Fine));
        Assert.False(await Take("two", Fine.AddMinutes(1)));
        Assert.True(await Take("one", Fine.AddMinutes(1)));
        Assert.True(await Take("two", Fine.AddMinutes(5)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_text_that_its_column_does_not_take_is_refused_before_the_database(Engine engine)
    {
        await using var office = new StoredOffice(engine);

        var refused = await office.Db(db => Assert.ThrowsAsync<InvalidOperationException>(() => Lease(db, new string('x', JobLease.NameMaxLength + 1), Fine)));

        Assert.Equal("JobLease.Name takes 60 and was given 61.", refused.Message);
        Assert.Equal(1, await office.Db(db => Lease(db, new string('x', JobLease.NameMaxLength), Fine)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_moment_of_the_machines_zone_is_refused_before_the_database(Engine engine)
    {
        await using var office = new StoredOffice(engine);

        await office.Db(db => Assert.ThrowsAsync<InvalidOperationException>(() => Lease(db, "local", DateTime.SpecifyKind(Fine, DateTimeKind.Local))));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_letter_is_claimed_and_leaves_once(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.True(await office.With<Outbox, int>(o => o.SendDueAsync(default)) > 0);
        Assert.Equal(0, await office.With<Outbox, int>(o => o.SendDueAsync(default)));
        Assert.All(await office.Letters(told.Reference), l => Assert.Equal(LetterState.Left, l.Letter.State));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sealed_values_are_walked_and_sealed_again(Engine engine)
    {
        await using var office = new StoredOffice(engine);
        var told = await office.Receive(Asked.For(Right.Delete));

        var done = await office.With<RotateKeys, Rotation>(r => r.HandleAsync(() => Task.CompletedTask, default));

        Assert.True(done.Resealed > 0 && done.Rehashed > 0);
        Assert.StartsWith("Casey", (await office.Case($"{told.Reference}-1")).Filing.OpenPeople(office.Services.GetRequiredService<Sealer>()).ConsumerName, StringComparison.Ordinal);
    }

    private static Task<int> Lease(RequestsDb db, string name, DateTime until)
    {
        db.JobLeases.Add(new JobLease { Name = name, Owner = "suite", Until = until });
        return db.SaveChangesAsync();
    }

    private static RemovedRecord Tombstone(PrivacyRequest request, string reference) => new()
    {
        Id = Guid.NewGuid(),
        Reference = reference,
        RemovedOn = TestOffice.FirstDay,
        Restricted = false,
        RequestedOn = request.ReceivedOn,
        Nature = request.Right,
        Manner = Door.Web,
        RespondedOn = request.ReceivedOn,
        Response = Enum.GetValues<Outcome>()[0],
        Basis = [],
        EventCount = request.EventCount,
        LastChain = request.LastChain,
    };
}
