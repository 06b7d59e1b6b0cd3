using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>How a line of the log looks, on the console and in the file that docs/running.md shows how to set.</summary>
public sealed class LogTests : IDisposable
{
    private const string Setting = "Serilog__";
    private readonly string folder = Directory.CreateTempSubdirectory("log-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> AsTheDocumentSays => File.ReadLines(Path.Combine(SourceTree.Root, "docs", "running.md"))
        .Where(l => l.StartsWith(Setting, StringComparison.Ordinal))
        .Select(l => l.Split('=', 2)).Select(l => $"--{l[0].Replace("__", ":", StringComparison.Ordinal)}={(l[1].StartsWith('/') ? $"{folder}{l[1]}" : l[1])}");

    [Fact]
    public async Task A_line_tells_the_moment_and_the_number_that_a_page_of_a_fault_shows()
    {
        var console = new StringWriter();
        using var visit = new Activity("visit").Start();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            await using var app = OfficeApp.Builder([.. AsTheDocumentSays, $"--contentRoot={folder}"]).Build();
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(LogTests)).Log(LogLevel.Error, default, "It failed.", new InvalidOperationException("why"), (line, _) => line);
        }
        finally
        {
            Console.SetOut(before);
        }

        var line = $@"^\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d \[ERR\] It failed\. {visit.TraceId}\s+System\.InvalidOperationException: why";
        Assert.Matches($"(?m){line}", console.ToString());
        Assert.Matches(line, await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "data", "log")))));
    }
}
