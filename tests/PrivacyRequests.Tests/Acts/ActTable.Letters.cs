using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Acts;

/// <summary>Letters that did not arrive, and what may be done with them: each call brings the letter there first.</summary>
public static partial class ActTable
{
    private static IEnumerable<ActCall> AboutLettersThatCameBack() =>
    [
        .. Enum.GetValues<LetterState>().Select(state => new ActCall(typeof(LetterComesBack), $"{state}", (services, c) => ComesBack(services, c.Letter(state)))),
        .. Enum.GetValues<LetterState>().Select(state => On<TakeLetterBack>($"{state}", (a, c) => a.HandleAsync(c.Letter(state), Officer, mayDecide: true, default))),
        .. Enum.GetValues<LetterState>().Select(state => On<TakeLetterBack>($"{state}, by who may not decide", (a, c) => a.HandleAsync(c.Letter(state), Officer, mayDecide: false, default))),
        .. Enum.GetValues<LetterState>().Select(state => new ActCall(typeof(LiftStop), $"{state}", async (services, c) =>
            await ComesBack(services, c.Letter(state)) ?? (await services.GetRequiredService<LiftStop>().HandleAsync(c.Letter(state), Officer, default))?.Name)),
        .. Enum.GetValues<LetterState>().Select(state => new ActCall(typeof(SendElsewhere), $"{state}", async (services, c) =>
            (await services.GetRequiredService<ChangeAddress>().HandleAsync(c.Shown, Party.Filer, Channel.Email, $"new{c.RequestId:N}@example.org", "By phone", Officer, default))?.Name
            ?? await ComesBack(services, c.Letter(state)) ?? (await services.GetRequiredService<SendElsewhere>().HandleAsync(c.Letter(state), Officer, default)).Refusal?.Name)),
    ];

    private static async Task<string?> ComesBack(IServiceProvider services, Guid id)
    {
        var db = services.GetRequiredService<RequestsDb>();
        if (await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id) is not { } letter) return "No letter";
        await services.GetRequiredService<LetterComesBack>().HandleAsync(letter.MessageId, "5.1.1", default);
        return await db.Letters.AsNoTracking().AnyAsync(l => l.Id == id && l.CameBackAt != null) ? null : "Nothing to come back";
    }
}
