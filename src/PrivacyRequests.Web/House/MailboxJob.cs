using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Brings in what lies in the mailbox, round after round, where a mailbox is part of the build. Of any number of instances one does it at a
/// time. <c>Jobs:Run=false</c> lets it rest.
/// </summary>
public sealed partial class MailboxJob(
    IEnumerable<IMailbox> mailboxes, IServiceScopeFactory scopes, HeldLeases leases, JobLog runs, TimeProvider time, IConfiguration configuration, ILogger<MailboxJob> log) : BackgroundService
{
    private const string Name = "mailbox";

    /// <summary>After a round that failed, or while another instance has the mailbox.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", defaultValue: true) || !mailboxes.Any()) return;
        await Task.WhenAll(mailboxes.Select(mailbox => RoundsAsync(mailbox, stoppingToken)));
        await leases.LetGoAsync(Name);
    }

    private async Task RoundsAsync(IMailbox mailbox, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (await RoundAsync(mailbox, stop)) await mailbox.WaitAsync(stop);
                else await Task.Delay(Pause, time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (OperationCanceledException)
            {
                // Another instance took the mailbox over in the middle of the round.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next round tries again: nothing is lost, the mailbox still has what was not marked.
                Failed(log, failure);
                await runs.FailedAsync(Name, stop);
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>False when another instance has the mailbox.</returns>
    internal async Task<bool> RoundAsync(IMailbox mailbox, CancellationToken stop)
    {
        if (!await leases.HoldAsync(Name, stop)) return false;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FetchMail>().HandleAsync(mailbox, mine => leases.HoldAsync(Name, mine), stop);
        await runs.RanAsync(Name, stop);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The mailbox could not be read in this round.")]
    private static partial void Failed(ILogger log, Exception failure);
}
