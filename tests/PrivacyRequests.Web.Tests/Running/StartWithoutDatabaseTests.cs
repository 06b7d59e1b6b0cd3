using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>The program started while its database is away or damaged.</summary>
public sealed class StartWithoutDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("away-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said)> StartAsync(string wait, string[]? settings = null, string[]? words = null)
    {
        using var site = (OfficeProcess.Built(folder) with
        {
            Words = words ?? [],
            Settings = [$"Storage:WaitAtStart={wait}", $"Keys:Value={Convert.ToBase64String(new byte[32])}", .. settings ?? []],
        }).Start();
        var said = site.StandardError.ReadToEndAsync();
        await site.WaitForExitAsync();
        return (site.ExitCode, (await said).Trim());
    }

    [Fact]
    public async Task A_database_that_is_away_is_waited_for_and_then_named_in_a_sentence()
    {
        Directory.CreateDirectory(Path.Combine(folder, "requests.db"));

        var (code, said) = await StartAsync("00:00:01");

        Assert.Equal(1, code);
        var lines = said.Split('\n');
        Assert.StartsWith("The database cannot be reached. Waiting for it.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("The database cannot be reached, so the site does not start.", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length); // no stack
    }

    /// <summary>A port that nobody listens on, as of a server that starts together with this program.</summary>
    private static readonly string[] ServerAway =
        ["Storage:Provider=SqlServer", "ConnectionStrings:SqlServer=Server=127.0.0.1,1;Database=office;User Id=nobody;Password=none;Encrypt=false;Connect Timeout=1"];

    [Fact]
    public async Task A_server_that_is_away_is_waited_for_as_well()
    {
        var (code, said) = await StartAsync("00:00:01", ServerAway);

        Assert.Equal(1, code);
        var lines = said.Split('\n');
        Assert.StartsWith("The database cannot be reached. Waiting for it.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("The database cannot be reached, so the site does not start.", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length); // no stack
    }

    [Theory]
    [InlineData("backup", "office.backup")]
    [InlineData("rotate-keys", "--alone")]
    public async Task A_verb_says_it_at_once(string verb, string word)
    {
        var (code, said) = await StartAsync("00:01:00", ServerAway, [verb, word]);

        Assert.Equal(1, code);
        Assert.StartsWith("The database cannot be reached or read, so nothing was done.", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task A_damaged_one_is_not_waited_for_and_not_touched()
    {
        var file = Path.Combine(folder, "requests.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no database ", 1000)));
        var before = await File.ReadAllBytesAsync(file);

        var (code, said) = await StartAsync("00:01:00");

        Assert.Equal(1, code);
        Assert.StartsWith("The database file is damaged or is no database, so the site does not start. Nothing was touched.", said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }
}
