using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>
/// The office's mailbox over IMAP: RFC 9051. One connection is kept between two looks, and IDLE tells of new mail where the server has it.
/// What is done is moved or flagged on the server, so that nothing has to be remembered here from one start to the next.
/// </summary>
public sealed class ImapMailbox : IMailbox, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private readonly ImapSettings settings;
    private readonly MailLine way;
    private readonly TimeProvider clock;
    private readonly TakenMails known = new();
    private ImapLine? line;
    private TimeSpan pause = FirstPause;

    public ImapMailbox(ImapSettings settings, ServerTrust trust, OAuthTokens tokens, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        way = new MailLine(settings, trust, tokens);
    }

    /// <exception cref="MailLineException">The mailbox can't be read now, in words for the office; whatever was not marked is met again.</exception>
    public async Task<int> FetchAsync(Func<IncomingMail, CancellationToken, Task> take, CancellationToken cancellation)
    {
        var handover = new Handover(take, known);
        try
        {
            await DrainAsync(handover, cancellation);
        }
        catch (Exception lost) when (line is { IsUp: false } && MailLine.IsTheirs(lost) && !cancellation.IsCancellationRequested)
        {
            // A kept connection that the server had closed, or one that broke off: once more from the start, on a new one.
            Drop();
            await OrInWordsAsync(() => DrainAsync(handover, cancellation), cancellation);
        }
        catch (Exception failure) when (MailLine.IsTheirs(failure) && !cancellation.IsCancellationRequested)
        {
            throw Failed(failure);
        }

        handover.ThrowIfAnyFailed();
        return handover.Taken;
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            line ??= await ImapLine.OpenAsync(settings, way, cancellation);
            await line.WaitAsync(clock, cancellation);
            pause = FirstPause;
        }
        catch (Exception failure) when (MailLine.IsTheirs(failure) && !cancellation.IsCancellationRequested)
        {
            Drop();
            await Task.Delay(pause, clock, cancellation);
            pause = pause * 2 < settings.Poll ? pause * 2 : settings.Poll;
        }
    }

    public void Dispose() => Drop();

    private async Task DrainAsync(Handover handover, CancellationToken cancellation)
    {
        line ??= await ImapLine.OpenAsync(settings, way, cancellation);
        var seen = new HashSet<uint>();
        for (; ; )
        {
            var waiting = (await line.WaitingAsync(cancellation)).Where(m => seen.Add(m.UniqueId.Id)).ToList();
            if (waiting.Count == 0) return;
            foreach (var message in waiting)
            {
                using var mail = await line.ReadAsync(message, cancellation);
                if (mail is null) continue;
                var arrived = (message.InternalDate ?? clock.GetUtcNow()).UtcDateTime;
                if (await handover.GiveAsync(mail, arrived, cancellation)) await line.MarkAsync(message, cancellation);
                if (handover.HasGivenUp) return;
            }
        }
    }

    private async Task OrInWordsAsync(Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (MailLine.IsTheirs(failure) && !cancellation.IsCancellationRequested)
        {
            throw Failed(failure);
        }
    }

    private MailLineException Failed(Exception failure)
    {
        Drop();
        return failure as MailLineException ?? new MailLineException(Words.In("en")["MailModule.MailboxLost", settings.Host, way.WordsOf(failure)], failure);
    }

    private void Drop()
    {
        line?.Dispose();
        line = null;
    }
}
