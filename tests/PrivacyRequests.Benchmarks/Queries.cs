using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PrivacyRequests.Benchmarks;

/// <summary>Counts the commands that the database was sent.</summary>
internal sealed class Queries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public Queries() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<int> OfAsync(Func<Task> what)
    {
        var before = count;
        await what();
        return count - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
