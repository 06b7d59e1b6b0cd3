using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Testing;

/// <summary>What the office does with cases, in its own words, and what its lists then show.</summary>
public static class OfficeWork
{
    public const int Olivia = 1;

    public static DateOnly Today(this TestOffice office) => office.Services.GetRequired<OfficeClock>().Now().Day;

    public static Task<QueuePage> QueueAsync(this TestOffice office, QueueFilter show = QueueFilter.All, QueueKey? after = null, bool officer = true, int reader = Olivia) =>
        office.With<RequestQueue, QueuePage>(q => q.PageAsync(show, after, reader, officer, office.Today(), CancellationToken.None));

    public static async Task<IReadOnlyList<string>> SearchAsync(this TestOffice office, string typed, bool officer = true) =>
        [.. (await office.With<RequestSearch, SearchResult>(s => s.FindAsync(typed, officer, office.Today(), CancellationToken.None))).Rows.Select(r => r.Reference)];

    public static Task<CaseFile?> FileAsync(this TestOffice office, string reference, bool officer = true) =>
        office.With<RequestFile, CaseFile?>(f => f.FindAsync(reference, officer, office.Today(), Words.In("en"), CancellationToken.None));

    /// <summary>Takes any step on a case and records it, as an act of an officer would.</summary>
    public static Task StepAsync(this TestOffice office, string reference, Func<PrivacyRequest, Step> step) => office.Db(async db =>
    {
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleAsync(r => r.Reference == reference);
        var (happened, refusal) = (step(request).Event, (Refusal?)null);
        if (happened is null) throw new InvalidOperationException($"Refused: {refusal?.Name}");
        db.Record(request, happened, new Actor.Staff(Olivia), office.Services.GetRequired<OfficeClock>().Now().Utc);
        return await db.SaveChangesAsync();
    });

    public static async Task<ShownCase> ShownAsync(this TestOffice office, string reference) => new(reference, (await office.Case(reference)).Version, true);

    private static T GetRequired<T>(this IServiceProvider services) where T : notnull =>
        (T)(services.GetService(typeof(T)) ?? throw new InvalidOperationException($"No {typeof(T).Name}."));
}
