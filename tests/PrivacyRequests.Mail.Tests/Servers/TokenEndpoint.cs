using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;

namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>An OAuth provider of a few lines: gives tokens as told, and tells the mail server which of them are good and whose.</summary>
internal sealed class TokenEndpoint : IDisposable
{
    private readonly HttpListener listener = new();
    private int given;

    public TokenEndpoint()
    {
        Address = $"http://127.0.0.1:{MailServers.FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Asked { get; } = new();

    /// <summary>Tokens that the mail server is told are good, with the address they are for.</summary>
    public ConcurrentDictionary<string, string> Good { get; } = new();

    /// <summary>What the endpoint answers to its n-th question: status and JSON.</summary>
    public Func<int, (int Status, string Json)> Answers { get; set; } = n => (200, $$"""{"access_token":"token-{{n}}","expires_in":3600,"token_type":"Bearer"}""");

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true) await AnswerAsync(await listener.GetContextAsync());
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext http)
    {
        var (status, json) = http.Request.Url!.AbsolutePath.EndsWith("/tokeninfo", StringComparison.Ordinal) ? Info(http.Request) : await GiveAsync(http.Request);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(json));
        http.Response.Close();
    }

    private (int, string) Info(HttpListenerRequest request) =>
        Good.TryGetValue(request.QueryString["access_token"] ?? "", out var whose) ? (200, $$"""{"active":true,"email":"{{whose}}"}""") : (200, """{"active":false}""");

    private async Task<(int, string)> GiveAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream);
        var form = HttpUtility.ParseQueryString(await reader.ReadToEndAsync());
        Asked.Enqueue(form.AllKeys.OfType<string>().ToDictionary(k => k, k => form[k]!));
        return Answers(Interlocked.Increment(ref given));
    }
}
