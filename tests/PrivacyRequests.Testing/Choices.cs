using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Testing;

/// <summary>Opt-out, limit and what goes like them, in the office's words.</summary>
public static class Choices
{
    /// <summary>A choice by e-mail alone: nothing else was given.</summary>
    public static NewRequest ByEmail(string email, params Right[] rights) =>
        Asked.For(rights) with { People = new FilingPeople { ConsumerName = "", ConsumerEmail = email } };

    public static NewRequest ByPhone(string phone, params Right[] rights) =>
        Asked.For(rights) with { People = new FilingPeople { ConsumerName = "", Phone = phone }, AnswerBy = AnswerBy.Post };

    public static NewRequest ByAgent(string email, params Right[] rights) => Asked.For(rights) with
    {
        Filer = FilerKind.Agent,
        People = new FilingPeople { ConsumerName = "", ConsumerEmail = email, FilerName = "Agnes Agent", FilerEmail = "agnes@example.org" },
    };

    /// <summary>The first case of a filing.</summary>
    public static async Task<string> Choose(this TestOffice office, NewRequest asked) => (await office.Receive(asked)).Reference + "-1";

    public static Task<List<SuppressItem>> Systems(this TestOffice office, string reference) => office.Db(db =>
        db.SuppressItems.AsNoTracking().Where(i => db.Requests.Any(r => r.Id == i.RequestId && r.Reference == reference)).OrderBy(i => i.Number).ToListAsync());

    /// <summary>The system stopped today, and nobody had received anything from it.</summary>
    public static Task<Refusal?> SystemStops(this TestOffice office, string reference, int number, Stopped? stopped = null) => office.Act<ConfirmStopped>(reference, (a, s) =>
        a.HandleAsync(s, number, stopped ?? new Stopped(office.Today(), RecipientsTold.NobodyReceived, null), Checks.Officer, default));

    public static async Task AllSystemsStop(this TestOffice office, string reference)
    {
        foreach (var item in await office.Systems(reference)) await office.SystemStops(reference, item.Number);
    }

    public static async Task<bool> IsOnTheStopList(this TestOffice office, string email, SuppressionKind kind = SuppressionKind.SaleOrSharing) =>
        (await office.With<IsSuppressed, IReadOnlyList<StopEntry>>(q => q.ByEmailAsync(email, default))).Any(e => e.Kind == kind);

    /// <summary>From now on the office says that it sells or shares.</summary>
    public static async Task SellsOrShares(this TestOffice office, bool does = true)
    {
        var now = await office.With<OfficeSettingsReader, OfficeNow>(s => s.CurrentAsync(default));
        await office.With<SaveOfficeSettings, Refusal?>(act => act.HandleAsync(now.Version, now.Settings with { SellsOrShares = does }, Checks.Officer, default));
    }
}
