using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>
/// Two instances under load: each in turn stands still for longer than its leases, the other takes over; then each is told to end, as at
/// an upgrade.
/// </summary>
[Collection(nameof(RunningOffices))]
public sealed class PausedAndStoppedTests(ITestOutputHelper output)
{
    /// <summary>Longer than the leases of jobs and letters in <see cref="RunningOffices"/>.</summary>
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Whoever_stood_still_sends_nothing_under_another_Message_ID_and_whoever_is_told_to_end_leaves_nothing_held()
    {
        var folder = Directory.CreateTempSubdirectory("paused-").FullName;
        await using var run = new RunningOffices(OfficeProcess.Built(folder), 2);
        run.Sink.Thinks = TimeSpan.FromMilliseconds(100);
        await run.StartAsync();
        await run.BeginAsync();

        foreach (var instance in (int[])[0, 1])
        {
            await UntilAsync(() => run.Sink.Taken.Count > 3);
            run.Seen.KeepFrom(instance);
            await run.PauseAsync(instance);
            await Task.Delay(Still);
            var before = run.Sink.Taken.Count;
            await UntilAsync(() => run.Sink.Taken.Count > before + 3); // the other one sends
            await run[instance].GoOnAsync();
            run.Seen.KeepFrom(-1);
        }

        var first = await run[0].EndAsync(Patience); // in the middle of everything
        await run.ClientsGoAsync();
        var second = await run[1].EndAsync(Patience);
        Assert.Equal((0, 0), (first, second));
        var (leases, sending) = await run.LookAsync(async office =>
        {
            var now = office.Clock.GetUtcNow().UtcDateTime;
            return (await office.Db(db => db.JobLeases.Where(l => l.Until > now && l.Name != "probe").Select(l => l.Name).ToListAsync()),
                await office.Db(db => db.Letters.CountAsync(l => l.LeaseOwner != null || l.HandingOverAt != null)));
        });
        Assert.Empty(leases);
        Assert.Equal(0, sending);

        var report = await run.FindAsync(0);
        output.WriteLine(report.ToString());
        Assert.Empty(report.Wrong); // 5xx answers are among them
        Directory.Delete(folder, recursive: true);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds()) await Task.Delay(10, patience.Token);
    }
}
