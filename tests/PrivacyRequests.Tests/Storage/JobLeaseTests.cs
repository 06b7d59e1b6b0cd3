using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

public sealed class JobLeaseTests : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    private DateTime Now => office.Clock.GetUtcNow().UtcDateTime;

    private Task<bool> TakesAsync(string owner) => office.With<JobLeases, bool>(l => l.TakeAsync("retention", owner, Now, Length, CancellationToken.None));

    [Fact]
    public async Task Of_many_instances_one_has_a_job_until_it_is_gone()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => TakesAsync($"instance {i}")));
        Assert.Single(all, true);
        var owner = $"instance {Array.IndexOf(all, true)}";

        office.Clock.Pass(Length / 2);
        Assert.True(await TakesAsync(owner)); // renewed
        office.Clock.Pass(Length / 2);
        Assert.False(await TakesAsync("another"));
        office.Clock.Pass(Length / 2);
        Assert.True(await TakesAsync("another"));
        Assert.False(await TakesAsync(owner)); // who slept through it has lost it
    }

    [Fact]
    public async Task Whoever_stops_lets_go_of_its_own_and_of_no_other()
    {
        await TakesAsync("one");

        await office.With<JobLeases, int>(l => l.LetGoAsync("retention", "other", Now, CancellationToken.None));
        Assert.False(await TakesAsync("other"));
        await office.With<JobLeases, int>(l => l.LetGoAsync("retention", "one", Now, CancellationToken.None));
        Assert.True(await TakesAsync("other"));
    }

    [Fact]
    public async Task A_lease_that_was_taken_while_a_clock_was_an_hour_ahead_is_none()
    {
        office.Clock.Pass(TimeSpan.FromHours(1));
        await TakesAsync("ahead");
        office.Clock.Pass(TimeSpan.FromHours(-1));

        Assert.True(await TakesAsync("another"));

        office.Clock.Pass(TimeSpan.FromSeconds(-30)); // clocks that differ a little
        Assert.False(await TakesAsync("ahead"));
    }
}
