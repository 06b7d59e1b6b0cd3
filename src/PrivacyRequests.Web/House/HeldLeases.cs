using System.Collections.Concurrent;
using System.Security.Cryptography;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>
/// What this instance holds of the jobs: renewed at half its time, let go when it stops. An instance that was paused for longer finds
/// that it holds nothing any more. <c>Jobs:Lease</c> says for how long.
/// </summary>
public sealed partial class HeldLeases(IServiceScopeFactory scopes, TimeProvider time, IConfiguration configuration, ILogger<HeldLeases> log)
{
    /// <summary>When the instance that ran a job is gone, another takes over after this.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(2);

    private readonly TimeSpan length = configuration.GetValue("Jobs:Lease", Usual);
    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly ConcurrentDictionary<string, DateTime> mineUntil = new();

    /// <summary>What was last heard, without asking.</summary>
    public bool Holds(string job) => mineUntil.TryGetValue(job, out var until) && until > time.GetUtcNow().UtcDateTime;

    /// <returns>False when another instance has it.</returns>
    public async Task<bool> HoldAsync(string job, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (mineUntil.TryGetValue(job, out var until) && until > now + (length / 2) && until <= now + length) return true;
        await using var scope = scopes.CreateAsyncScope();
        var mine = await scope.ServiceProvider.GetRequiredService<JobLeases>().TakeAsync(job, owner, now, length, cancellation);
        mineUntil[job] = mine ? now + length : DateTime.MinValue;
        return mine;
    }

    /// <summary>Does work that may outlast the lease: it is renewed meanwhile, and where another instance has taken it the work is stopped.</summary>
    public async Task DuringAsync(string job, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var keeping = KeepAsync(job, working);
        try
        {
            await work(working.Token);
        }
        finally
        {
            await working.CancelAsync();
            await keeping;
        }
    }

    /// <summary>Nothing waits for it: where it can't be written, the lease ends by itself.</summary>
    public async Task LetGoAsync(string job)
    {
        mineUntil[job] = DateTime.MinValue;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<JobLeases>().LetGoAsync(job, owner, time.GetUtcNow().UtcDateTime, CancellationToken.None);
        }
        catch (Exception failure) when (AwayDatabase.Is(failure))
        {
            NotLetGo(log, job);
        }
    }

    private async Task KeepAsync(string job, CancellationTokenSource working)
    {
        while (true)
        {
            await Task.Delay(length / 4, time, working.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (working.IsCancellationRequested) return;
            if (await StillMineAsync(job, working.Token)) continue;
            await working.CancelAsync();
            return;
        }
    }

    private async Task<bool> StillMineAsync(string job, CancellationToken cancellation)
    {
        try
        {
            return await HoldAsync(job, cancellation);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception failure) when (AwayDatabase.Is(failure))
        {
            // Nobody else can take it either; it is asked again.
            return Holds(job);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {Job} could not be let go; it ends by itself.")]
    private static partial void NotLetGo(ILogger log, string job);
}
