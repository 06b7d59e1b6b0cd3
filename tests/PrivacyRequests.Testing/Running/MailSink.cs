using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivacyRequests.Testing.Running;

/// <summary>One message as the mail server took it.</summary>
/// <param name="Subject">As it stands in the header.</param>
public sealed record TakenMail(string MessageId, string To, string Subject);

/// <summary>A mail server that takes everything and keeps who got what: RFC 5321, as much of it as one client needs.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<TakenMail> taken = new();
    private readonly Task listening;

    public MailSink()
    {
        listener.Start();
        listening = ListenAsync();
    }

    /// <summary>How long it thinks before it says yes.</summary>
    public TimeSpan Thinks { get; set; }

    public IReadOnlyList<TakenMail> Taken => [.. taken];

    /// <summary>Settings of a site that sends its letters here.</summary>
    public IReadOnlyList<string> Settings =>
    [
        "Mail:Transport=Smtp",
        "Mail:Smtp:Host=127.0.0.1",
        $"Mail:Smtp:Port={((IPEndPoint)listener.LocalEndpoint).Port}",
        "Mail:Smtp:StartTls=false",
        // As fast as it takes them: a run makes more letters in seconds than an office in a day.
        "Mail:PerMinute=0",
        "Mail:PerMinuteToOne=0",
    ];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await listening;
        closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = ConverseAsync(await listener.AcceptTcpClientAsync(closing.Token));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var open = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink");
            var to = "";
            while (await reader.ReadLineAsync(closing.Token) is { } line)
            {
                if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) to = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    if (await MessageAsync(reader, to) is not { } mail) return;
                    // Kept before the yes: whoever is killed now has sent it and does not know.
                    taken.Enqueue(mail);
                    if (Thinks > TimeSpan.Zero) await Task.Delay(Thinks, closing.Token);
                }

                var bye = line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase);
                await writer.WriteLineAsync(bye ? "221 bye" : "250 yes");
                if (bye) return;
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // The other side was killed.
        }
    }

    /// <summary>Null when the connection broke before the message was whole.</summary>
    private async Task<TakenMail?> MessageAsync(StreamReader reader, string to)
    {
        var headers = new List<string>();
        var inHeaders = true;
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line == ".") return new TakenMail(Header(headers, "Message-ID"), to, Header(headers, "Subject"));
            inHeaders &= line.Length > 0;
            if (!inHeaders) continue;
            if (line[0] is ' ' or '\t') headers[^1] += line;
            else headers.Add(line);
        }

        return null;
    }

    private static string Header(List<string> headers, string name) =>
        headers.Find(h => h.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
}
