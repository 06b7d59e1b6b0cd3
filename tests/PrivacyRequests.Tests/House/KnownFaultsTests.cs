using System.Diagnostics;

namespace PrivacyRequests.Tests.House;

/// <summary>The look-up of packages with known faults in <c>.ci/run</c>, with a package source and a client made up by the test.</summary>
public sealed class KnownFaultsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("faults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{}", "exit 1", 0, "This package source has no list of known faults")]
    [InlineData("VulnerabilityInfo", "echo No faults", 0, "No package has a known fault")]
    [InlineData("VulnerabilityInfo", "echo The project has the following vulnerable packages", 1, "has the following vulnerable packages")]
    [InlineData("VulnerabilityInfo", "echo error: no answer; exit 1", 1, "error: no answer")]
    public async Task Only_a_source_without_a_list_lets_a_merge_pass_unseen(string source, string lookUp, int code, string said)
    {
        var run = Tree.Text(".ci/run");
        var from = run.IndexOf("known_faults() {", StringComparison.Ordinal);
        var body = run[from..(run.IndexOf("\n}", from, StringComparison.Ordinal) + 2)];
        await File.WriteAllTextAsync(
            Path.Combine(folder, "dotnet"), $"#!/usr/bin/env bash\nif [ \"$1\" = nuget ]; then echo 'E https://packages.example/index.json'; exit 0; fi\n{lookUp}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "curl"), $"#!/usr/bin/env bash\necho '{source}'\n", TestContext.Current.CancellationToken);

        var bash = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        foreach (var word in (string[])["-c", $"set -euo pipefail\nchmod +x '{folder}'/*\nPATH='{folder}':$PATH\n{body}\nknown_faults"]) bash.ArgumentList.Add(word);
        using var process = Process.Start(bash)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, process.ExitCode);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }
}
