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
/// Looks at database, disk, clock, mail and jobs for whoever asks: balancers, the health page, the figures that leave by OTLP. A look is kept
/// for two seconds, so that asking often costs nothing.
/// </summary>
public sealed partial class HealthBoard(
    IServiceScopeFactory scopes, IEnumerable<OfficeJob> jobs, TimeReference reference, DataFolder folder, HealthSettings limits, OfficeClock clock, TimeProvider time, IConfiguration configuration, ILogger<HealthBoard> log) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    /// <summary>A mailbox that tells of new mail is asked at the latest after this.</summary>
    private static readonly TimeSpan MailboxEvery = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly DateTime up = clock.Now().Utc;
    private long lookedAt;

    public HealthReading? Last { get; private set; }

    public HealthSettings Limits => limits;

    /// <summary>For example <c>1.0.0</c>: what runs.</summary>
    public static string Version => typeof(HealthBoard).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public async Task<HealthReading> ReadAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var now = clock.Now();
            if (Last is { } last && (now.Utc - last.Facts.Now).Duration() < Kept && time.GetElapsedTime(lookedAt) < Kept) return last;
            var facts = await LookAsync(now, cancellation);
            var reading = new HealthReading(facts, HealthRules.Of(facts, limits));
            foreach (var figure in reading.Figures.Where(f => Last?.Figures.FirstOrDefault(b => b.Name == f.Name)?.State is { } before && before != f.State))
                Changed(log, figure.Name, figure.State, figure.Reason);
            (Last, lookedAt) = (reading, time.GetTimestamp());
            return reading;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<HealthFacts> LookAsync(Moment now, CancellationToken cancellation)
    {
        var known = jobs.Select(j => (j.Name, j.Every)).Concat(configuration["Mail:Mailbox:Kind"] is { Length: > 0 } kind && kind != "None" ? [("mailbox", MailboxEvery)] : []).ToList();
        var facts = new HealthFacts(now.Utc, null, Free(), null, configuration.GetValue("Jobs:Run", defaultValue: true), up, known, null);
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limited.CancelAfter(limits.DatabaseWithin);
            // SQLite waits for its lock without looking up: this look does not wait with it.
            return await Task.Run(() => AskAsync(facts, now, limited.Token), limited.Token).WaitAsync(limits.DatabaseWithin, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Away(log, failure.GetType().Name);
            return facts;
        }
    }

    private async Task<HealthFacts> AskAsync(HealthFacts facts, Moment now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var began = time.GetTimestamp();
        // It can be written, not only read: a full disk or a locked file shows here.
        await scope.ServiceProvider.GetRequiredService<JobLeases>().TakeAsync("health", "health", now.Utc, TimeSpan.FromSeconds(1), cancellation);
        var took = time.GetElapsedTime(began);
        var office = await scope.ServiceProvider.GetRequiredService<OfficeFigures>().ReadAsync(now, limits, cancellation);
        var other = await reference.NowAsync(scope.ServiceProvider.GetRequiredService<RequestsDb>(), cancellation);
        return facts with { DatabaseTook = took, Office = office, Drift = clock.Now().Utc - other };
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
