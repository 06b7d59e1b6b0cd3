using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>Puts a letter into the outbox, in the save of the act that decided it: checked against the address, rendered, sealed.</summary>
public sealed class LetterDesk(RequestsDb db, Sealer sealer, LastingHasher hasher, OfficeSettingsReader settings)
{
    /// <param name="about">The case it is about; null when it concerns every case of the filing.</param>
    /// <returns>The letter, or why it may not go there.</returns>
    public async Task<(OutboxLetter? Letter, Refusal? Refusal)> EnqueueAsync(
        Letter letter, Filing filing, PrivacyRequest? about, Party party, Channel channel, Actor by, Moment now, CancellationToken cancellation)
    {
        var people = filing.OpenPeople(sealer);
        (letter, channel) = WayOf(letter, people, party, channel);
        if (AddressRules.MayNotGo(letter.GoesTo, filing, party, channel) is { } refusal) return (null, refusal);
        var address = people.AddressOf(party, channel);
        // What staff place into an account goes to no address.
        if (letter.Kind == LetterKind.AnswerInAccount) address ??= "";
        if (address is null) return (null, Refusals.NoSuchAddress);
        var to = new LetterAddress(people.NameOf(party), address);
        return (await PutAsync(letter, filing, about, party, channel, to, by, now, cancellation), null);
    }

    /// <summary>To an address that is not the filing's: "someone asked for your information", to another contact that the records hold.</summary>
    public async Task<OutboxLetter> PutAsync(Letter letter, Filing filing, PrivacyRequest? about, Party party, Channel channel,
        LetterAddress to, Actor by, Moment now, CancellationToken cancellation)
    {
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var words = Words.In(filing.Language);
        var frame = new LetterFrame(office, filing.Reference, now.Day, to, await SignerAsync(by, cancellation));
        var rendered = LetterRenderer.Render(letter, frame, words);
        var leavesBy = LeavingOrder.LeavesBy(letter.Kind, filing, about, now.Day);
        var row = await AddAsync(rendered, letter.Kind, filing.Id, about?.Id, party, channel, to, leavesBy, now.Utc, cancellation);
        Record(new LetterQueued(row.Id, letter.Kind, channel));
        if (row.State == LetterState.CannotBeMailed) Record(new LetterCannotBeMailed(row.Id, letter.Kind, Refused: false));
        return row;

        void Record(CaseEvent happened)
        {
            // What no member of staff decided, the office writes by itself, whoever gave the occasion.
            var writer = by is Actor.Staff ? by : new Actor.Job();
            if (about is null) db.RecordAll(filing, happened, writer, now.Utc);
            else db.Record(about, happened, writer, now.Utc);
        }
    }

    /// <summary>To whoever wrote a message of no filing. The letter has no reference; what happened stands in the message's own fields.</summary>
    /// <param name="messageId">Of the message, as its reading has it.</param>
    public async Task<OutboxLetter> AnswerMailAsync(Letter letter, MailMessage message, string? messageId, LetterAddress to, string language, Actor by, Moment now, CancellationToken cancellation)
    {
        var frame = new LetterFrame((await settings.CurrentAsync(cancellation)).Settings, "", now.Day, to, await SignerAsync(by, cancellation));
        var rendered = LetterRenderer.Render(letter, frame, Words.In(language));
        var row = await AddAsync(rendered, letter.Kind, null, null, Party.Filer, Channel.Email, to, DateOnly.MaxValue, now.Utc, cancellation, message.Id);
        row.Answers = MessageIdShape.IsRight(messageId) ? messageId : null;
        return row;
    }

    /// <summary>The same letter, as it was rendered, on paper; the event is the act's.</summary>
    internal Task<OutboxLetter> PrintAsync(OutboxLetter mail, RenderedLetter body, LetterAddress to, Moment now, CancellationToken cancellation) =>
        AddAsync(body, mail.Kind, mail.FilingId, mail.RequestId, mail.Party, Channel.Post, to, mail.LeavesBy, now.Utc, cancellation);

    /// <summary>The same letter, as it was rendered, to another e-mail address; the event is the act's.</summary>
    internal Task<OutboxLetter> ReaddressAsync(OutboxLetter mail, RenderedLetter body, LetterAddress to, Moment now, CancellationToken cancellation) =>
        AddAsync(body, mail.Kind, mail.FilingId, mail.RequestId, mail.Party, Channel.Email, to, mail.LeavesBy, now.Utc, cancellation);

    private async Task<OutboxLetter> AddAsync(RenderedLetter rendered, LetterKind kind, Guid? filingId, Guid? requestId, Party party, Channel channel,
        LetterAddress to, DateOnly leavesBy, DateTime now, CancellationToken cancellation, Guid? mailId = null)
    {
        var id = Guid.CreateVersion7(now);
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var hash = channel == Channel.Email ? hasher.Email(to.Address) : AddressHash(to);
        var row = new OutboxLetter
        {
            Id = id,
            FilingId = filingId,
            MailId = mailId,
            RequestId = requestId,
            Kind = kind,
            Channel = channel,
            Party = party,
            State = channel == Channel.Email && await db.IsStoppedAsync(hash, cancellation) ? LetterState.CannotBeMailed : StateOf(kind, channel),
            MadeAt = now,
            DueAt = await DueAsync(kind, channel, hash, now, cancellation),
            LeavesBy = leavesBy,
            MessageId = MessageIdOf(id, office),
            To = sealer.SealJson(to, id, nameof(OutboxLetter.To)),
            ToHash = hash,
        };
        db.Letters.Add(row);
        db.LetterBodies.Add(new LetterBody { LetterId = id, Content = sealer.SealJson(rendered, id, nameof(LetterBody.Content)) });
        return row;
    }

    private static LetterState StateOf(LetterKind kind, Channel channel) => (kind, channel) switch
    {
        (LetterKind.AnswerInAccount, _) => LetterState.ToPlaceInAccount,
        (_, Channel.Email) => LetterState.Queued,
        (_, Channel.Post) => LetterState.ToPost,
        (_, Channel.Phone) => LetterState.ToTell,
    };

    /// <summary>
    /// A refusal and an extension reach also who left a telephone number alone: Civil Code 1798.130(a)(2)(A), 1798.145(h); 11 CCR §7026(e),
    /// §7027(f). Of all other letters staff tell on the spot, or write once they were told an address.
    /// </summary>
    internal static (Letter Letter, Channel Channel) WayOf(Letter letter, FilingPeople people, Party party, Channel channel) =>
        letter.Kind is LetterKind.Denial or LetterKind.Dispute or LetterKind.Extension && people.LeftANumberAlone(party)
            ? (letter.ToReadOut(), Channel.Phone) : (letter, channel);

    /// <summary>At most 3 receipts and codes an hour and 10 a day go to one address; what is beyond leaves later.</summary>
    private async Task<DateTime> DueAsync(LetterKind kind, Channel channel, byte[] hash, DateTime now, CancellationToken cancellation)
    {
        if (channel != Channel.Email || !AddressRules.IsMetered(kind)) return now;
        var since = now.AddDays(-1);
        var earlier = await db.Letters.Where(l => l.ToHash == hash && l.DueAt > since && AddressRules.Metered.Contains(l.Kind))
            .Select(l => l.DueAt).ToListAsync(cancellation);
        return AddressRules.NextDue(earlier, now);
    }

    private async Task<(string Name, string Function)?> SignerAsync(Actor by, CancellationToken cancellation)
    {
        if (by is not Actor.Staff staff) return null;
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Number == staff.Number, cancellation);
        return member is null ? null : (member.Name, member.Function);
    }

    private byte[] AddressHash(LetterAddress to) => hasher.PostalAddress($"{to.Name}\n{to.Address}");

    private static string MessageIdOf(Guid id, OfficeSettings office) =>
        string.Create(CultureInfo.InvariantCulture, $"<{id:N}@{new Uri(office.SiteAddress).Host}>");
}
