using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Acts;

internal static partial class Situations
{
    /// <summary>Three points match and the declaration is signed: nothing but the officer's word is missing.</summary>
    private static async Task<Refusal?> ProofComes(this TestOffice office, CaseAtHand hand)
    {
        if (hand.Right.IsChoice()) return Refusals.NoProofNeeded;
        if (hand.Filer != FilerKind.Consumer) await office.SeeAuthority(hand);
        await office.Confirm(hand.Reference);
        await office.Record(hand.Reference, CheckResult.Matched, DataPoint.EmailOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation);
        return await office.Sign(hand.Reference) is { } refusal && refusal != Refusals.NothingToDeclare ? refusal : null;
    }

    private static async Task AskedForStatus(this TestOffice office, CaseAtHand hand)
    {
        var filing = (await office.Case(hand.Reference)).Filing;
        var email = filing.OpenPeople(office.Services.GetRequiredService<Sealer>()).ContactEmail!;
        await office.With<AskForStatus>(a => a.HandleAsync(hand.FilingReference, email, default));
        await office.With<AnswerStatusInquiries>(a => a.RunAsync(default));
    }

    /// <summary>What can be seen of the case from outside now; what was seen before is not forgotten.</summary>
    private static async Task Look(this TestOffice office, CaseAtHand hand)
    {
        foreach (var (letter, _, body) in await office.Read(hand))
        {
            hand.Letters[letter.State] = letter.Id;
            if (body is null) continue;
            foreach (Match link in Link.Matches(body.Text)) hand.Tokens[link.Groups[1].Value] = link.Groups[2].Value;
            if (letter.Channel == Channel.Post && PrintedCode.Match(body.Paper) is { Success: true } code) hand.PrintedCode = code.Value;
        }

        await office.Db(async db =>
        {
            if (await db.Requests.Where(r => r.Id == hand.RequestId).Select(r => (int?)r.Version).SingleOrDefaultAsync() is { } version) hand.Version = version;
            if (await db.ContestedItems.Where(i => i.RequestId == hand.RequestId).OrderBy(i => i.Number).ToListAsync() is { Count: > 0 } items) (hand.Item, hand.Items) = (items[^1].Id, items.Count);
            if (await db.Files.FirstOrDefaultAsync(f => f.RequestId == hand.RequestId) is { } file) hand.File = file.Id;
            return hand;
        });
    }

    private static Task<List<(OutboxLetter Letter, LetterAddress? To, RenderedLetter? Body)>> Read(this TestOffice office, CaseAtHand hand) => office.Db(async db =>
    {
        var sealer = office.Services.GetRequiredService<Sealer>();
        var rows = await (from l in db.Letters.AsNoTracking() join b in db.LetterBodies on l.Id equals b.LetterId where l.FilingId == hand.FilingId orderby l.MadeAt select new { l, b }).ToListAsync();
        return rows.Select(r => (r.l, (LetterAddress?)null, r.b.Open(sealer))).ToList();
    });

    [GeneratedRegex(@"/(requests/confirm|back/confirm|status|answers|permissions|documents|declarations)/([0-9a-f]{64})")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)")]
    private static partial Regex PrintedCode { get; }
}
