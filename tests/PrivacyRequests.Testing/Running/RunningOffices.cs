using Microsoft.Data.Sqlite;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Testing.Running;

/// <summary>Several instances of the site on one database, a mail server, and people who file and decide through all of them in turn.</summary>
public sealed class RunningOffices : IAsyncDisposable
{
    /// <summary>Short leases, so that a run meets their end.</summary>
    private static readonly string[] Quick = ["Jobs:Lease=00:00:02", "Mail:Lease=00:00:04", "Mail:Smtp:Timeout=00:00:01"];

    private readonly CancellationTokenSource over = new();
    private readonly List<IDisposable> people = [];
    private readonly OfficeProcess[] sites;
    private readonly RunningOffice?[] running;
    private readonly int[] answeredBefore;
    private Task[] clients = [];

    public RunningOffices(OfficeProcess office, int instances)
    {
        sites = [.. Enumerable.Range(0, instances).Select(_ => office with { Address = OfficeProcess.FreeAddress(), Settings = [.. office.Settings, .. Quick, .. Sink.Settings] })];
        (running, answeredBefore, Seen) = (new RunningOffice?[instances], new int[instances], new Seen(sites));
    }

    public MailSink Sink { get; } = new();

    public Seen Seen { get; }

    public RunningOffice this[int instance] => running[instance]!;

    /// <summary>All at the same moment, on an empty folder.</summary>
    public async Task StartAsync()
    {
        for (var i = 0; i < sites.Length; i++) running[i] = RunningOffice.Begin(sites[i]);
        for (var i = 0; i < sites.Length; i++) await this[i].AnswersAsync(sites[i]);
    }

    /// <summary>Two who file and an officer who decides.</summary>
    public async Task<IReadOnlyList<Task>> BeginAsync()
    {
        var decider = new KillDecider(Seen);
        KillFiler[] filers = [new(Seen, "filer"), new(Seen, "other")];
        people.AddRange([decider, .. filers]);
        await decider.SignInAsync(await SignInLinkAsync());
        foreach (var filer in filers) await filer.WalkAsync();
        clients = [.. filers.Select(f => f.FileAsync(over.Token)), decider.DecideAsync(over.Token)];
        return clients;
    }

    /// <summary>
    /// It stands still between two writes: inside one it would let nobody else write, as SQLite knows one writer at a time, and there would
    /// be nothing to see.
    /// </summary>
    public async Task PauseAsync(int instance)
    {
        await this[instance].PauseAsync();
        while (!await MayWriteAsync())
        {
            await this[instance].GoOnAsync();
            await Task.Delay(20);
            await this[instance].PauseAsync();
        }
    }

    private async Task<bool> MayWriteAsync()
    {
        var database = new SqliteConnectionStringBuilder { DataSource = Path.Combine(sites[0].DataFolder, "requests.db"), Pooling = false, DefaultTimeout = 2 };
        await using var connection = new SqliteConnection(database.ToString());
        await connection.OpenAsync();
        try
        {
            await using var write = connection.BeginTransaction(deferred: false);
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return false;
        }
    }

    public bool HasAnswered(int instance) => Seen.AnswersOf(instance) > answeredBefore[instance];

    public async Task KillAndBeginAsync(int instance)
    {
        await this[instance].DisposeAsync();
        answeredBefore[instance] = Seen.AnswersOf(instance);
        running[instance] = RunningOffice.Begin(sites[instance]);
    }

    /// <summary>Whoever is in the middle of something ends it.</summary>
    public async Task ClientsGoAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(clients);
    }

    /// <summary>Looks at what is there, while nobody runs on it any more.</summary>
    public async Task<T> LookAsync<T>(Func<OpenedOffice, Task<T>> look)
    {
        foreach (var each in running.OfType<RunningOffice>()) await each.KillAsync();
        await using var opened = new OpenedOffice(sites[0].DataFolder, Now(), sites[0].Settings);
        return await look(opened);
    }

    /// <summary>Lets what waits leave, and looks through everything.</summary>
    public async Task<KillReport> FindAsync(int seed)
    {
        var wrong = await LookAsync(async opened =>
        {
            await DrainAsync(opened);
            return await new KillCheck(opened, Seen, Sink.Taken).FindAsync();
        });
        var letters = Sink.Taken.Select(m => m.MessageId).Distinct().Count();
        return new KillReport(seed, Seen.Filed.Count, Seen.Decided.Count, letters, Sink.Taken.Count - letters, wrong);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var each in running.OfType<RunningOffice>()) await each.DisposeAsync();
        await over.CancelAsync();
        people.ForEach(p => p.Dispose());
        await Sink.DisposeAsync();
        over.Dispose();
    }

    /// <summary>Made by one more instance, beside those that run.</summary>
    private async Task<string> SignInLinkAsync()
    {
        await using var opened = new OpenedOffice(sites[0].DataFolder, Now(), sites[0].Settings);
        var officer = await opened.With<AddStaffMember, AddedStaffMember>(act => act.HandleAsync(
            new("Olivia Officer", "Compliance Officer", "olivia@example.org", OfficeRole.Officer, TwoFactorLater: true), CancellationToken.None));
        return Links.DemoSignIn(await opened.With<MakeDemoSignIn, string>(act => act.HandleAsync(officer.Member!.Number, CancellationToken.None)));
    }

    /// <summary>What a process had claimed and not recorded is claimed again when its lease is over; what waits for its hour comes with it.</summary>
    private static async Task DrainAsync(OpenedOffice opened)
    {
        for (var hour = 0; hour < 3; hour++)
        {
            opened.Clock.Pass(TimeSpan.FromHours(1));
            while (await opened.With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None)) > 0)
            {
            }
        }
    }

    private static TestClock Now() => new(TimeProvider.System.GetUtcNow());
}
