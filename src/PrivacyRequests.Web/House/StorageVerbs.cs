using System.CommandLine;
using PrivacyRequests.Office;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;

namespace PrivacyRequests.Web.House;

/// <summary>The verbs of whoever keeps the database: back up, restore, copy, migrate. Words that a verb does not know are settings of the site.</summary>
internal static class StorageVerbs
{
    /// <summary>What stands for the other database of <c>copy-to</c>, whose connection is a setting: a password is no argument.</summary>
    private const string ToSqlServer = "SqlServer";

    public static Command Backup(Words words)
    {
        var file = File(words["StorageVerbs.Backup.File"]);
        var keys = new Option<KeysIn>("--keys") { Description = words["StorageVerbs.Backup.Keys"] };
        return Verb("backup", words["StorageVerbs.Backup"], [file], [keys], async (parsed, office, stop) =>
        {
            if (await office.WhyNotToStartAsync() is { } why) return Refuse(why);
            await using var scope = office.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<KeyRing>().Take(await scope.ServiceProvider.GetRequiredService<OpenKeyRing>().OpenAsync(stop));
            var made = await scope.ServiceProvider.GetRequiredService<MakeBackup>().HandleAsync(parsed.GetValue(file)!.FullName, parsed.GetValue(keys), stop);
            return Say(words["StorageVerbs.Backup.Made", made.File, made.Rows, made.Bytes] + (made.KeysFile is { } apart ? " " + words["StorageVerbs.Backup.Apart", apart] : ""));
        });
    }

    public static Command Restore(Words words)
    {
        var file = File(words["StorageVerbs.Restore.File"]);
        var keys = new Option<FileInfo?>("--keys-file") { Description = words["StorageVerbs.Restore.Keys"] };
        var over = new Option<bool>("--over") { Description = words["StorageVerbs.Restore.Over"] };
        var leave = new Option<bool>("--letters-leave") { Description = words["StorageVerbs.Restore.Leave"] };
        return Verb("restore", words["StorageVerbs.Restore"], [file], [keys, over, leave], async (parsed, office, stop) =>
        {
            if (!parsed.GetValue(file)!.Exists) return Refuse(words["StorageVerbs.Restore.NoFile"]);
            if (await office.WhyDatabaseIsUnfitAsync() is { } unfit) return Refuse(unfit);
            await using var scope = office.CreateAsyncScope();
            var order = new RestoreOrder(parsed.GetValue(file)!.FullName, parsed.GetValue(keys)?.FullName, parsed.GetValue(over), parsed.GetValue(leave));
            var done = await scope.ServiceProvider.GetRequiredService<RestoreBackup>().HandleAsync(order, office.GetRequiredService<DataFolder>().Root, stop);
            Say(words["StorageVerbs.Restore.Done", done.MadeAt, done.Schema, done.Rows, done.Histories, done.Opened]);
            if (done.Held > 0) Say(words["StorageVerbs.Restore.Held", done.Held]);
            return done.Before is { } before ? Say(words["StorageVerbs.Restore.Before", before]) : 0;
        });
    }

    public static Command CopyTo(Words words)
    {
        var target = new Argument<string>("target") { Description = words["StorageVerbs.CopyTo.Target"] };
        return Verb("copy-to", words["StorageVerbs.CopyTo"], [target], [], async (parsed, office, stop) =>
        {
            if (await office.WhyNotToStartAsync() is { } why) return Refuse(why);
            await using var scope = office.CreateAsyncScope();
            var copy = scope.ServiceProvider.GetRequiredService<CopyOffice>();
            var named = parsed.GetValue(target)!;
            if (named == ToSqlServer && await OfficeServer.WhyNotAsync(office.GetRequiredService<IConfiguration>().GetConnectionString(ToSqlServer), stop) is { } unfit) return Refuse(unfit);
            var rows = named == ToSqlServer
                ? await copy.HandleAsync(scope.ServiceProvider.GetRequiredService<SqlServerRequestsDb>(), stop)
                : await copy.ToFileAsync(Path.GetFullPath(named), stop);
            return Say(words["StorageVerbs.CopyTo.Done", rows]);
        });
    }

    public static Command Migrate(Words words)
    {
        var dry = new Option<bool>("--dry-run") { Description = words["StorageVerbs.Migrate.DryRun"] };
        return Verb("migrate", words["StorageVerbs.Migrate"], [], [dry], async (parsed, office, stop) =>
        {
            await using var scope = office.CreateAsyncScope();
            var migrate = scope.ServiceProvider.GetRequiredService<MigrateDatabase>();
            if (await migrate.WhyNotAsync(stop) is { } newer) return Refuse(newer.Message);
            if (parsed.GetValue(dry)) return Say(await migrate.ScriptAsync(stop) is { Length: > 0 } script ? script : words["StorageVerbs.Migrate.Nothing"]);
            if (await office.WhyNotToStartAsync() is { } why) return Refuse(why);
            var ran = await migrate.HandleAsync(stop);
            return Say(ran.Count == 0 ? words["StorageVerbs.Migrate.Nothing"] : words["StorageVerbs.Migrate.Done", string.Join(", ", ran)]);
        });
    }

    private static Argument<FileInfo> File(string about) => new("file") { Description = about };

    private static Command Verb(
        string name, string about, IEnumerable<Argument> arguments, IEnumerable<Option> options, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, about) { TreatUnmatchedTokensAsErrors = false };
        foreach (var argument in arguments) command.Arguments.Add(argument);
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                // A key made here would open nothing: it comes with the office, or is named.
                await using var app = OfficeApp.Builder([.. parsed.UnmatchedTokens, "--Keys:MayBeMade=false"]).Build();
                return await run(parsed, app.Services, stop);
            }
            catch (Exception refused) when (refused is BackupProblemException or KeyProblemException)
            {
                return Refuse(refused.Message);
            }
            catch (Exception away) when (AwayDatabase.Is(away))
            {
                return Refuse(AwayDatabase.WhyNothingWasDone(away));
            }
            catch (Exception away) when (away is IOException or UnauthorizedAccessException)
            {
                return Refuse(Words.In("en")["StorageVerbs.FileAway", away.Message]);
            }
        });
        return command;
    }

    private static int Say(string sentence)
    {
        Console.WriteLine(sentence);
        return 0;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
