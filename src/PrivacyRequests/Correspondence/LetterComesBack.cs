using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>
/// Act: a mail server reports that a letter did not arrive, for good. It counts as not out: what counted from its leaving falls back to
/// what it was, with its old date, unless its person has it all the same; the address is stopped. "Respond" means delivered:
/// Civil Code 1798.130(a)(2)(A). The same report twice changes nothing more.
/// </summary>
public sealed partial class LetterComesBack(RequestsDb db, OfficeClock clock, Sealer sealer, LastingHasher hasher, LetterLeaves leaves, SuppressionDesk choices)
{
    private const int SaveTries = 10;

    /// <summary>Call it with nothing else to be saved: it begins with an empty change tracker.</summary>
    /// <param name="messageId">Of our letter, with or without angle brackets.</param>
    /// <param name="status">RFC 3463. Only 5.x is for good; after 4.x or none the server still tries, and nothing changes.</param>
    /// <returns>The letter that the report is about, whether it changed anything or not; null when it is none of ours.</returns>
    public async Task<OutboxLetter?> HandleAsync(string messageId, string? status, CancellationToken cancellation)
    {
        var id = $"<{messageId.Trim().Trim('<', '>')}>";
        for (var i = 0; i < SaveTries; i++)
        {
            db.ChangeTracker.Clear();
            if (await db.Letters.SingleOrDefaultAsync(l => l.MessageId == id, cancellation) is not { } letter) return null;
            if (letter.Channel != Channel.Email || status is null || !ForGood().IsMatch(status.Trim())) return letter;
            await ChangeAsync(letter, status.Trim(), clock.Now(), cancellation);
            if (await db.SaveOrStaleAsync(cancellation) is null) return letter;
        }

        throw new InvalidOperationException($"Letter {id} came back and could not be recorded: its case changed again and again.");
    }

    private async Task ChangeAsync(OutboxLetter letter, string status, Moment now, CancellationToken cancellation)
    {
        await db.StopAsync(letter, StopReason.CameBack, status, hasher.KeyId, now.Utc, cancellation);
        // On paper it arrives all the same, and what was replaced or came back before has nothing to lose.
        var byMail = letter is { State: LetterState.Left, Way: LetterWay.AcceptedByMailServer or LetterWay.WrittenToFolder };
        if (!byMail && letter.State is not (LetterState.Queued or LetterState.Held or LetterState.Failed)) return;
        // The server's words stay, sealed, in the message that brought them: anybody can write such a message.
        letter.CannotBeMailed(status);
        (letter.CameBackAt, letter.LeftAt, letter.LeftOn, letter.Way) = (now.Utc, null, null, null);
        foreach (var request in await leaves.ConcernedAsync(letter, cancellation))
        {
            var since = (await HistoryAsync(request.Id, cancellation)).SkipWhile(e => e is not LetterLeft left || left.Letter != letter.Id).ToList();
            var confirmed = since.ElementAtOrDefault(1) is ReceiptConfirmed { How: SpokenOrWritten.Written };
            var has = since.Any(e => e is AnswerCollected || (confirmed && e is AddressConfirmed { Channel: Channel.Email } address && address.Party == letter.Party));
            var fell = has ? NotOutAgain.Nothing : request.LetterCameBack(letter.Id, confirmed);
            db.Record(request, new LetterCameBack(letter.Id, letter.Kind, status, fell), new Actor.Job(), now.Utc);
            if (fell == NotOutAgain.Decision) choices.HoldAgain(request, request.Filing.OpenPeople(sealer), now);
        }
    }

    private async Task<IEnumerable<CaseEvent>> HistoryAsync(Guid request, CancellationToken cancellation) =>
        (await db.Events.AsNoTracking().Where(e => e.RequestId == request).OrderBy(e => e.Sequence).ToListAsync(cancellation)).Select(e => e.Event);

    [GeneratedRegex(@"^5(\.\d{1,3}){0,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForGood();
}
