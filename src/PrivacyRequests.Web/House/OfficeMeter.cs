using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.House;

/// <summary>
/// What an operator watches: requests that came in, letters that left or did not, and the figures of the last look at health. Values are
/// numbers, attributes are words of closed lists: no person, no reference, no address.
/// </summary>
public sealed class OfficeMeter : SaveChangesInterceptor, IDisposable
{
    public const string Name = "PrivacyRequests";

    private readonly Meter meter = new(Name);
    private readonly HealthBoard board;
    private readonly Counter<long> received;
    private readonly Counter<long> letters;
    private readonly ConditionalWeakTable<DbContext, List<Action>> counted = [];

    public OfficeMeter(HealthBoard board)
    {
        this.board = board;
        received = meter.CreateCounter<long>("privacy_requests.received", "{request}", "Requests received, by right and door");
        letters = meter.CreateCounter<long>("privacy_requests.letters", "{letter}", "Letters by what became of them");
        Gauge("privacy_requests.open", o => o.Queue.Open, "Open cases");
        Gauge("privacy_requests.late", o => o.Queue.Late, "Open cases whose statutory date has passed");
        Gauge("privacy_requests.at_risk", o => o.Queue.AtRisk, "Open cases whose target has passed and whose statutory date has not");
        Gauge("privacy_requests.due_soon", o => o.Queue.DueSoon, "Open cases due within a week");
        Gauge("privacy_requests.nearest_due", o => o.Queue.NearestDue, "Days to the nearest target; negative when it has passed", "d");
        Gauge("privacy_requests.letters_not_out", o => o.Mail.NotOut, "Letters that are due or wait for somebody");
        Gauge("privacy_requests.mail_unread", o => o.Mail.Unread, "Messages that wait for a person");
        Since("privacy_requests.letter_not_out_age", o => o.Mail.OldestNotOut, "Age of the oldest letter not out");
        Since("privacy_requests.mail_unread_age", o => o.Mail.OldestUnread, "Age of the oldest message that waits for a person");
        Since("privacy_requests.letter_left_age", o => o.Mail.Taken, "Time since the last letter left");
        Since("privacy_requests.backup_age", o => o.LastBackup, "Age of the last good backup; absent while none is made");
        meter.CreateObservableGauge("privacy_requests.database_took", () => Seen(r => r.Facts.DatabaseTook?.TotalMilliseconds), "ms", "How long the database took to write a line");
        meter.CreateObservableGauge("privacy_requests.disk_free", () => Seen(r => (double?)r.Facts.DiskFree), "By", "Free space for the data folder");
        meter.CreateObservableGauge("privacy_requests.clock_drift", () => Seen(r => r.Facts.Drift?.TotalSeconds), "s", "By how much the machine's clock differs");
        meter.CreateObservableGauge("privacy_requests.health", Health, description: "0 well, 1 to be looked at, 2 wrong; by figure");
        meter.CreateObservableGauge("privacy_requests.job_age", JobAges, "s", "Time since a job last ran; by job");
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && Count(db) is { Count: > 0 } found) counted.AddOrUpdate(db, found);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && counted.TryGetValue(db, out var found))
        {
            counted.Remove(db);
            foreach (var count in found) count();
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db) counted.Remove(db);
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    public void Dispose() => meter.Dispose();

    /// <summary>What this save would add to the counters, once it has come through.</summary>
    private List<Action> Count(DbContext db)
    {
        List<Action> found = [];
        foreach (var request in db.ChangeTracker.Entries<PrivacyRequest>().Where(e => e.State == EntityState.Added).Select(e => e.Entity))
        {
            var (right, door) = (request.Right.ToString(), request.Filing.Door.ToString());
            found.Add(() => received.Add(1, new("right", right), new("door", door)));
        }

        foreach (var letter in db.ChangeTracker.Entries<OutboxLetter>().Where(e => e.State == EntityState.Modified && e.Property(l => l.State).OriginalValue != e.Entity.State))
        {
            if (letter.Entity.State is not (LetterState.Left or LetterState.Failed or LetterState.CannotBeMailed)) continue;
            var (state, channel) = (letter.Entity.State.ToString(), letter.Entity.Channel.ToString());
            found.Add(() => letters.Add(1, new("state", state), new("channel", channel)));
        }

        return found;
    }

    private void Gauge(string name, Func<OfficeFacts, double?> value, string what, string? unit = null) =>
        meter.CreateObservableGauge(name, () => Seen(r => r.Facts.Office is { } office ? value(office) : null), unit, what);

    private void Since(string name, Func<OfficeFacts, DateTime?> moment, string what) =>
        meter.CreateObservableGauge(name, () => Seen(r => r.Facts.Office is { } office ? (r.Facts.Now - moment(office))?.TotalSeconds : null), "s", what);

    private IEnumerable<Measurement<double>> Seen(Func<HealthReading, double?> value) => board.Last is { } last && value(last) is { } number ? [new(number)] : [];

    private IEnumerable<Measurement<int>> Health() => board.Last?.Figures.Select(f => new Measurement<int>((int)f.State, new KeyValuePair<string, object?>("figure", f.Name.ToString()))) ?? [];

    private IEnumerable<Measurement<double>> JobAges()
    {
        if (board.Last is not { Facts: { Office: { } office } facts }) yield break;
        foreach (var (name, _) in facts.Jobs)
            if (office.Marks.TryGetValue(HealthRules.RanMark(name), out var at)) yield return new((facts.Now - at).TotalSeconds, new KeyValuePair<string, object?>("job", name));
    }
}
