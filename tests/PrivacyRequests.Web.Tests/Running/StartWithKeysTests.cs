using System.Security.Cryptography;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>The program started with a wrong key, without one, and over a change of the master key.</summary>
public sealed class StartWithKeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys-").FullName;
    private readonly TestClock clock = new(new DateTimeOffset(2026, 1, 5, 20, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string KeyFile(string name) => Path.Combine(folder, name);

    private async Task<string> FilledAsync(string key)
    {
        await using var office = new OpenedOffice(Data, clock, $"Keys:File={key}");
        return (await office.With<ReceiveRequest, ReceivedFiling>(act => act.HandleAsync(Asked.For(Right.Delete).By("Ana Lopez", "ana@example.org"), Actor.ByLink(FilerKind.Consumer), default))).Reference;
    }

    private string Data => Path.Combine(folder, "data");

    private async Task<(int Code, string Said)> StartAsync(params string[] settings)
    {
        using var site = (OfficeProcess.Built(Data) with { Settings = settings }).Start();
        var said = site.StandardError.ReadToEndAsync();
        await site.WaitForExitAsync();
        return (site.ExitCode, (await said).Trim());
    }

    private string Fingerprint() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Data, "requests.db"))));

    [Fact]
    public async Task A_wrong_or_missing_key_stops_the_start_names_the_key_and_touches_nothing()
    {
        var (right, wrong) = (MasterKey.FromFile(KeyFile("right"), true), MasterKey.FromFile(KeyFile("wrong"), true));
        await FilledAsync(KeyFile("right"));
        var before = Fingerprint();

        var withWrong = await StartAsync($"Keys:File={KeyFile("wrong")}");
        var withNone = await StartAsync($"Keys:File={KeyFile("lost")}");
        var withItsOwn = await StartAsync();

        Assert.Equal((1, $"The database's keys were wrapped by the master key {right.Name}; the one given is {wrong.Name}. Nothing was touched."), withWrong);
        Assert.Equal((1, "The key file 'lost' is missing. Nothing was touched."), withNone);
        Assert.Equal((1, "The key file 'master-key' is missing. Nothing was touched."), withItsOwn); // and none is made beside a filled database
        Assert.False(File.Exists(Path.Combine(Data, "master-key")));
        Assert.Equal(before, Fingerprint());
    }

    [Fact]
    public async Task In_production_no_key_is_made_and_what_is_no_key_is_refused()
    {
        var production = OfficeProcess.Built(Data) with { Environment = "Production", Settings = ["Mail:Transport=Folder"] };
        using var without = production.Start();
        var said = await without.StandardError.ReadToEndAsync();
        await without.WaitForExitAsync();
        var garbled = await StartAsync("Keys:Value=garbled");

        Assert.Equal((1, "The key file 'master-key' is missing. Nothing was touched."), (without.ExitCode, said.Trim()));
        Assert.Empty(Directory.GetFileSystemEntries(Data));
        Assert.Equal((1, "The setting Keys:Value does not hold a key: 32 bytes, written as base64 on one line. Nothing was touched."), garbled);
    }

    [Fact]
    public async Task The_master_key_is_changed_by_naming_both_once()
    {
        MasterKey.FromFile(KeyFile("old"), true);
        MasterKey.FromFile(KeyFile("new"), true);
        var reference = await FilledAsync(KeyFile("old"));

        using (var change = (OfficeProcess.Built(Data) with { Words = ["rotate-keys", "--alone"], Settings = [$"Keys:File={KeyFile("new")}", $"Keys:PreviousFile={KeyFile("old")}"] }).Start())
        {
            var told = change.StandardOutput.ReadToEndAsync();
            await change.WaitForExitAsync();
            Assert.Contains("Done. 4 keys wrapped by the new master key", await told, StringComparison.Ordinal);
            Assert.Equal(0, change.ExitCode);
        }

        Assert.Equal(1, (await StartAsync($"Keys:File={KeyFile("old")}")).Code);
        await using var office = new OpenedOffice(Data, clock, $"Keys:File={KeyFile("new")}");
        var found = await office.With<RequestSearch, SearchResult>(q => q.FindAsync("ana@example.org", true, new DateOnly(2026, 1, 5), default));
        Assert.Equal(($"{reference}-1", "Ana Lopez"), (Assert.Single(found.Rows).Reference, found.Rows[0].Person));
    }
}
