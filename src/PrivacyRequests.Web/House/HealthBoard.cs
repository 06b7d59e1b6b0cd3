using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>One look at the office's health.</summary>
public sealed record HealthReading(HealthFacts Facts, IReadOnlyList<HealthFigure> Figures)
{
    /// <summary>What has been wrong long enough that somebody was, or should have been, told.</summary>
    public IReadOnlyList<HealthFigure> Standing(HealthSettings limits) =>
        Facts.Office is { } office ? Troubles.Standing(Figures, office.Marks, Facts.Now, limits) : [];
}

/// <summary>
/// Looks at database, disk, clock, mail and jobs for whoever asks: balancers, the health page, the figures that leave by OTLP. Whether
/// visitors can be served is looked at apart, and waits for no figure.
/// </summary>
public sealed partial class HealthBoard : IDisposable
{
    /// <summary>A mailbox that tells of new mail is asked at the latest after this.</summary>
    private static readonly TimeSpan MailboxEvery = TimeSpan.FromMinutes(30);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeReference reference;
    private readonly DataFolder folder;
    private readonly OfficeClock clock;
    private readonly TimeProvider time;
    private readonly ILogger<HealthBoard> log;
    private readonly HealthFacts unseen;
    private readonly SharedLook<HealthFacts> serving;
    private readonly SharedLook<HealthReading> whole;
    private readonly CancellationTokenSource ending = new();

    public HealthBoard(
        IServiceScopeFactory scopes, IEnumerable<OfficeJob> jobs, TimeReference reference, DataFolder folder, HealthSettings limits, OfficeClock clock, TimeProvider time, IConfiguration configuration, ILogger<HealthBoard> log)
    {
        (this.scopes, this.reference, this.folder, Limits, this.clock, this.time, this.log) = (scopes, reference, folder, limits, clock, time, log);
        var known = jobs.Select(j => (j.Name, j.Every)).Concat(configuration["Mail:Mailbox:Kind"] is { Length: > 0 } kind && kind != "None" ? [("mailbox", MailboxEvery)] : []).ToList();
        var up = clock.Now().Utc;
        unseen = new(up, null, null, null, configuration.GetValue("Jobs:Run", defaultValue: true), up, known, null);
        (serving, whole) = (new(LookAsync, time), new(LookAtAllAsync, time));
    }

    public HealthReading? Last { get; private set; }

    public HealthSettings Limits { get; }

    /// <summary>For example <c>1.0.0</c>: what runs.</summary>
    public static string Version => typeof(HealthBoard).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public Task<HealthReading> ReadAsync(CancellationToken cancellation) => whole.AskAsync(cancellation);

    /// <summary>What <see cref="HealthRules.Serves"/> names, and nothing else.</summary>
    public async Task<HealthReading> ReadServingAsync(CancellationToken cancellation) => Read(await serving.AskAsync(cancellation));

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private HealthReading Read(HealthFacts facts) => new(facts, HealthRules.Of(facts, Limits));

    private async Task<HealthFacts> LookAsync()
    {
        var facts = unseen with { Now = clock.Now().Utc, DiskFree = Free() };
        try
        {
            return facts with { DatabaseTook = await WithinAsync(WriteAsync) };
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            Away(log, failure.GetType().Name);
            return facts;
        }
    }

    private async Task<HealthReading> LookAtAllAsync()
    {
        var facts = await serving.AskAsync(CancellationToken.None);
        if (facts.DatabaseTook is not null) facts = await AskAsync(facts);
        var reading = Read(facts);
        foreach (var figure in reading.Figures.Where(f => Last?.Figures.FirstOrDefault(b => b.Name == f.Name)?.State is { } before && before != f.State))
            Changed(log, figure.Name, figure.State, figure.Reason);
        return Last = reading;
    }

    private async Task<HealthFacts> AskAsync(HealthFacts facts)
    {
        try
        {
            var now = clock.Now();
            var (office, drift) = await WithinAsync(async (services, cancellation) =>
            {
                var figures = await services.GetRequiredService<OfficeFigures>().ReadAsync(now, Limits, cancellation);
                var other = await reference.NowAsync(services.GetRequiredService<RequestsDb>(), cancellation);
                return (figures, clock.Now().Utc - other);
            });
            return facts with { Now = now.Utc, Office = office, Drift = drift };
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            Late(log, failure.GetType().Name);
            return facts;
        }
    }

    /// <summary>It can be written, not only read: a full disk or a locked file shows here. Under a name of its own, for it is no job.</summary>
    private async Task<TimeSpan> WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        await services.GetRequiredService<JobLeases>().TakeAsync("probe", "probe", clock.Now().Utc, TimeSpan.FromSeconds(1), cancellation);
        return time.GetElapsedTime(began);
    }

    /// <summary>SQLite waits for its lock without looking up: who looks does not wait with it.</summary>
    private async Task<T> WithinAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> ask)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        limited.CancelAfter(Limits.DatabaseWithin);
        return await Task.Run(AskInScopeAsync, limited.Token).WaitAsync(Limits.DatabaseWithin, ending.Token);

        async Task<T> AskInScopeAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            return await ask(scope.ServiceProvider, limited.Token);
        }
    }

    private long? Free()
    {
        try
        {
            return new DriveInfo(folder.Root).AvailableFreeSpace;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Health: {Figure} is {State} ({Reason}).")]
    private static partial void Changed(ILogger log, HealthName figure, HealthState state, HealthReason reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Health: the database does not answer ({Failure}).")]
    private static partial void Away(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Health: the database answers, and the figures did not come in time ({Failure}).")]
    private static partial void Late(ILogger log, string failure);
}

/// <summary>
/// The clock that the machine's own is compared with: the database server's, or that of the disk the data folder lies on. Null where the
/// machine's clock is not what the office goes by.
/// </summary>
public sealed record TimeReference(Func<RequestsDb, CancellationToken, Task<DateTime?>> NowAsync)
{
    public static TimeReference For(TimeProvider time, DataFolder folder) => new(async (db, cancellation) =>
        time != TimeProvider.System ? null
        : db.Database.IsSqlite() ? OfDisk(folder)
        : await db.Database.SqlQuery<DateTime>($"SELECT SYSUTCDATETIME() AS Value").SingleAsync(cancellation));

    private static DateTime OfDisk(DataFolder folder)
    {
        var path = Path.Combine(folder.Root, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, [1]);
            return File.GetLastWriteTimeUtc(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
