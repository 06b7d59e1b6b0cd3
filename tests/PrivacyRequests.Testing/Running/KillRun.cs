using System.Diagnostics;

namespace PrivacyRequests.Testing.Running;

/// <summary>
/// People file and an officer decides without pause while one of the instances is killed after a random 50–500 ms and started again. Of
/// five lives four wait from the instance's first answer, and one may end while its process starts.
/// </summary>
public sealed class KillRun(OfficeProcess office, int kills, int seed, Action<string> say, int instances = 2)
{
    private const int ShortestLife = 50;
    private const int LongestLife = 500;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    private readonly Random random = new(seed);

    public async Task<KillReport> RunAsync()
    {
        await using var run = new RunningOffices(office, instances);
        await run.StartAsync();
        var clients = await run.BeginAsync();
        for (var i = 1; i <= kills; i++)
        {
            var victim = random.Next(instances);
            if (i % 5 != 0) await AnsweredAsync(run, victim, clients);
            await Task.Delay(random.Next(ShortestLife, LongestLife + 1), CancellationToken.None);
            await run.KillAndBeginAsync(victim);
            if (i % 20 == 0) say($"{i} kills: {run.Seen.Filed.Count} filings, {run.Seen.Decided.Count} decisions answered");
        }

        for (var i = 0; i < instances; i++) await AnsweredAsync(run, i, clients);
        await run.ClientsGoAsync();
        return await run.FindAsync(seed);
    }

    private static async Task AnsweredAsync(RunningOffices run, int instance, IReadOnlyList<Task> clients)
    {
        var since = Stopwatch.StartNew();
        while (!run.HasAnswered(instance))
        {
            if (clients.FirstOrDefault(c => c.IsFaulted) is { } failed) await failed;
            if (since.Elapsed > LongestSilence) throw new InvalidOperationException("The site was started and answered nobody.");
            await Task.Delay(2);
        }
    }
}
