using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.Running;

[Collection(nameof(RunningOffices))]
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>The same run with more kills: <c>dotnet run -c Release --project tests/PrivacyRequests.Benchmarks -- kill 1000 --instances 2</c>.</summary>
    [Fact]
    public async Task Whatever_was_answered_is_there_once_however_often_one_of_two_instances_dies()
    {
        var folder = Directory.CreateTempSubdirectory("killed-").FullName;

        var report = await new KillRun(OfficeProcess.Built(folder), kills: 20, seed: Environment.TickCount, output.WriteLine).RunAsync();

        output.WriteLine(report.ToString());
        Assert.Empty(report.Wrong);
        Assert.True(report is { Filed: > 5, Decided: > 5 }, report.ToString());
        Directory.Delete(folder, recursive: true);
    }
}
