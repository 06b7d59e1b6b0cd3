using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class FloodTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_sixth_in_an_hour_from_one_mailbox_is_received_and_set_aside_with_its_clock_running()
    {
        var asked = Asked.For(Right.Delete).By("Ana Example", "ana@example.org");
        for (var i = 0; i < 5; i++) Assert.False(await IsSetAside(asked));

        var told = await office.Receive(asked with { SubmissionId = Guid.NewGuid() });

        var sixth = await office.Case($"{told.Reference}-1");
        Assert.True(sixth.Filing.SetAside);
        Assert.Equal(new DateOnly(2026, 2, 19), sixth.StatutoryOn);
        Assert.True(Assert.IsType<RequestReceived>((await office.History(sixth.Reference))[0]).SetAside);
        office.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.False(await IsSetAside(asked));
    }

    [Fact]
    public async Task Network_addresses_count_as_mailboxes_do_and_others_are_not_touched()
    {
        for (var i = 0; i < 5; i++) Assert.False(await IsSetAside(Asked.For(Right.Delete) with { NetworkAddress = "203.0.113.7" }));

        Assert.True(await IsSetAside(Asked.For(Right.Delete) with { NetworkAddress = "203.0.113.7" }));
        Assert.False(await IsSetAside(Asked.For(Right.Delete) with { NetworkAddress = "203.0.113.8" }));
    }

    [Fact]
    public async Task What_staff_log_is_never_set_aside()
    {
        for (var i = 0; i < 7; i++) Assert.False(await IsSetAside(Asked.For(Right.Delete).By("Ana Example", "ana@example.org") with { Door = Door.Phone }));
    }

    [Fact]
    public async Task Staff_take_a_real_one_from_what_was_set_aside_and_no_date_moves()
    {
        var asked = Asked.For(Right.KnowCategories, Right.Delete).By("Ana Example", "ana@example.org");
        for (var i = 0; i < 5; i++) await office.Receive(asked with { SubmissionId = Guid.NewGuid() });
        var told = await office.Receive(asked with { SubmissionId = Guid.NewGuid() });
        var before = await office.Case($"{told.Reference}-1");

        Assert.Null(await Take(before.Reference, before.Version));

        var after = await office.Case(before.Reference);
        Assert.False(after.Filing.SetAside);
        Assert.Equal((before.TargetOn, before.StatutoryOn), (after.TargetOn, after.StatutoryOn));
        Assert.IsType<TakenFromSetAside>((await office.History($"{told.Reference}-2"))[^1]);
        Assert.Equal(nameof(Refusals.NotSetAside), (await Take(before.Reference, after.Version))?.Name);
    }

    private Task<Refusal?> Take(string reference, int version) =>
        office.With<TakeFromSetAside, Refusal?>(act => act.HandleAsync(reference, version, true, new Actor.Staff(1), CancellationToken.None));

    private async Task<bool> IsSetAside(NewRequest asked)
    {
        var told = await office.Receive(asked with { SubmissionId = Guid.NewGuid() });
        return (await office.Case($"{told.Reference}-1")).Filing.SetAside;
    }
}
