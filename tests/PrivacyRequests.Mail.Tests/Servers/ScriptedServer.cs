using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>A mail server that says what the test wrote: TLS from the first byte, then line by line.</summary>
internal abstract class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2 certificate;
    private int connections;

    protected ScriptedServer(X509Certificate2 certificate)
    {
        this.certificate = certificate;
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => connections;

    public void Dispose()
    {
        listener.Dispose();
        stop.Cancel();
    }

    protected abstract Task TalkAsync(int connection, StreamReader reader, StreamWriter writer, CancellationToken over);

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token), Interlocked.Increment(ref connections));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        using (client)
        {
            try
            {
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                using var reader = new StreamReader(tls, Encoding.Latin1);
                await using var writer = new StreamWriter(tls, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await TalkAsync(connection, reader, writer, stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // The other side hung up.
            }
        }
    }
}

/// <summary>RFC 5321 in a few lines.</summary>
internal sealed class ScriptedSmtp(X509Certificate2 certificate) : ScriptedServer(certificate)
{
    public const string HangUp = "";

    private readonly List<string> messages = [];

    /// <summary>The answer to a command on a connection; null for the usual one, <see cref="HangUp"/> for none.</summary>
    public Func<int, string, string?> Answers { get; set; } = (_, _) => null;

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages) return [.. messages];
        }
    }

    protected override async Task TalkAsync(int connection, StreamReader reader, StreamWriter writer, CancellationToken over)
    {
        if (!await SayAsync("GREETING", "220 scripted.example.org")) return;
        while (await reader.ReadLineAsync(over) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "SLEEP") await Task.Delay(Timeout.Infinite, over);
            var usual = word switch
            {
                "EHLO" => "250-scripted.example.org\r\n250-AUTH PLAIN XOAUTH2\r\n250 8BITMIME",
                "AUTH" => "235 2.7.0 in",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 2.0.0 ok",
            };
            if (!await SayAsync(line, usual)) return;
            if (word == "QUIT") return;
            if (word != "DATA") continue;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(over) is { } part && part != ".") text.Append(part).Append("\r\n");
            lock (messages) messages.Add(text.ToString());
            if (!await SayAsync("END", "250 2.0.0 taken")) return;
        }

        async Task<bool> SayAsync(string command, string usual)
        {
            var answer = Answers(connection, command) ?? usual;
            if (answer == HangUp) return false;
            if (answer == "…") await Task.Delay(Timeout.Infinite, over);
            await writer.WriteLineAsync(answer);
            return !answer.StartsWith("421", StringComparison.Ordinal);
        }
    }
}

/// <summary>Between the office and a real server, as a bad line is: it lets so many bytes through from there and then breaks off.</summary>
internal sealed class BadLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int to;

    public BadLine(int to)
    {
        this.to = to;
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>How much each connection may still carry; it breaks when it is used up. None: all.</summary>
    public Queue<int> Breaks { get; } = new();

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Connections++;
                _ = CarryAsync(client, Breaks.TryDequeue(out var most) ? most : int.MaxValue);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient client, int most)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, to, stop.Token);
            await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream(), int.MaxValue), CopyAsync(server.GetStream(), client.GetStream(), most));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream into, int most)
    {
        try
        {
            var buffer = new byte[8192];
            for (int read; most > 0 && (read = await from.ReadAsync(buffer, stop.Token)) > 0; most -= read) await into.WriteAsync(buffer.AsMemory(0, Math.Min(read, most)), stop.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up.
        }
    }
}
