using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>What one visitor may take of the server, asked over a real connection.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TestOffice office = new();
    private readonly Uri site;

    public LimitTests()
    {
        office.UseKestrel(0);
        office.StartServer();
        site = office.ClientOptions.BaseAddress;
    }

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_address_a_head_and_a_body_that_are_too_large_are_refused()
    {
        var ordinary = await SayAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", ordinary, StringComparison.Ordinal);
        Assert.DoesNotContain("\nServer:", ordinary, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("HTTP/1.1 414", await SayAsync($"GET /{new string('x', ServerLimits.RequestLine)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await SayAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', ServerLimits.HeaderBytes)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await SayAsync($"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, ServerLimits.Headers).Select(n => $"X-{n}: 1\r\n"))}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413", await SayAsync($"POST /requests/new HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {BodyLimit.Default + 1}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await SayAsync("GET / HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await SayAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_slow_is_let_go_and_connections_are_counted()
    {
        var limits = office.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(TimeSpan.FromSeconds(10), limits.RequestHeadersTimeout);
        Assert.Equal((240, TimeSpan.FromSeconds(10)), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod));
        Assert.Equal((240, TimeSpan.FromSeconds(10)), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod));
        Assert.Equal(TimeSpan.FromSeconds(65), limits.KeepAliveTimeout);
        Assert.Equal(ServerLimits.Connections, limits.MaxConcurrentConnections);
        Assert.Equal(BodyLimit.Default, limits.MaxRequestBodySize);
    }

    [Fact]
    public async Task Whoever_holds_many_connections_and_says_nothing_keeps_nobody_out()
    {
        List<TcpClient> silent = [];
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var held = new TcpClient();
                silent.Add(held);
                await held.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
                await held.GetStream().WriteAsync("GET / HTTP/1.1\r\nHo"u8.ToArray(), TestContext.Current.CancellationToken);
            }

            Assert.StartsWith("HTTP/1.1 200", await SayAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        }
        finally
        {
            silent.ForEach(s => s.Dispose());
        }
    }

    private async Task<string> SayAsync(string request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new byte[4096];
        var read = 0;
        while (read < 12 || !Encoding.ASCII.GetString(answer, 0, read).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var more = await stream.ReadAsync(answer.AsMemory(read), TestContext.Current.CancellationToken);
            if (more == 0) break;
            read += more;
        }

        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
