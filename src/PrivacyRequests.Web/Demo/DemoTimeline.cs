namespace PrivacyRequests.Web.Demo;

/// <summary>
/// Tells many stories on one clock. Each is an async method that waits for its next moment; the earliest waiting one goes on, alone, so
/// that the whole office lives through the months in order. A story whose next moment lies beyond today stays where it is.
/// </summary>
/// <param name="meanwhile">What happens by itself before and after each step: letters leave.</param>
internal sealed class DemoTimeline(MovingClock clock, Func<Task> meanwhile) : IDisposable
{
    private readonly PriorityQueue<TaskCompletionSource, (DateTimeOffset At, int Order)> waiting = new();
    private readonly SemaphoreSlim stepDone = new(0);
    private int order;

    /// <summary>Waits, within a story, for a moment; one that has passed is now.</summary>
    public Task UntilAsync(DateTimeOffset moment)
    {
        var wake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue(wake, (moment, order++));
        stepDone.Release();
        return wake.Task;
    }

    public async Task RunAsync(IEnumerable<Func<Task>> stories, DateTimeOffset until)
    {
        var told = new List<Task>();
        foreach (var story in stories)
        {
            told.Add(TellAsync(story));
            await stepDone.WaitAsync();
        }

        while (waiting.TryDequeue(out var wake, out var next) && next.At <= until)
        {
            clock.MoveTo(next.At);
            await meanwhile();
            wake.SetResult();
            await stepDone.WaitAsync();
            if (told.Find(t => t.IsFaulted) is { } broken) await broken;
            clock.MoveTo(Earlier(clock.GetUtcNow() + TimeSpan.FromMinutes(1), until));
            await meanwhile();
        }

        clock.MoveTo(until);
        await meanwhile();
    }

    public void Dispose() => stepDone.Dispose();

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private async Task TellAsync(Func<Task> story)
    {
        try
        {
            await story();
        }
        finally
        {
            stepDone.Release();
        }
    }
}
