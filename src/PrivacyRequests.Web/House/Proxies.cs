using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Whose word counts on where a visitor comes from and whether they came by HTTPS: the proxies that <c>Proxies:Trusted</c> names, and nobody
/// else's. The header is written by whoever sends it.
/// </summary>
public static class Proxies
{
    public const string Setting = "Proxies:Trusted";

    /// <summary>The framework's own switch (<c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>): it believes everybody.</summary>
    private const string BelievesEverybody = "FORWARDEDHEADERS_ENABLED";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var (named, _) = Named(builder.Configuration[Setting]);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = named.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Each hop has to be named, so that it may be any number of them.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in named) options.KnownIPNetworks.Add(network);
        });
    }

    /// <summary>Before the first visitor.</summary>
    public static string? WhyProxiesAreUnfit(this IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (string.Equals(configuration[BelievesEverybody], "true", StringComparison.OrdinalIgnoreCase))
            return $"ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every visitor's word on where they come from. Take it away and name your proxies in {Setting}.";
        return Named(configuration[Setting]).Wrong is { } wrong ? $"{Setting} holds \"{wrong}\", which is neither an address nor a network such as 10.0.0.0/8." : null;
    }

    internal static (IReadOnlyList<IPNetwork> Networks, string? Wrong) Named(string? setting)
    {
        List<IPNetwork> networks = [];
        foreach (var word in (setting ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(word, out var network)) networks.Add(network);
            else return ([], word);
        }

        return (networks, null);
    }
}
