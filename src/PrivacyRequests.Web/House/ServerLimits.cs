using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PrivacyRequests.Web.House;

/// <summary>How much one visitor may take of the server: bytes, time and connections. Bodies: see <see cref="BodyLimit"/>.</summary>
public static class ServerLimits
{
    public const int HeaderBytes = 16 * 1024;
    public const int Headers = 60;
    public const int RequestLine = 4 * 1024;

    /// <summary>Ten thousand that say nothing keep nobody out; each costs the server 40 KB at most.</summary>
    public const int Connections = 16_000;
    public static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(65);

    /// <summary>The slowest mobile network is quicker; who is slower after ten seconds holds a connection and sends nothing.</summary>
    public static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));

    public static void AddServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel((context, server) =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = BodyLimit.Default;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.MaxRequestHeaderCount = Headers;
        server.Limits.MaxRequestLineSize = RequestLine;
        server.Limits.RequestHeadersTimeout = HeadersWithin;
        server.Limits.KeepAliveTimeout = IdleFor;
        server.Limits.MinRequestBodyDataRate = Slowest;
        server.Limits.MinResponseDataRate = Slowest;
        server.Limits.MaxConcurrentConnections = context.Configuration.GetValue("Limits:Connections", Connections);
    });
}
