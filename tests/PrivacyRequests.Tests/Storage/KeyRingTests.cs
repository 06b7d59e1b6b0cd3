using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>Data keys by year, wrapped in the database; changed while the site runs.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    private Task OpenAsync() => office.With<OpenKeyRing>(act => act.HandleAsync(CancellationToken.None));

    private Task<Rotation> RotateAsync(Func<Task>? allKnow = null) =>
        office.With<RotateKeys, Rotation>(act => act.HandleAsync(allKnow ?? (() => Task.CompletedTask), CancellationToken.None));

    private Task<List<DataKey>> KeysAsync() => office.Db(db => db.DataKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync());

    private KeyRing Ring => (KeyRing)office.Services.GetService(typeof(KeyRing))!;

    [Fact]
    public async Task The_database_holds_the_keys_wrapped_only()
    {
        var keys = await KeysAsync();
        var open = await office.With<OpenKeyRing, IReadOnlyList<OpenKey>>(act => act.OpenAsync(default));

        Assert.Equal(Enum.GetValues<DataKeyPurpose>(), keys.Select(k => k.Purpose).Order());
        Assert.All(keys.Zip(open), pair => Assert.Equal(-1, pair.First.Wrapped.AsSpan().IndexOf(pair.Second.Key)));
    }

    [Fact]
    public async Task Each_year_has_its_own_keys_and_what_last_years_sealed_still_opens_and_is_still_found()
    {
        var asked = Asked.For(Right.Delete).By("Ana Maria Lopez", "ana@example.org", "1 First Street\nSan Jose, CA 95112");
        var old = await office.Receive(asked);
        var (sealing, lookup) = (Ring.Sealing.Id, Ring.Lookups[0].Id);

        office.Clock.MoveTo(new DateOnly(2027, 1, 4));
        await OpenAsync();
        await OpenAsync();
        var fresh = await office.Receive(asked with { SubmissionId = Guid.NewGuid() });

        Assert.Equal(6, (await KeysAsync()).Count); // once each year, and none for what is kept for life
        Assert.NotEqual(sealing, Ring.Sealing.Id);
        Assert.NotEqual(lookup, Ring.Lookups[0].Id);
        foreach (var typed in new[] { "ana@example.org", "lopez ana" })
            Assert.Equal([$"{fresh.Reference}-1", $"{old.Reference}-1"], await office.SearchAsync(typed));
        var same = await office.With<LikelySamePerson, IReadOnlyList<OtherCase>>(async q => await q.OfAsync(await office.Case($"{fresh.Reference}-1"), true, default));
        Assert.Equal($"{old.Reference}-1", Assert.Single(same).Reference);
    }

    [Fact]
    public async Task The_stop_list_is_known_by_the_same_key_after_every_change()
    {
        await office.Receive(Choices.ByEmail("ana@example.org", Right.OptOut));

        office.Clock.MoveTo(new DateOnly(2028, 1, 4));
        await OpenAsync();
        await RotateAsync();

        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.False(await office.IsOnTheStopList("bob@example.org"));
    }

    [Fact]
    public async Task What_another_instance_sealed_under_a_key_made_meanwhile_opens()
    {
        var other = new KeyRing();
        other.Take(await office.With<OpenKeyRing, IReadOnlyList<OpenKey>>(act => act.OpenAsync(default)));
        await RotateAsync();
        var filed = await office.Receive(Asked.For(Right.Delete).By("Ana Lopez", "ana@example.org"));
        other.Again = () => office.With<OpenKeyRing, IReadOnlyList<OpenKey>>(act => act.OpenAsync(default)).GetAwaiter().GetResult();

        Assert.Equal("Ana Lopez", (await office.Case($"{filed.Reference}-1")).Filing.OpenPeople(new Sealer(other)).ConsumerName);
    }

    [Fact]
    public async Task After_a_change_of_keys_everything_opens_under_the_new_one_and_the_old_are_gone()
    {
        var asked = Asked.For(Right.Delete).By("Ana Maria Lopez", "ana@example.org", "1 First Street\nSan Jose, CA 95112") with { Description = "Everything, please." };
        var filed = await office.Receive(asked);
        var before = await office.Letters(filed.Reference);
        office.Clock.Pass(TimeSpan.FromDays(2));

        var done = await RotateAsync();

        Assert.True(done is { Rewrapped: 0, Resealed: > 3, Rehashed: > 4, Retired: 2 }, done.ToString());
        var keys = await KeysAsync();
        Assert.All(keys.Where(k => k.RetiredAt is not null), k => Assert.Empty(k.Wrapped));
        Assert.Equal(4, keys.Count(k => k.RetiredAt is null));
        var request = await office.Case($"{filed.Reference}-1");
        Assert.Equal(Ring.Sealing.Id, Sealer.KeyIdOf(request.Filing.People));
        Assert.Equal("Everything, please.", request.Filing.OpenDescription(new Sealer(Ring)));
        Assert.Equal(before.Select(l => l.Body.Text), (await office.Letters(filed.Reference)).Select(l => l.Body.Text));
        Assert.Equal([$"{filed.Reference}-1"], await office.SearchAsync("ana@example.org"));
        Assert.Equal([$"{filed.Reference}-1"], await office.SearchAsync("maria lopez"));
        Assert.True((await office.FileAsync($"{filed.Reference}-1"))!.History.ChainHolds);
        Assert.Equal(0, (await RotateAsync()).Rewrapped);
    }

    [Fact]
    public async Task A_change_that_was_stopped_goes_on_where_it_was()
    {
        var filed = await office.Receive(Asked.For(Right.Delete).By("Ana Lopez", "ana@example.org"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => RotateAsync(() => throw new OperationCanceledException()));
        var begun = await KeysAsync();

        var done = await RotateAsync();

        Assert.Equal(6, begun.Count);
        Assert.Equal(6, (await KeysAsync()).Count); // no third set
        Assert.True(done.Resealed > 2, done.ToString());
        Assert.Equal("Ana Lopez", (await office.Case($"{filed.Reference}-1")).Filing.OpenPeople(new Sealer(Ring)).ConsumerName);
    }

    /// <summary>An address that was replaced is no longer kept: its hash can't be made again, so its key stays and it is still found.</summary>
    [Fact]
    public async Task A_look_up_key_stays_while_a_hash_stands_that_could_not_be_made_again()
    {
        var filed = await office.Receive(Asked.For(Right.Delete).By("Ana Lopez", "old@example.org"));
        Assert.Null(await office.With<ChangeAddress, Refusal?>(async act =>
            await act.HandleAsync(await office.ShownAsync($"{filed.Reference}-1"), Party.Filer, Channel.Email, "new@example.org", "By phone.", new Actor.Staff(1), default)));

        var done = await RotateAsync();

        Assert.Equal(1, done.Retired);
        Assert.Equal(2, Ring.Lookups.Count);
        foreach (var typed in new[] { "old@example.org", "new@example.org" }) Assert.Equal([$"{filed.Reference}-1"], await office.SearchAsync(typed));
    }

    [Fact]
    public async Task Every_column_of_bytes_is_named_as_sealed_or_is_a_hash_or_a_key()
    {
        string[] open = ["TokenHash", "CodeHash", "ToHash", "Hash", "Chain", "LastChain", "Sha256", "Wrapped", "AddressHash", "ContentHash", "OnceHash", "MessageIdHash", "SenderHash"];
        var columns = await office.Db(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(byte[]))
            .Select(p => (Row: e.ClrType, p.Name))).ToList()));

        var named = SealedColumns.All.Select(c => (c.Row, c.Name)).ToHashSet();
        Assert.Empty(columns.Where(c => c.Row.Namespace!.StartsWith("PrivacyRequests", StringComparison.Ordinal) && !open.Contains(c.Name)).Except(named));
        Assert.Empty(named.Except(columns));
    }
}
