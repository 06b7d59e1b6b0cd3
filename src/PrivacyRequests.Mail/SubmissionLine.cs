using MailKit.Net.Smtp;
using MimeKit;

namespace PrivacyRequests.Mail;

/// <summary>One connection to the submission server, which knows how far the letter in it has come.</summary>
internal sealed class SubmissionLine : SmtpClient
{
    /// <summary>Many servers close a connection after about a hundred letters.</summary>
    private const int MostLetters = 100;
    private static readonly TimeSpan MayHaveGone = TimeSpan.FromSeconds(2);

    private int letters;
    private bool wasUsed;
    private bool hasBegun;
    private DateTimeOffset usedAt;

    /// <summary>It had carried a letter before this one, and is closed without a word to this one's sender.</summary>
    public bool WasClosedBefore => wasUsed && !hasBegun && !IsConnected;

    public async Task CarryAsync(MimeMessage message, DateTimeOffset now, CancellationToken cancellation)
    {
        (wasUsed, hasBegun) = (letters > 0, false);
        try
        {
            await SendAsync(message, cancellation);
        }
        finally
        {
            letters++;
            usedAt = now;
        }
    }

    /// <summary>Whether the next letter may go over it; a server that hung up meanwhile is found out here.</summary>
    public async Task<bool> IsGoodAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!IsConnected || letters >= MostLetters) return false;
        if (now - usedAt < MayHaveGone) return true;
        try
        {
            await NoOpAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (MailLine.IsTheirs(failure) && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => hasBegun = true;
}
