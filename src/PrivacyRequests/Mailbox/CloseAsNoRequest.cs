using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>How a message that is no privacy request is closed.</summary>
public enum NoRequestAnswer
{
    /// <summary>The office's letter in fixed words.</summary>
    Template,

    /// <summary>The same letter with words of whoever closes it.</summary>
    OwnWords,

    /// <summary>Nobody is written to.</summary>
    Nothing,
}

/// <summary>A person answers a message as no privacy request and closes it. The letter says how to ask, in case it was meant as a request: 11 CCR §7020.</summary>
public sealed class CloseAsNoRequest(RequestsDb db, OfficeClock clock, MailDesk desk, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer, MailKnowledge knowledge)
{
    public const int WordsMaxLength = 4000;

    public async Task<Refusal?> HandleAsync(ShownMail shown, NoRequestAnswer answer, string? words, Actor.Staff by, CancellationToken cancellation)
    {
        if (await desk.ForActAsync(shown, cancellation) is not { } message) return Refusals.MailDecidedAlready;
        var now = clock.Now();
        if (message.Decide(MailState.AnsweredAsNoRequest, null, null, by.Number, now.Utc) is { } refusal) return refusal;
        if (answer != NoRequestAnswer.Nothing)
        {
            var reading = message.OpenReading(sealer);
            if (!AnswerRules.MayAnswer(reading)) return Refusals.MailNotAnswered;
            var to = AnswerRules.AnswersTo(reading)!;
            // Own words go to a confirmed address only; whoever wrote names any sender, and any address to reply to.
            if (answer == NoRequestAnswer.OwnWords && !await IsConfirmedAsync(reading!, to, cancellation)) return Refusals.AddressNotConfirmed;
            var letter = LetterFor(message, answer == NoRequestAnswer.OwnWords ? words : null, (await settings.CurrentAsync(cancellation)).Settings);
            await letters.AnswerMailAsync(letter, message, reading!.MessageId, new LetterAddress("", to.Address), "en", by, now, cancellation);
        }

        return await db.SaveOrStaleAsync(cancellation);
    }

    private async Task<bool> IsConfirmedAsync(MailReading reading, MailPerson to, CancellationToken cancellation) =>
        reading.From is { } from && AutomaticMail.IsSameMailbox(from.Address, to.Address) && (await knowledge.OfAsync(reading, cancellation)).ByAddress.Count > 0;

    public static NoRequestLetter LetterFor(MailMessage message, string? words, OfficeSettings office) => new(message.ArrivedOn, office.SiteAddress, words);
}
