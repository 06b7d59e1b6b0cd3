using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Mail;

/// <summary>
/// Letters over TLS with a password or OAuth 2, on connections that stay open between letters. A letter has left when the server took it:
/// RFC 5321, 250 after the data. Whatever happens between the data and that answer is not known: the letter counts as not taken, and the
/// next try carries the same Message-ID.
/// </summary>
public sealed class MailKitTransport : IMailTransport, IDisposable
{
    private readonly SubmissionSettings settings;
    private readonly MailLine way;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim free;
    private readonly Stack<SubmissionLine> idle = [];

    public MailKitTransport(SubmissionSettings settings, ServerTrust trust, OAuthTokens tokens, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.clock) = (settings, clock);
        way = new MailLine(settings, trust, tokens);
        free = new SemaphoreSlim(settings.Connections);
    }

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(settings.Timeout);
        var carried = new Carried();
        try
        {
            using var message = MimeLetter.Of(mail);
            await CarryAsync(message, carried, deadline.Token);
            return new MailResult.Left(LetterWay.AcceptedByMailServer);
        }
        catch (SmtpCommandException refused)
        {
            return ResultOf(refused, carried.Line is not null);
        }
        catch (Exception failure) when ((MailLine.IsTheirs(failure) || failure is ParseException) && !cancellation.IsCancellationRequested)
        {
            return failure is ParseException || carried.Line is not null ? new MailResult.NotTaken(way.WordsOf(failure)) : new MailResult.ServerAway(way.WordsOf(failure));
        }
    }

    public void Dispose()
    {
        while (Idle() is { } line) line.Dispose();
        free.Dispose();
    }

    /// <summary>
    /// Of the recipient alone is what the server says to RCPT: 550, 551, 553 or status 5.1.x (RFC 3463), unless it names a policy (5.7.x), which
    /// is the office's own affair and would stop every address at once. After 421, or without a sign-in, nobody's letter goes.
    /// </summary>
    private static MailResult ResultOf(SmtpCommandException refused, bool hasLine)
    {
        var code = (int)refused.StatusCode;
        var words = string.Create(CultureInfo.InvariantCulture, $"{code} {refused.Message}");
        if (!hasLine || code == 421) return new MailResult.ServerAway(words);
        var status = refused.Message.TrimStart();
        var isAddress = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && !status.StartsWith("5.7.", StringComparison.Ordinal)
            && (code is 550 or 551 or 553 || (code >= 500 && status.StartsWith("5.1.", StringComparison.Ordinal)));
        return isAddress ? new MailResult.AddressRefused(words) : new MailResult.NotTaken(words);
    }

    private async Task CarryAsync(MimeMessage message, Carried carried, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        try
        {
            carried.Line = await UsedAsync(cancellation) ?? await NewAsync(cancellation);
            try
            {
                await carried.Line.CarryAsync(message, clock.GetUtcNow(), cancellation);
            }
            catch (Exception failure) when (carried.Line.WasClosedBefore && MailLine.IsTheirs(failure) && !cancellation.IsCancellationRequested)
            {
                // The server had closed a kept connection before it heard of this letter.
                carried.Line.Dispose();
                carried.Line = null;
                carried.Line = await NewAsync(cancellation);
                await carried.Line.CarryAsync(message, clock.GetUtcNow(), cancellation);
            }
        }
        finally
        {
            if (carried.Line is not null) Keep(carried.Line);
            free.Release();
        }
    }

    private async Task<SubmissionLine?> UsedAsync(CancellationToken cancellation)
    {
        while (Idle() is { } line)
        {
            if (await line.IsGoodAsync(clock.GetUtcNow(), cancellation)) return line;
            line.Dispose();
        }

        return null;
    }

    private async Task<SubmissionLine> NewAsync(CancellationToken cancellation)
    {
        var line = new SubmissionLine();
        try
        {
            await way.OpenAsync(line, cancellation);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    private SubmissionLine? Idle()
    {
        lock (idle) return idle.TryPop(out var line) ? line : null;
    }

    private void Keep(SubmissionLine line)
    {
        if (!line.IsConnected)
        {
            line.Dispose();
            return;
        }

        lock (idle) idle.Push(line);
    }

    /// <summary>The connection that one letter went over, as far as it came.</summary>
    private sealed class Carried
    {
        public SubmissionLine? Line { get; set; }
    }
}
