using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Testing;

/// <summary>Checking who is asking, in the office's words. The officer is number 1.</summary>
public static class Checks
{
    public static readonly Actor.Staff Officer = new(1);

    /// <summary>The case as a page would show it now.</summary>
    public static async Task<ShownCase> Shown(this TestOffice office, string reference) =>
        new(reference, (await office.Case(reference)).Version, MayReadRestricted: true);

    /// <summary>One act on a case, as it is now, by the officer.</summary>
    public static async Task<Refusal?> Act<TAct>(this TestOffice office, string reference, Func<TAct, ShownCase, Task<Refusal?>> act) where TAct : notnull
    {
        var shown = await office.Shown(reference);
        return await office.With<TAct, Refusal?>(a => act(a, shown));
    }

    public static Task<Refusal?> Record(this TestOffice office, string reference, CheckResult result, params DataPoint[] points) =>
        office.Act<CheckDataPoints>(reference, (a, s) => a.HandleAsync(s, points.ToDictionary(p => p, _ => result), Officer, default));

    public static Task<Refusal?> Verify(this TestOffice office, string reference, VerificationWay way = VerificationWay.DataPoints, string? reason = null) =>
        office.Act<VerifyIdentity>(reference, (a, s) => a.HandleAsync(s, way, reason, Officer, default));

    public static Task<Refusal?> NotVerified(this TestOffice office, string reference, string reason = "Nothing matched") =>
        office.Act<FindNotVerified>(reference, (a, s) => a.HandleAsync(s, NotVerifiedBecause.NotMatched, reason, Officer, default));

    /// <summary>Sends the link by e-mail and signs with it, as the person would.</summary>
    public static async Task<Refusal?> Sign(this TestOffice office, string reference, string name = "Casey Consumer")
    {
        if (await office.Act<SendDeclaration>(reference, (a, s) => a.HandleAsync(s, Channel.Email, Officer, default)) is { } refusal) return refusal;
        var token = await office.DeclarationToken(reference);
        return await office.With<SignDeclaration, Refusal?>(a => a.HandleAsync(token, name, "San Jose, California", default));
    }

    /// <summary>The token in the last declaration link that was sent.</summary>
    public static async Task<string> DeclarationToken(this TestOffice office, string reference)
    {
        var letters = await office.Letters(reference[..reference.LastIndexOf('-')]);
        var text = letters.Last(l => l.Letter.Kind == LetterKind.DeclarationLink).Body.Text;
        return text.Split("/declarations/")[1].Split((char[])[' ', '\n', '\r', '>'])[0];
    }

    /// <summary>The holder of the filer's e-mail address used our link: here, the declaration's.</summary>
    public static Task<Refusal?> FindOwn(this TestOffice office, string reference, OwnAddressBasis basis, bool heldNone = false, Channel channel = Channel.Email) =>
        office.Act<FindAddressOwn>(reference, (a, s) => a.HandleAsync(s, Party.Filer, channel, basis, heldNone, "Booking system, by name", Officer, default));

    /// <summary>Marks the letters of a kind as left now.</summary>
    public static Task Left(this TestOffice office, string filingReference, LetterKind kind) => office.Db(async db =>
    {
        var id = await db.Filings.Where(f => f.Reference == filingReference).Select(f => f.Id).SingleAsync();
        foreach (var letter in await db.Letters.Where(l => l.FilingId == id && l.Kind == kind).ToListAsync())
            (letter.State, letter.LeftAt) = (LetterState.Left, office.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });
}
