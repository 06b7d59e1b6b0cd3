namespace PrivacyRequests.Mailbox;

/// <summary>What the office knows that bears on where a message belongs. Looked up before; plain data.</summary>
/// <param name="ByToken">Filings whose own reply token the message carries.</param>
/// <param name="ByAddress">Filings that have the sender's address among their confirmed ones, the one written to last first.</param>
/// <param name="Letters">Letters of ours by the Message-IDs that the message or its report names.</param>
public sealed record KnownOfMail(IReadOnlyList<Guid> ByToken, IReadOnlyList<Guid> ByAddress, IReadOnlyList<KnownLetter> Letters);

/// <param name="Restricted">Its filing holds a restricted case.</param>
public sealed record KnownLetter(Guid Id, Guid? FilingId, string MessageId, bool Restricted = false);

/// <summary>Exactly one place.</summary>
public sealed record SortedMail(MailState Place, Guid? Filing = null, Guid? Letter = null);

/// <summary>
/// Where a message belongs. The sender as written proves nothing, and a reference may be known to anybody: into a thread goes only what carries
/// the filing's own token and comes from a confirmed address of it; one of the two is a maybe, for a person to decide. House rule on
/// 11 CCR §7060(f): nobody else's message is taken for the consumer's.
/// </summary>
public static class MailSorting
{
    public static SortedMail Sort(MailReading reading, KnownOfMail known)
    {
        if (reading.Report is { } report && LetterOf(reading, report, known.Letters) is { } letter) return new SortedMail(MailState.Bounce, letter.FilingId, letter.Id);
        var (filing, certain) = FilingOf(known);
        // A report on what nobody here sent, or on a letter that it does not name: a person looks, it is no automatic reply.
        // It may quote the letter that it answers: it lies where only those see it who see the case.
        if (reading.Report is null && AutomaticMail.IsReply(reading, known.Letters.Count > 0))
            return new SortedMail(MailState.AutomaticReply, filing ?? known.Letters.Select(l => l.FilingId).FirstOrDefault(f => f is not null));
        if (filing is null) return new SortedMail(MailState.Triage);
        return new SortedMail(certain ? MailState.Threaded : MailState.Maybe, filing);
    }

    /// <summary>RFC 3464: the letter is named by the copy of its headers; a report without one may name it in its own In-Reply-To.</summary>
    public static KnownLetter? LetterOf(MailReading reading, DeliveryReport report, IReadOnlyList<KnownLetter> letters) =>
        (report.OriginalMessageId is { } named ? [named] : new[] { reading.InReplyTo }.Concat(reading.References.Reverse())).OfType<string>()
            .Select(id => letters.FirstOrDefault(l => string.Equals(l.MessageId, id.Trim(), StringComparison.OrdinalIgnoreCase))).FirstOrDefault(l => l is not null);

    private static (Guid? Filing, bool Certain) FilingOf(KnownOfMail known)
    {
        // Tokens of two filings in one message: somebody put them together, a person looks.
        if (known.ByToken is [var only]) return (only, known.ByAddress.Contains(only));
        if (known.ByToken.Count > 1) return (known.ByToken.FirstOrDefault(known.ByAddress.Contains, known.ByToken[0]), false);
        // It answers a letter about a restricted case without its mark, and may quote it: it lies where only those see it who see the case.
        if (known.Letters.FirstOrDefault(l => l.Restricted) is { FilingId: { } answered }) return (answered, false);
        return known.ByAddress.Count > 0 ? (known.ByAddress[0], false) : (null, false);
    }
}
