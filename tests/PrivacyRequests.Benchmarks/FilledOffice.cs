using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// Fills a data folder with filings of the last 26 months: the case's own steps, the true events, the letters as they were rendered, all
/// sealed. Only the saves are large, and not durable until the end.
/// </summary>
internal static class FilledOffice
{
    private const int FilingsInASave = 200;
    private static readonly TimeSpan Back = TimeSpan.FromDays(790);

    /// <summary>Open ones came in the last 50 days: a few of them are late.</summary>
    private static readonly TimeSpan BackWhileOpen = TimeSpan.FromDays(50);

    public static string EmailOf(int number) => $"person{number}@example.org";

    /// <param name="open">How many of the cases are still open: the last ones.</param>
    public static async Task FillAsync(string folder, int cases, int open)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var first = Store.Open(folder, new TestClock(now));
        // Each writer has a clock of its own. The database takes one save at a time: while one is saved others are made.
        await first.Db(db => db.Filings.AnyAsync());
        await using var second = Store.Open(folder, new TestClock(now));
        await second.Db(db => db.Filings.AnyAsync());
        var (from, done) = (-FilingsInASave, 0);
        await Task.WhenAll(new[] { first, second }.Select(office => Task.Run(async () =>
        {
            for (var mine = Interlocked.Add(ref from, FilingsInASave); mine < cases; mine = Interlocked.Add(ref from, FilingsInASave))
            {
                await FillAsync(office, Enumerable.Range(mine, Math.Min(FilingsInASave, cases - mine)), cases, open, now);
                if (Interlocked.Add(ref done, FilingsInASave) is var all && all % 20000 == 0) Console.WriteLine($"{all} cases");
            }
        })));

        await first.Db(async db => db.Database.IsSqlite() ? await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;") : 0);
    }

    private static async Task FillAsync(OpenedOffice office, IEnumerable<int> numbers, int cases, int open, DateTimeOffset now)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        await db.Database.OpenConnectionAsync();
        var sqlite = db.Database.IsSqlite();
        if (sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF;");
        foreach (var number in numbers)
        {
            office.Clock.MoveTo(MomentOf(number, cases, open, now));
            await FileAsync(scope.ServiceProvider, db, number, closed: number < cases - open);
        }

        await db.SaveChangesAsync();
        // The setting must not stay with the connection.
        if (sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL;");
        await db.Database.CloseConnectionAsync();
    }

    private static DateTimeOffset MomentOf(int number, int cases, int open, DateTimeOffset now)
    {
        var closed = cases - open;
        return number < closed
            ? now - BackWhileOpen - ((Back - BackWhileOpen) * (1 - (number / (double)closed)))
            : now - (BackWhileOpen * (1 - ((number - closed) / (double)open)));
    }

    private static async Task FileAsync(IServiceProvider services, RequestsDb db, int number, bool closed)
    {
        var (clock, sealer, hasher) = (services.GetRequiredService<OfficeClock>(), services.GetRequiredService<Sealer>(), services.GetRequiredService<LookupHasher>());
        var office = (await services.GetRequiredService<OfficeSettingsReader>().CurrentAsync(default)).Settings;
        var (now, by) = (clock.Now(), new Actor.Consumer());
        var asked = Asked.For((Right)(number % 3)).By($"Given{number % 997} Family{number % 4999}", EmailOf(number)) with { NetworkAddress = $"10.1.{number >> 8 & 255}.{number & 255}" };
        var filing = Filing(asked, now, sealer);
        var (request, received) = PrivacyRequest.Receive(filing, 1, asked.Rights[0], Guid.CreateVersion7(now.Utc));
        filing.Requests.Add(request);
        db.Filings.Add(filing);
        db.Lookups.AddRange(FilingLookups.Of(asked, hasher).Select(h => h.For(request, hasher.KeyId, now.Utc)));
        db.Record(request, received, by, now.Utc);
        var (link, token, code) = AccessLink.New(LinkPurpose.ConfirmAddress, now.Utc, SendFreshCode.Lives(Channel.Email), filing.Id);
        db.AccessLinks.Add(link);
        var receipt = new ReceiptLetter(filing.Reference, asked.Rights, filing.ReceivedOn, DeadlineRules.Respond(filing.ReceivedOn).Statutory, code,
            office.SiteAddress + SiteLinks.ConfirmAddress(token), office.SiteAddress + SiteLinks.Status);
        await LeaveAsync(services, db, receipt, filing, request, by, now);
        if (!closed) return;
        var decided = clock.StartOf(now.Day.AddDays(20));
        db.Record(request, request.HandOverToMedicalRecords(whole: true).Event!, new Actor.Staff(1), decided.Utc);
        await LeaveAsync(services, db, new MedicalRecordsLetter(filing.Reference, true, office.MedicalRecordsDoor), filing, request, new Actor.Staff(1), decided, decides: true);
    }

    /// <summary>Written, and left at once.</summary>
    private static async Task LeaveAsync(IServiceProvider services, RequestsDb db, Letter letter, Filing filing, PrivacyRequest request, Actor by, Moment now, bool decides = false)
    {
        var (row, refusal) = await services.GetRequiredService<LetterDesk>().EnqueueAsync(letter, filing, request, Party.Filer, Channel.Email, by, now, default);
        if (row is null) throw new InvalidOperationException(refusal!.Name);
        if (decides) request.DecisionGoesBy(row.Id, now.Utc);
        (row.State, row.Way, row.LeftAt, row.LeftOn) = (LetterState.Left, LetterWay.AcceptedByMailServer, now.Utc, now.Day);
        db.Record(request, new LetterLeft(row.Id, row.Kind, LetterWay.AcceptedByMailServer, now.Day), new Actor.Job(), now.Utc);
        if (request.LetterHasLeft(row.Id, row.Kind, now.Day) is { } follows) db.Record(request, follows, new Actor.Job(), now.Utc);
    }

    private static Filing Filing(NewRequest asked, Moment now, Sealer sealer)
    {
        var id = Guid.CreateVersion7(now.Utc);
        return new Filing
        {
            Id = id,
            Reference = Reference.New(),
            ReplyToken = ReplyToken.New(),
            SubmissionId = asked.SubmissionId,
            Door = asked.Door,
            Filer = asked.Filer,
            AnswerBy = asked.AnswerBy,
            Language = asked.Language,
            ReceivedOn = now.Day,
            LoggedAt = now.Utc,
            People = sealer.SealJson(asked.People, id, nameof(Requests.Filing.People)),
            HasEmail = true,
            PersonNumber = Guid.CreateVersion7(now.Utc),
            SettingsVersion = 1,
        };
    }
}
