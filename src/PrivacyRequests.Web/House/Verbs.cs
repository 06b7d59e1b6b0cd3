using System.CommandLine;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>What the program does besides serving the site: <c>dotnet run --project src/PrivacyRequests.Web -- verb</c>.</summary>
public static class Verbs
{
    /// <summary>Whether the arguments name a verb; everything else is configuration of the site.</summary>
    public static bool AreIn(string[] args) => args is [var first, ..] && (first is "--help" or "-h" or "-?" or "help" || Root().Subcommands.Any(c => c.Name == first));

    public static Task<int> RunAsync(string[] args) =>
        Root().Parse(args is ["help", .. var rest] ? [.. rest, "--help"] : args).InvokeAsync();

    private static RootCommand Root()
    {
        var words = Office.Words.In("en");
        var root = new RootCommand(words["Verbs.Root", string.Join('\n', Settings.Select(s => $"  --{s,-28} {words[$"Verbs.Setting.{s.Replace(':', '.')}"]}"))]);
        root.Subcommands.Add(Health(words));
        root.Subcommands.Add(NewKey(words));
        root.Subcommands.Add(RotateKeys(words));
        root.Subcommands.Add(StorageVerbs.Backup(words));
        root.Subcommands.Add(StorageVerbs.Restore(words));
        root.Subcommands.Add(StorageVerbs.CopyTo(words));
        root.Subcommands.Add(StorageVerbs.Migrate(words));
        // It serves the site, so Program runs it; here it is for the list of verbs.
        root.Subcommands.Add(new Command(Demo.Demo.Verb, words["Verbs.Demo"]));
        root.Subcommands.Add(new Command("help", words["Verbs.Help"]));
        return root;
    }

    /// <summary>The settings of the first table of docs/running.md, and two of the framework.</summary>
    private static readonly string[] Settings =
    [
        "DataFolder", "Site:Address", "Keys:File", "Keys:Value", "Keys:PreviousFile", "Keys:PreviousValue",
        "Storage:Provider", "Storage:WaitAtStart", "ConnectionStrings:SqlServer", "Jobs:Run", "Jobs:Lease",
        "Backup:Folder", "Backup:Hour", "Backup:KeepDays", "Backup:Keys",
        "Mail:Transport", "Mail:From", "Mail:ReplyTo", "Mail:Smtp:Host", "Mail:Smtp:Port", "Mail:Smtp:StartTls", "Mail:Smtp:User", "Mail:Smtp:Password", "Mail:Smtp:Timeout",
        "Mail:PerMinute", "Mail:PerMinuteToOne", "Mail:Lease", "Mail:Submission", "Mail:Mailbox", "Mail:OAuth", "Mail:TrustedCertificates",
        "Office", "Proxies:Trusted", "Limits:Connections", "SettingsFolder", "Health", "Telemetry", "Serilog", "urls", "environment",
    ];

    /// <summary>For a container's health check: exit code 0 when the address answers 200.</summary>
    private static Command Health(Office.Words words)
    {
        var address = new Argument<string>("url") { Description = words["Verbs.Health.Url"], DefaultValueFactory = _ => "http://localhost:8080/health/live" };
        var command = new Command("health", words["Verbs.Health"]) { address };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var answer = await client.GetAsync(parsed.GetValue(address), cancellation);
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or InvalidOperationException or UriFormatException)
            {
                return 1;
            }
        });
        return command;
    }

    private static Command NewKey(Office.Words words)
    {
        var path = new Argument<FileInfo>("path") { Description = words["Verbs.NewKey.Path"] };
        var command = new Command("new-key", words["Verbs.NewKey"]) { path };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(path)!;
            if (file.Exists) return Refuse(words["Verbs.NewKey.Exists"]);
            Console.WriteLine(words["Verbs.NewKey.Made", MasterKey.FromFile(file.FullName, mayCreate: true).Name]);
            return 0;
        });
        return command;
    }

    /// <summary>Words that this verb does not know are settings of the site, so that it finds the same database.</summary>
    private static Command RotateKeys(Office.Words words)
    {
        var alone = new Option<bool>("--alone") { Description = words["Verbs.RotateKeys.Alone"] };
        var command = new Command("rotate-keys", words["Verbs.RotateKeys"]) { alone };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                await using var app = OfficeApp.Builder([.. parsed.UnmatchedTokens]).Build();
                if (await app.Services.WhyNotToStartAsync() is { } why) return Refuse(why);
                await app.Services.PrepareAsync(cancellation);
                await using var scope = app.Services.CreateAsyncScope();
                var done = await scope.ServiceProvider.GetRequiredService<RotateKeys>().HandleAsync(AllKnow, cancellation);
                Console.WriteLine(words["Verbs.RotateKeys.Done", done.Rewrapped, done.Resealed, done.Rehashed, done.Retired]);
                return 0;
            }
            catch (Exception away) when (AwayDatabase.Is(away))
            {
                return Refuse(AwayDatabase.WhyNothingWasDone(away));
            }

            Task AllKnow()
            {
                if (parsed.GetValue(alone)) return Task.CompletedTask;
                Console.WriteLine(words["Verbs.RotateKeys.Waiting", 2 * KeyRingWatch.Every.TotalSeconds]);
                return Task.Delay(2 * KeyRingWatch.Every, cancellation);
            }
        });
        return command;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
