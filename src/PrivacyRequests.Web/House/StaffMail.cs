using System.Net;
using System.Net.Mail;
using System.Threading.Channels;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Password links to our own staff. They are not letters of a case and stand in no outbox: a link is a secret that nobody should find in the
/// database, and whoever misses one asks again. They leave in the background, so that asking for an unknown address takes no less time.
/// </summary>
public sealed partial class StaffMail(IConfiguration configuration, IHostEnvironment environment, DataFolder folder, ILogger<StaffMail> log) : BackgroundService
{
    private readonly Channel<StaffMessage> waiting = Channel.CreateBounded<StaffMessage>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Queue(StaffMessage message) => waiting.Writer.TryWrite(message);

    /// <summary>Sends everything that waits now.</summary>
    public async Task SendWaitingAsync(CancellationToken cancellation)
    {
        while (waiting.Reader.TryRead(out var message)) await SendAsync(message, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        await foreach (var message in waiting.Reader.ReadAllAsync(stoppingToken)) await SendAsync(message, stoppingToken);
    }

    private async Task SendAsync(StaffMessage message, CancellationToken cancellation)
    {
        try
        {
            using var client = Client();
            using var mail = new MailMessage(message.From, message.To, message.Subject, message.Text);
            await client.SendMailAsync(mail, cancellation);
        }
        catch (Exception fault) when (fault is SmtpException or IOException or FormatException)
        {
            // Without the exception: its text may name the address.
            NotSent(fault.GetType().Name);
        }
    }

    private SmtpClient Client()
    {
        var smtp = configuration.GetSection("Mail:Smtp");
        if ((configuration["Mail:Transport"] ?? (environment.IsDevelopment() ? "Folder" : "Smtp")) == "Folder")
        {
            var letters = Directory.CreateDirectory(folder.Letters);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = letters.FullName };
        }

        var client = new SmtpClient(smtp["Host"] ?? "localhost", smtp.GetValue("Port", 587)) { EnableSsl = smtp.GetValue("StartTls", true) };
        if (smtp["User"] is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, smtp["Password"]);
        return client;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A password link to a member of staff could not be sent: {Fault}")]
    private partial void NotSent(string fault);
}

/// <summary>One message to a member of staff.</summary>
public sealed record StaffMessage(string From, string To, string Subject, string Text);
