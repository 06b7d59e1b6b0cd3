using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.Demo;

/// <summary>The office as the stories see it: its acts, its clock, its letters. Everything goes through the acts that people use.</summary>
internal sealed class DemoOffice(IServiceProvider services, MovingClock clock)
{
    private readonly Words words = Words.In("en");

    public BusinessCalendar Calendar { get; } = services.GetRequiredService<BusinessCalendar>();

    public DateOnly Today { get; } = services.GetRequiredService<BusinessCalendar>().DateOf(clock.RealNow.UtcDateTime);

    /// <summary>The real now, taken once: no story goes beyond it.</summary>
    public DateTimeOffset End { get; } = clock.RealNow;

    public DateTimeOffset Now => clock.GetUtcNow();

    public string Say(string name) => words[$"DemoTexts.{name}"];

    /// <summary>A time of day in the office's zone.</summary>
    public DateTimeOffset At(DateOnly day, int hour, int minute) => Calendar.StartOf(day).AddHours(hour).AddMinutes(minute);

    public async Task<T> With<TAct, T>(Func<TAct, Task<T>> use) where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <exception cref="InvalidOperationException">The act was refused: the story does not fit the law, or the law has changed.</exception>
    public async Task DoAsync<TAct>(Func<TAct, Task<Refusal?>> use) where TAct : notnull
    {
        if (await With(use) is { } refusal) throw new InvalidOperationException($"{typeof(TAct).Name} was refused on {Calendar.DateOf(Now.UtcDateTime):O}: {refusal.Name}.");
    }

    /// <summary>E-mails leave as soon as they are due.</summary>
    public async Task SendMailAsync()
    {
        while (await With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None)) > 0)
        {
        }
    }

    /// <summary>The mail room posts what was waiting since yesterday, and places into accounts what belongs there.</summary>
    public async Task PostLettersAsync(Actor.Staff by)
    {
        var before = Now.UtcDateTime.AddHours(-20);
        var waiting = await With<RequestsDb, List<OutboxLetter>>(db => db.Letters.AsNoTracking()
            .Where(l => l.MadeAt < before && (l.State == LetterState.ToPost || l.State == LetterState.ToPlaceInAccount)).OrderBy(l => l.MadeAt).ToListAsync());
        var today = Calendar.DateOf(Now.UtcDateTime);
        foreach (var letter in waiting)
        {
            if (letter.State == LetterState.ToPost) await DoAsync<PostLetter>(act => act.HandleAsync(letter.Id, today, by, CancellationToken.None));
            else await DoAsync<PlaceLetterInAccount>(act => act.HandleAsync(letter.Id, by, CancellationToken.None));
        }
    }

    /// <summary>What the newest letter of a kind says, as its reader has it in hand.</summary>
    public Task<string> ReadLetterAsync(Guid filing, LetterKind kind) => With<RequestsDb, string>(async db =>
    {
        var body = await db.LetterBodies.AsNoTracking()
            .Where(b => b.LetterId == db.Letters.Where(l => l.FilingId == filing && l.Kind == kind).OrderByDescending(l => l.MadeAt).Select(l => l.Id).First())
            .SingleAsync();
        return body.Open(services.GetRequiredService<Sealer>())!.Text;
    });

    /// <summary>The case as a page would show it now.</summary>
    public Task<ShownCase> ShowAsync(string reference) => With<RequestsDb, ShownCase>(async db => new ShownCase(
        reference, await db.Requests.Where(r => r.Reference == reference).Select(r => r.Version).SingleAsync(), MayReadRestricted: true));
}
