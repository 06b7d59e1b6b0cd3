using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary>
/// Hands messages over one by one. A message that the other side could not take stays where it is, and the next ones are not kept
/// waiting for it; three in a row, and the fault lies elsewhere.
/// </summary>
internal sealed class Handover(Func<IncomingMail, CancellationToken, Task> take, TakenMails known)
{
    private const int MostInARow = 3;

    private Exception? first;
    private int inARow;

    public int Taken { get; private set; }

    public bool HasGivenUp => inARow >= MostInARow;

    /// <summary>True when the message may be marked as done.</summary>
    public async Task<bool> GiveAsync(SpooledMail mail, DateTime arrivedAt, CancellationToken cancellation)
    {
        using var read = MimeReading.Of(mail);
        var key = MailKey.Of(read.Reading, mail);
        if (known.Has(key)) return true;
        try
        {
            await take(new IncomingMail(mail.Length, arrivedAt, read.Reading, mail.Open, read.OpenAttachment), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            first ??= failure;
            inARow++;
            return false;
        }

        known.Add(key);
        inARow = 0;
        Taken++;
        return true;
    }

    /// <summary>The first failure of the other side, now that the others are through.</summary>
    public void ThrowIfAnyFailed()
    {
        if (first is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
    }
}
