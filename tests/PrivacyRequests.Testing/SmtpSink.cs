using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivacyRequests.Testing;

public enum SmtpManner
{
    Accepts,

    /// <summary>Says that the mailbox does not exist, and repeats the address.</summary>
    Rejects,

    /// <summary>Says that it does not take mail from this office: a policy, not the mailbox.</summary>
    RejectsTheOffice,

    /// <summary>Asks every stranger to come again later.</summary>
    Greylists,

    /// <summary>Too many connections: 421, and gone.</summary>
    IsBusy,

    /// <summary>Takes the connection and never says a word.</summary>
    Hangs,

    /// <summary>Has read the whole message and is gone before its yes.</summary>
    DropsAfterData,
}

/// <summary>A mail server of a few lines, on a port of its own: enough of RFC 5321 to take a letter, or not to.</summary>
public sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> messages = [];

    public SmtpSink()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public SmtpManner Manner { get; set; }

    /// <summary>The one mailbox that does not exist.</summary>
    public string? RefusedAddress { get; set; }

    /// <summary>The one mailbox that has no room now.</summary>
    public string? FullAddress { get; set; }

    /// <summary>Every message whose data came whole, said yes to or not.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages) return [.. messages];
        }
    }

    public void Dispose()
    {
        if (stop.IsCancellationRequested) return;
        stop.Cancel();
        listener.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested) _ = TalkAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var token = stop.Token;
            if (Manner == SmtpManner.Hangs) await Task.Delay(Timeout.Infinite, token);
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            if (Manner == SmtpManner.IsBusy)
            {
                await writer.WriteLineAsync("421 4.7.0 too many connections, try again later");
                return;
            }

            await writer.WriteLineAsync("220 sink.example.org ready");
            while (await reader.ReadLineAsync(token) is { } line)
            {
                if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    AcknowledgeAtOnce(client.Client);
                    await DataAsync(reader, token);
                    if (Manner == SmtpManner.DropsAfterData) return;
                    await writer.WriteLineAsync("250 taken");
                    continue;
                }

                await writer.WriteLineAsync(AnswerTo(line));
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other side hung up.
        }
    }

    /// <summary>Linux waits 40 ms with its acknowledgement, and the framework's client waits for it between two small pieces: tcp(7), TCP_QUICKACK.</summary>
    private static void AcknowledgeAtOnce(Socket socket)
    {
        if (OperatingSystem.IsLinux()) socket.SetRawSocketOption(6, 12, [1, 0, 0, 0]);
    }

    private string AnswerTo(string line)
    {
        if (line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase)) return "250-sink.example.org\r\n250 SMTPUTF8";
        if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && Manner == SmtpManner.RejectsTheOffice) return "550 5.7.1 relaying denied";
        if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && Manner == SmtpManner.Greylists) return "451 4.7.1 greylisted, come again";
        if (FullAddress is { } full && line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && line.Contains(full, StringComparison.OrdinalIgnoreCase)) return "452 4.2.2 mailbox full";
        if (RefusedAddress is { } refused && line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && line.Contains(refused, StringComparison.OrdinalIgnoreCase)) return "550 5.1.1 no such mailbox";
        if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && Manner == SmtpManner.Rejects) return $"550 5.1.1 no such mailbox {line[8..]}";
        return line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok";
    }

    private async Task DataAsync(StreamReader reader, CancellationToken token)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(token) is { } line && line != ".") text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        lock (messages) messages.Add(text.ToString());
    }
}
