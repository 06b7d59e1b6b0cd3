using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Testing;

/// <summary>
/// One whole office in a data folder of its own: the real host, the real database, the real forms; only the clock is a double. Tests
/// speak to it in the office's words.
/// </summary>
public class TestOffice : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("office-").FullName;

    /// <summary>Noon on Monday 5 January 2026, the day of the worked date D1.</summary>
    public static readonly DateOnly FirstDay = new(2026, 1, 5);

    public TestOffice() => Clock.MoveTo(FirstDay);

    public TestClock Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public RecordedLog Log { get; } = new();

    /// <summary>Settings of this office, by configuration key.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public string Folder => folder;

    /// <summary>Runs one act or query as the host would: in a scope of its own.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task With<TService>(Func<TService, Task> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Db<T>(Func<RequestsDb, Task<T>> use) => With(use);

    public Task<ReceivedFiling> Receive(NewRequest asked) =>
        With<ReceiveRequest, ReceivedFiling>(act => act.HandleAsync(asked, Actor.ByLink(asked.Filer), CancellationToken.None));

    /// <summary>A case as the database holds it now, with its filing.</summary>
    public Task<PrivacyRequest> Case(string reference) =>
        Db(db => db.Requests.AsNoTracking().Include(r => r.Filing).SingleAsync(r => r.Reference == reference));

    /// <summary>The events of a case, in order.</summary>
    public async Task<IReadOnlyList<CaseEvent>> History(string reference)
    {
        var rows = await Db(db => (from e in db.Events
                                   join r in db.Requests on e.RequestId equals r.Id
                                   where r.Reference == reference
                                   orderby e.Sequence
                                   select e).ToListAsync());
        return [.. rows.Select(r => r.Event)];
    }

    /// <summary>The letters of a filing, oldest first, as they were rendered.</summary>
    public async Task<IReadOnlyList<(OutboxLetter Letter, LetterAddress To, RenderedLetter Body)>> Letters(string filingReference)
    {
        var sealer = Services.GetRequiredService<Sealer>();
        var rows = await Db(db => (from l in db.Letters
                                   join b in db.LetterBodies on l.Id equals b.LetterId
                                   join f in db.Filings on l.FilingId equals f.Id
                                   where f.Reference == filingReference
                                   select new { l, b }).ToListAsync());
        return [.. rows.OrderBy(r => r.l.MadeAt).ThenBy(r => r.l.MessageId, StringComparer.Ordinal).Select(r => (r.l, r.l.OpenTo(sealer), r.b.Open(sealer)!))];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("DataFolder", folder);
        builder.UseSetting("Jobs:Run", "false");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // A list cut off in no order is another one each time, and each site would warn of it in its log.
            services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(SqlServerTwin.One)
                .ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        });
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
