using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Responses;

/// <summary>The way of an answer to its person: by link, by post, or into an account that exists. Civil Code 1798.130(a)(2)(A).</summary>
public sealed class AnswerDelivery(RequestsDb db, Sealer sealer, LetterDesk letters, KeptFiles files, OfficeSettingsReader settings)
{
    /// <summary>A link lives 30 days and is then renewed with a fresh one: reference R4.17.</summary>
    public static readonly TimeSpan LinkLives = TimeSpan.FromDays(30);

    public Refusal? CannotReach(PrivacyRequest request, Delivery way)
    {
        var people = request.Filing.OpenPeople(sealer);
        var party = request.Filing.AnswerParty;
        return way switch
        {
            Delivery.Link => people.EmailOf(party) is null ? Refusals.NoSuchAddress : null,
            Delivery.Post => people.PostalAddressOf(party) is null ? Refusals.NoPostalAddress : null,
            Delivery.Account => null,
        };
    }

    /// <summary>Puts the letter of a decided answer into the outbox, with its link where it goes by link. Ask <see cref="CannotReach"/> before.</summary>
    public async Task<OutboxLetter> HandOverAsync(PrivacyRequest request, AnswerChoice choice, Actor by, Moment now, CancellationToken cancellation)
    {
        if (choice.Delivery == Delivery.Link) return await SendLinkAsync(request, by, now, cancellation);
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var (filing, party) = (request.Filing, request.Filing.AnswerParty);
        if (choice.Delivery == Delivery.Post)
        {
            var enclosures = (await files.OfCaseAsync(request.Id, cancellation)).Select(f => f.Name).ToList();
            return Queued(await letters.EnqueueAsync(DecisionLetters.AnswerByPost(request, choice, office, enclosures), filing, request, party, Channel.Post, by, now, cancellation));
        }

        var place = new LetterAddress(filing.OpenPeople(sealer).NameOf(party), choice.Content.AccountPlace!);
        return await letters.PutAsync(DecisionLetters.AnswerInAccount(request), filing, request, party, Channel.Post, place, by, now, cancellation);
    }

    /// <summary>A fresh link to the person's own e-mail address; the letter itself says nothing of what is held.</summary>
    public async Task<OutboxLetter> SendLinkAsync(PrivacyRequest request, Actor by, Moment now, CancellationToken cancellation)
    {
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var (filing, party) = (request.Filing, request.Filing.AnswerParty);
        var (link, token, _) = AccessLink.New(LinkPurpose.Answer, now.Utc, LinkLives, filing.Id, request.Id, party);
        db.AccessLinks.Add(link);
        var letter = DecisionLetters.AnswerReady(request, office.SiteAddress + SiteLinks.OpenAnswer(token), AccessLink.LastDay(office, now.Utc, LinkLives));
        return Queued(await letters.EnqueueAsync(letter, filing, request, party, Channel.Email, by, now, cancellation));
    }

    private static OutboxLetter Queued((OutboxLetter? Letter, Refusal? Refusal) put) =>
        put.Letter ?? throw new InvalidOperationException($"The letter of a decided answer was refused: {put.Refusal?.Name}.");
}
