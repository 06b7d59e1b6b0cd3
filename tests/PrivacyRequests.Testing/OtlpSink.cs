using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivacyRequests.Testing;

/// <summary>A collector of a few lines: takes OTLP over HTTP and keeps what came, as bytes. Words lie in protobuf as they are.</summary>
public sealed class OtlpSink : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> came = new();

    public OtlpSink()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        listener.Prefixes.Add($"{Address}/");
        listener.Start();
        _ = ListenAsync();
    }

    public string Address { get; }

    public IReadOnlyList<string> Paths => [.. came.Select(c => c.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Everything that came, byte for byte; what is no text stays unreadable.</summary>
    public string Text => string.Join('\n', came.Select(c => Encoding.Latin1.GetString(c.Body)));

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var asked = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await asked.Request.InputStream.CopyToAsync(body);
                came.Enqueue((asked.Request.Url!.AbsolutePath, body.ToArray()));
                asked.Response.Close();
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
