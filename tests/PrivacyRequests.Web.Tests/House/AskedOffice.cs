using System.Net;
using Microsoft.AspNetCore.Http;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>The office as it stands behind a proxy in production: it speaks HTTPS and names one proxy.</summary>
public sealed class AskedOffice : TestOffice
{
    public const string Site = "https://privacy.example.org";
    public static readonly IPAddress Proxy = IPAddress.Parse("10.0.0.4");

    public AskedOffice()
    {
        Settings["Site:Address"] = Site;
        Settings["Proxies:Trusted"] = "10.0.0.4, 172.18.0.0/16";
    }

    /// <summary>One request as it comes over the wire, and what the app made of it.</summary>
    public Task<HttpContext> AskAsync(string path, string scheme = "https", string method = "GET", string from = "10.0.0.4", params (string Name, string Value)[] headers) => Server.SendAsync(http =>
    {
        (http.Request.Method, http.Request.Scheme, http.Request.Host) = (method, scheme, new HostString("privacy.example.org"));
        (http.Request.Path, http.Request.QueryString) = (path.Split('?')[0], new QueryString(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : ""));
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        foreach (var (name, value) in headers) http.Request.Headers[name] = value;
    });

    public HttpClient Browser() => CreateClient(new() { BaseAddress = new Uri(Site), AllowAutoRedirect = false });
}
