using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PrivacyRequests.Testing.Running;

/// <summary>How the site is started as a process of its own.</summary>
/// <param name="Program">The assembly to start.</param>
/// <param name="ContentRoot">The folder that holds <c>appsettings.json</c> and <c>wwwroot</c>.</param>
public sealed record OfficeProcess(string Program, string ContentRoot, string DataFolder)
{
    public string Environment { get; init; } = "Development";

    /// <summary>An address on this machine that nobody listens on yet; it stays the same over restarts.</summary>
    public string Address { get; init; } = FreeAddress();

    /// <summary>What stands before the settings: a verb.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Settings as <c>Section:Name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The site as it was built beside the running program.</summary>
    public static OfficeProcess Built(string dataFolder) => new(SourceTree.BuiltWeb, SourceTree.Web, dataFolder);

    public Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = ContentRoot, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = Environment;
        // Each visitor comes from an address of its own.
        start.Environment["Proxies__Trusted"] = "127.0.0.1";
        string[] given = [Program, .. Words, $"--urls={Address}", $"--contentRoot={ContentRoot}", $"--DataFolder={DataFolder}", .. Settings.Select(s => $"--{s}")];
        foreach (var argument in given) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("No process.");
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
