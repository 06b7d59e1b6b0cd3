using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>However a connection breaks in a save, the save is done once, and whoever waited for it is told that it is.</summary>
public sealed class SaveOnceTests : IAsyncDisposable
{
    private readonly BreakingOffice office = new();

    public static TheoryData<Break> Places => [Break.BeforeTheFirstRow, Break.BeforeTheCommit, Break.AfterTheCommit, Break.DuringTheCommit];

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_filing_is_recorded_once_wherever_the_connection_breaks(Break place)
    {
        await office.Receive(Asked.For(Right.Delete));
        office.Line.Next = place;

        var told = await office.Receive(Asked.For(Right.Delete, Right.KnowCategories));

        Assert.Equal(1, office.Line.Broken);
        Assert.Equal(2, await office.Db(db => db.Filings.CountAsync()));
        Assert.Equal(3, await office.Db(db => db.Requests.CountAsync()));
        Assert.Equal(1, await office.Db(db => db.Letters.CountAsync(l => l.FilingId == told.FilingId)));
        Assert.Equal((await office.History($"{told.Reference}-1")).Count, (await office.History($"{told.Reference}-2")).Count);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_act_on_a_case_is_not_called_stale_by_its_own_save(Break place)
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var untroubled = await office.Receive(Asked.For(Right.Delete));
        Assert.Null(await office.Extend($"{untroubled.Reference}-1"));
        var shown = await office.ShownAsync($"{told.Reference}-1");
        office.Line.Next = place;

        var refusal = await office.With<ExtendDeadline, Refusal?>(act =>
            act.HandleAsync(shown, new ExtensionChoice(ExtensionReason.Complexity, "We search an archive by hand.", false), Checks.Officer, CancellationToken.None));

        Assert.Null(refusal);
        Assert.Equal(1, office.Line.Broken);
        Assert.Equal(await office.History($"{untroubled.Reference}-1"), await office.History($"{told.Reference}-1"), (a, b) => a.GetType() == b.GetType());
        Assert.Equal((await office.Letters(untroubled.Reference)).Count, (await office.Letters(told.Reference)).Count);
        Assert.Equal(shown.Version + 1, (await office.Case($"{told.Reference}-1")).Version);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_change_without_a_new_row_stands_and_can_be_made_again(Break place)
    {
        await office.AddOfficerAsync();
        await office.Db(async db =>
        {
            var officer = await db.Users.SingleAsync();
            officer.Function = "Privacy officer";
            office.Line.Next = place == Break.BeforeTheCommit ? Break.BeforeTheFirstRow : place;
            await db.SaveChangesAsync();
            officer.Function = "Chief privacy officer";
            return await db.SaveChangesAsync();
        });

        Assert.Equal(1, office.Line.Broken);
        Assert.Equal("Chief privacy officer", await office.Db(db => db.Users.Select(u => u.Function).SingleAsync()));
    }

    [Fact]
    public async Task What_another_instance_saved_under_the_same_name_is_not_taken_for_ones_own()
    {
        var (now, time) = (office.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(2));
        await office.Db(async db =>
        {
            db.JobLeases.Add(new JobLease { Name = "sweep", Owner = "another", Until = now + time });
            return await db.SaveChangesAsync();
        });

        await office.Db(async db =>
        {
            db.JobLeases.Add(new JobLease { Name = "sweep", Owner = "this one", Until = now + time });
            office.Line.Next = Break.BeforeTheFirstRow;
            return await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        Assert.Equal(1, office.Line.Broken);
        Assert.Equal("another", await office.Db(db => db.JobLeases.Where(l => l.Name == "sweep").Select(l => l.Owner).SingleAsync()));
    }

    [Fact]
    public async Task A_lease_is_taken_once_though_the_word_of_it_was_lost()
    {
        var now = office.Clock.GetUtcNow().UtcDateTime;
        office.Line.Next = Break.AfterTheCommit;

        Assert.True(await office.With<JobLeases, bool>(l => l.TakeAsync("new job", "this one", now, TimeSpan.FromMinutes(2), CancellationToken.None)));
        Assert.Equal(1, office.Line.Broken);
        Assert.False(await office.With<JobLeases, bool>(l => l.TakeAsync("new job", "another", now, TimeSpan.FromMinutes(2), CancellationToken.None)));
    }
}
