namespace PrivacyRequests.Web.House;

/// <summary>Whoever asks while a look is under way, or within two seconds after it, gets what it saw, however long it took: asking often costs nothing.</summary>
internal sealed class SharedLook<T>(Func<Task<T>> look, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private Task<Seen>? latest;

    /// <summary>The look goes on when whoever asked first goes away: others wait for it.</summary>
    public async Task<T> AskAsync(CancellationToken cancellation)
    {
        Task<Seen> mine;
        lock (gate)
        {
            if (latest is null || (latest.IsCompleted && !IsFresh(latest))) latest = Task.Run(SeeAsync, CancellationToken.None);
            mine = latest;
        }

        return (await mine.WaitAsync(cancellation)).What;
    }

    private async Task<Seen> SeeAsync()
    {
        var what = await look();
        return new(what, time.GetTimestamp(), time.GetUtcNow());
    }

    /// <summary>The office's clock says only that it was set: how long ago the look was is not measured by it.</summary>
    private bool IsFresh(Task<Seen> looked) =>
        looked.IsCompletedSuccessfully && looked.Result is var seen && time.GetElapsedTime(seen.At) < Kept && (time.GetUtcNow() - seen.On).Duration() < Kept;

    private sealed record Seen(T What, long At, DateTimeOffset On);
}
