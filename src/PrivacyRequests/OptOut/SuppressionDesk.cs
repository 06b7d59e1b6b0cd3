using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.OptOut;

/// <summary>
/// Puts what a filing chooses into force, in the save that receives it: on the stop list at once, with one item for each system that has to
/// stop. Nothing waits for a mailbox, a paper or an account. 11 CCR §7026(d)–(f), §7027(e)–(g), §7060(b).
/// </summary>
public sealed class SuppressionDesk(RequestsDb db, SuppressionHasher hasher, ChoiceLetters letters, OfficeSettingsReader settings)
{
    public async Task BeginAsync(Filing filing, FilingPeople people, Actor by, Moment now, CancellationToken cancellation)
    {
        var choices = filing.Requests.FindAll(r => r.IsChoice);
        if (choices.Count == 0) return;
        var systems = (await settings.CurrentAsync(cancellation)).Settings.Systems;
        var values = hasher.Of(people);
        foreach (var request in choices.Where(r => ChoiceRules.Stops(r.Right) is not null))
        {
            var concerned = ChoiceRules.SystemsFor(request.Right, systems).ToList();
            db.Suppressions.AddRange(values.Select(v => EntryOf(request, v, now)));
            db.SuppressItems.AddRange(concerned.Select((s, i) => ItemOf(request, s, i + 1, now)));
            db.Record(request, request.BeginSuppression(values.Count, concerned.Count).Event!, by, now.Utc);
            if (concerned.Count == 0) await FinishAsync(request, [], by, now, cancellation);
        }

        await letters.ReceivedAsync(filing, choices, by, now, cancellation);
    }

    /// <summary>A refusal for fraud did not arrive: until its letter has left the choice holds, so it is on the stop list again.</summary>
    public void HoldAgain(PrivacyRequest request, FilingPeople people, Moment now)
    {
        if (ChoiceRules.Stops(request.Right) is null) return;
        var values = hasher.Of(people);
        db.Suppressions.AddRange(values.Select(v => EntryOf(request, v, now)));
        db.Record(request, new SuppressionHolds(values.Count), new Actor.Job(), now.Utc);
    }

    /// <summary>Every system has stopped: the letter goes, and it counts when it has left; without an address it is done now.</summary>
    public async Task FinishAsync(PrivacyRequest request, IReadOnlyList<SuppressItem> items, Actor by, Moment now, CancellationToken cancellation)
    {
        if (request.CarryOut(items).Event is not { } done) return;
        db.Record(request, done, by, now.Utc);
        if (await letters.DoneAsync(request, items, by, now, cancellation) is { } letter) request.DecisionGoesBy(letter.Id, now.Utc);
        else db.Record(request, request.ProcessWithoutLetter(now.Day).Event!, by, now.Utc);
    }

    private Suppression EntryOf(PrivacyRequest request, RecognisedValue value, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Utc),
        Kind = ChoiceRules.Stops(request.Right)!.Value,
        By = value.By,
        Hash = value.Hash,
        KeyId = hasher.KeyId,
        Since = request.ReceivedOn,
        RequestId = request.Id,
    };

    private static SuppressItem ItemOf(PrivacyRequest request, OfficeSystem system, int number, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Utc),
        RequestId = request.Id,
        Number = number,
        System = system.Name,
        Recipients = system.Recipients,
    };
}
