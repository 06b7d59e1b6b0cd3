using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Storage;

/// <summary>Rings when a save of this process left a letter in the outbox, so that it need not wait for the next round.</summary>
public sealed class LetterBell : SaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries<OutboxLetter>().Any(l => l.Entity is { State: LetterState.Queued, Attempts: 0 })) Ring();
        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>Waits for the bell, at most so long.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellation) => bell.WaitAsync(most, cancellation);

    public void Dispose() => bell.Dispose();

    private void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has rung and nobody has come yet.
        }
    }
}
