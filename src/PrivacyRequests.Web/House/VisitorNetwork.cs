using System.Net.Sockets;

namespace PrivacyRequests.Web.House;

/// <summary>Where a visitor comes from, as far as one visitor may be counted by it.</summary>
public static class VisitorNetwork
{
    /// <summary>The address; of version 6 its first half, because one household or office holds that as a whole (RFC 6177) and may take any address of it.</summary>
    /// <returns>Null where no connection says it.</returns>
    public static string? Network(this HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };
}
