using System.Runtime.ExceptionServices;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Job: one round through the mailbox. Each message is stored, then sorted, and only then marked as done in the mailbox; whoever stops in
/// between meets it again, and taking it twice is taking it once. A message that can't be sorted is stored all the same and holds nobody up.
/// </summary>
public sealed class FetchMail(RequestsDb db, StoreMail store, SortMail sort)
{
    /// <param name="stillMine">Asked before each message; when it says no, another instance has the round.</param>
    /// <returns>How many messages were taken.</returns>
    public async Task<int> HandleAsync(IMailbox mailbox, Func<CancellationToken, Task<bool>> stillMine, CancellationToken cancellation)
    {
        Exception? failed = null;
        var taken = await mailbox.FetchAsync(TakeAsync, cancellation);
        // What was stored when a process stopped, or could not be sorted before.
        try
        {
            await sort.RestAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            failed ??= failure;
        }

        if (failed is not null) ExceptionDispatchInfo.Throw(failed);
        return taken;

        async Task TakeAsync(IncomingMail mail, CancellationToken stop)
        {
            if (!await stillMine(stop)) throw new OperationCanceledException("Another instance has the mailbox.");
            db.ChangeTracker.Clear();
            var id = await store.HandleAsync(mail, stop);
            try
            {
                await sort.HandleAsync(id, stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed ??= failure;
            }
        }
    }
}
