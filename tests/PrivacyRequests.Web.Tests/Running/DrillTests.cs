using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>What somebody does who never read the code: a backup, an empty place, the verb, and the site on it.</summary>
public sealed partial class DrillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TestOffice office = new();
    private readonly string folder = Directory.CreateTempSubdirectory("drill-").FullName;

    private string Place => Path.Combine(folder, "place");

    private string Backup => Path.Combine(folder, "office.backup");

    private string Key => $"Keys:File={Path.Combine(office.Folder, "master-key")}";

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<(int Code, string Said, string Refused)> RunAsync(string data, params string[] words) => RunAsync(OfficeProcess.Built(data) with { Words = words, Settings = [Key] });

    private Task<(int Code, string Said, string Refused)> StartAsync(string setting) => RunAsync(OfficeProcess.Built(office.Folder) with { Settings = [Key, setting] });

    private async Task<(int Code, string Said, string Refused)> RunAsync(OfficeProcess office)
    {
        using var process = office.Start();
        var (said, refused) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        output.WriteLine($"{string.Join(' ', office.Words)}: {process.ExitCode} {(await said).Trim()} {(await refused).Trim()}");
        return (process.ExitCode, (await said).Trim(), (await refused).Trim());
    }

    [Fact]
    public async Task An_office_backed_up_while_people_write_is_put_back_in_an_empty_place_and_the_site_runs_on_it()
    {
        var olivia = await office.AddOfficerAsync();
        var answered = await office.Verified(Asked.For(Right.SpecificPieces).By("Ana Lopez", "ana@example.org"));
        await office.Keep(answered, "copy.txt", "what we hold"u8.ToArray());
        Assert.Null(await office.Answer(answered, new(null, "")));
        var filed = await office.Receive(Asked.For(Right.Delete).By("Casey Consumer", "casey@example.org"));
        await office.With<AskForStatus>(act => act.HandleAsync(filed.Reference, "casey@example.org", default));
        await office.With<AnswerStatusInquiries>(job => job.RunAsync(default));
        await office.LettersLeave();
        var status = StatusLink().Match((await office.Letters(filed.Reference)).Last(l => l.Letter.Kind == LetterKind.StatusLink).Body.Text).Value;
        var token = await office.AnswerToken(answered);
        using var over = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested) await office.Receive(Asked.For(Right.Delete));
        });

        var made = await RunAsync(office.Folder, "backup", Backup);
        await over.CancelAsync();
        await writing;
        var restored = await RunAsync(Place, "restore", Backup);

        Assert.Equal((0, 0), (made.Code, restored.Code));
        Assert.Contains("histories whole", restored.Said, StringComparison.Ordinal);
        await using var there = new OpenedOffice(Place, office.Clock, Key);
        var seen = await (await there.CreateClient().OpenAsync(status)).SubmitAsync();
        Assert.Contains("You will have our answer by", seen.Text, StringComparison.Ordinal);
        var answer = await (await there.CreateClient().OpenAsync($"/answers/{token}")).SubmitAsync();
        Assert.Contains("copy.txt", answer.Text, StringComparison.Ordinal);
        var officer = await SignInAsync(there, olivia.Number);
        var file = await officer.OpenAsync(Links.Case($"{filed.Reference}-1"));
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("Casey Consumer", file.Text, StringComparison.Ordinal);
        Assert.Contains("copy.txt", (await officer.OpenAsync(Links.Case(answered))).Text, StringComparison.Ordinal);
        var held = await there.Db(db => db.Letters.CountAsync(l => l.State == LetterState.Held));
        Assert.Contains(held == 0 ? "" : $"{held} letters may have left", restored.Said, StringComparison.Ordinal);
        Assert.Contains("Held", held == 0 ? "Held" : (await officer.OpenAsync(Links.Letters)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_refuse_with_one_sentence_and_touch_nothing()
    {
        await office.Receive(Asked.For(Right.Delete));
        await office.With<MakeBackup>(act => act.HandleAsync(Backup, KeysIn.Included, default));
        var bytes = await File.ReadAllBytesAsync(Backup);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Backup, bytes);

        Assert.Equal((1, "", "This back-up is damaged or was cut short. Nothing was touched."), await RunAsync(Place, "restore", Backup));
        Assert.Empty(Directory.GetFileSystemEntries(Place));
        var (code, _, noServer) = await RunAsync(office.Folder, "copy-to", "SqlServer");
        Assert.Equal((1, "Storage:Provider is SqlServer, and ConnectionStrings:SqlServer does not say where it is."), (code, noServer));
        Assert.Equal((1, "", "There is an office already. To put the back-up in its place, say --over; the office that is there now is kept beside it."), await RunAsync(office.Folder, "restore", Backup));
    }

    [Fact]
    public async Task What_goes_wrong_outside_the_program_is_one_sentence_and_no_stack()
    {
        await office.Receive(Asked.For(Right.Delete));
        await office.With<MakeBackup>(act => act.HandleAsync(Backup, KeysIn.Included, default));
        Directory.CreateDirectory(Place);
        await File.WriteAllTextAsync(Path.Combine(Place, "requests.db"), new string('?', 9000));

        OneSentence("A file or a folder cannot be read or written", await RunAsync(office.Folder, "backup", Path.Combine(folder, "nowhere", "office.backup")));
        OneSentence("The database cannot be reached or read, so nothing was done", await RunAsync(Place, "backup", Path.Combine(folder, "another.backup")));
        OneSentence("Storage:Provider is Postgres; it can be Sqlite or SqlServer.", await RunAsync(Path.Combine(folder, "other"), "restore", Backup, "--Storage:Provider=Postgres"));
        OneSentence("Backup:Hour is 24; it can be 0 to 23.", await StartAsync("Backup:Hour=24"));
        OneSentence("Backup:KeepDays is 0; it has to be 1 or more.", await StartAsync("Backup:KeepDays=0"));

        static void OneSentence(string sentence, (int Code, string Said, string Refused) ended)
        {
            Assert.Equal((1, ""), (ended.Code, ended.Said));
            Assert.StartsWith(sentence, ended.Refused, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', ended.Refused);
        }
    }

    [Fact]
    public async Task A_program_older_than_the_schema_does_not_start_and_says_so()
    {
        await office.Receive(Asked.For(Right.Delete));
        await office.With<CopyOffice>(act => act.ToFileAsync(Path.Combine(Directory.CreateDirectory(Place).FullName, "requests.db"), default));
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Place, "requests.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_NextCentury', '10.0.0')";
            await command.ExecuteNonQueryAsync();
        }

        var before = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Place, "requests.db")));
        var (code, _, said) = await RunAsync(Place, "migrate");
        using var site = (OfficeProcess.Built(Place) with { Settings = [Key] }).Start();
        var refused = (await site.StandardError.ReadToEndAsync()).Trim();
        await site.WaitForExitAsync();

        Assert.StartsWith("The schema 'NextCentury' is newer than this program", refused, StringComparison.Ordinal);
        Assert.Equal((1, 1, refused), (code, site.ExitCode, said));
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Place, "requests.db"))));
    }

    private static async Task<HttpClient> SignInAsync(OpenedOffice office, int number)
    {
        var link = await office.With<MakeDemoSignIn, string>(act => act.HandleAsync(number, default));
        var browser = office.CreateClient(new WebApplicationFactoryClientOptions());
        await (await browser.OpenAsync(Links.DemoSignIn(link))).SubmitAsync();
        return browser;
    }

    [GeneratedRegex("/requests/status/[0-9a-f]{64}")]
    private static partial Regex StatusLink();
}
