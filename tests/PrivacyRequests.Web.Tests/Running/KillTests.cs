using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.Running;

public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>The same run with more kills: <c>dotnet run -c Release --project tests/PrivacyRequests.Benchmarks -- kill 200</c>.</summary>
    [Fact]
    public async Task Whatever_was_answered_is_there_once_however_often_the_site_dies()
    {
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;

        var report = await new KillRun(OfficeProcess.Built(folder), kills: 20, seed: Environment.TickCount, output.WriteLine).RunAsync();

        output.WriteLine(report.ToString());
        Assert.Empty(report.Wrong);
        Assert.True(report is { Filed: > 5, Decided: > 5 }, report.ToString());
        Directory.Delete(folder, recursive: true);
    }
}
