using System.Threading.Channels;
using System.Threading.RateLimiting;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Password links to our own staff. They are not letters of a case and stand in no outbox: a link is a secret that nobody should find in the
/// database, and whoever misses one asks again. They leave in the background, so that asking for a known address takes no more time.
/// </summary>
public sealed partial class StaffMail(IMailTransport transport, IConfiguration configuration, ILogger<StaffMail> log) : BackgroundService
{
    private const int MostWaiting = 100;
    private const int MostAsked = 3;
    private static readonly TimeSpan AskedWithin = TimeSpan.FromMinutes(15);

    private readonly Channel<OutgoingMail> waiting = System.Threading.Channels.Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly PartitionedRateLimiter<string> asked = PartitionedRateLimiter.Create<string, string>(member =>
        RateLimitPartition.GetFixedWindowLimiter(member, _ => new() { PermitLimit = MostAsked, Window = AskedWithin }));

    /// <summary>Whether one more link may go to a member because somebody asked for it: anybody can, from anywhere.</summary>
    public bool MayBeAsked(string memberId)
    {
        using var lease = asked.AttemptAcquire(memberId);
        return lease.IsAcquired;
    }

    public override void Dispose()
    {
        asked.Dispose();
        base.Dispose();
    }

    public void Queue(OutgoingMail message) => waiting.Writer.TryWrite(message);

    /// <summary>Sends everything that waits now.</summary>
    public async Task SendWaitingAsync(CancellationToken cancellation)
    {
        while (waiting.Reader.TryRead(out var message)) await SendAsync(message, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        await foreach (var message in waiting.Reader.ReadAllAsync(stoppingToken)) await SendAsync(message, CancellationToken.None); // the one in hand is ended
    }

    /// <summary>What waits is sent before the office closes, as far as there is time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (configuration.GetValue("Jobs:Run", true)) await SendWaitingAsync(cancellationToken);
    }

    private async Task SendAsync(OutgoingMail message, CancellationToken cancellation)
    {
        // Without the server's words: they may name the address.
        try
        {
            if (await transport.SendAsync(message, cancellation) is not MailResult.Left) NotSent();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotSent();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a password link to a member of staff.")]
    private partial void NotSent();
}
