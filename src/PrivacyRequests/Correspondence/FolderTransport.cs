using System.Net.Mail;
using System.Text;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// One <c>.eml</c> file per letter, named by its Message-ID: written beside, put onto the disk, then renamed, so that nobody reads half
/// a letter and a second try is the same file.
/// </summary>
/// <param name="hasLeft">In Development and practice a letter in the folder has left; in Production nobody has it yet.</param>
public sealed class FolderTransport(string folder, bool hasLeft) : IMailTransport
{
    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            _ = new MailAddress(mail.To.Address);
            Directory.CreateDirectory(folder);
            var name = string.Concat(mail.MessageId.TakeWhile(c => c != '@').Where(char.IsAsciiLetterOrDigit));
            var path = Path.Combine(folder, $"{name}.eml");
            await WriteAsync(path + ".part", MimeText.Of(mail), cancellation);
            File.Move(path + ".part", path, overwrite: true);
            return hasLeft ? new MailResult.Left(LetterWay.WrittenToFolder) : new MailResult.Waits();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            return new MailResult.NotTaken(failure.Message);
        }
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await file.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);
        file.Flush(flushToDisk: true);
    }
}
