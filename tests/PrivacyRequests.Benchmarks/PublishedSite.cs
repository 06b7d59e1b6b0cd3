using System.Diagnostics;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>The site as an office installs it.</summary>
internal sealed class PublishedSite
{
    private readonly string folder;

    private PublishedSite(string folder) => this.folder = folder;

    /// <summary>The one under <c>--App</c>, or this source tree's, published in Release.</summary>
    public static async Task<PublishedSite> FindAsync(Given given)
    {
        if (given.Text("App") is { } app) return new PublishedSite(Path.GetFullPath(app));
        var folder = Directory.CreateTempSubdirectory("site-").FullName;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in new[] { "publish", SourceTree.Web, "-c", "Release", "-o", folder, "-v", "quiet" }) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? new PublishedSite(folder) : throw new InvalidOperationException(said);
    }

    /// <summary>In Production: letters wait in the folder, the key file lies in the data folder.</summary>
    public OfficeProcess InProduction(string dataFolder)
    {
        var keys = Path.Combine(dataFolder, "master-key");
        Directory.CreateDirectory(dataFolder);
        MasterKey.FromFile(keys, mayCreate: true);
        return At(dataFolder) with { Environment = "Production", Settings = ["Mail:Transport=Folder", $"Keys:File={keys}", .. Store.Settings(dataFolder)] };
    }

    /// <summary>In Development: a demo link signs an officer in over plain HTTP.</summary>
    public OfficeProcess InDevelopment(string dataFolder) => At(dataFolder) with { Settings = ["Logging:LogLevel:Default=Warning", .. Store.Settings(dataFolder)] };

    private OfficeProcess At(string dataFolder) => new(Path.Combine(folder, "PrivacyRequests.Web.dll"), folder, dataFolder);
}
