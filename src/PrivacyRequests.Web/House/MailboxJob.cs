using System.Security.Cryptography;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Brings in what lies in the mailbox, round after round, where a mailbox is part of the build. Of any number of instances one does it at a
/// time. <c>Jobs:Run=false</c> lets it rest.
/// </summary>
public sealed partial class MailboxJob(
    IEnumerable<IMailbox> mailboxes, IServiceScopeFactory scopes, TimeProvider time, IConfiguration configuration, ILogger<MailboxJob> log) : BackgroundService
{
    private const string Name = "mailbox";

    /// <summary>When the instance that ran it is gone, another takes over after this.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <summary>After a round that failed, or while another instance has the mailbox.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private DateTime mineUntil = DateTime.MinValue;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => configuration.GetValue("Jobs:Run", defaultValue: true)
        ? Task.WhenAll(mailboxes.Select(mailbox => RoundsAsync(mailbox, stoppingToken)))
        : Task.CompletedTask;

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
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>False when another instance has the mailbox.</returns>
    internal async Task<bool> RoundAsync(IMailbox mailbox, CancellationToken stop)
    {
        if (!await HoldAsync(stop)) return false;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FetchMail>().HandleAsync(mailbox, HoldAsync, stop);
        return true;
    }

    /// <summary>A lease is renewed at half its time, in a scope of its own, so that a long round keeps it.</summary>
    private async Task<bool> HoldAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (mineUntil > now + (LeaseTime / 2)) return true;
        await using var scope = scopes.CreateAsyncScope();
        var mine = await scope.ServiceProvider.GetRequiredService<JobLeases>().TakeAsync(Name, owner, now, LeaseTime, stop);
        mineUntil = mine ? now + LeaseTime : DateTime.MinValue;
        return mine;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The mailbox could not be read in this round.")]
    private static partial void Failed(ILogger log, Exception failure);
}
