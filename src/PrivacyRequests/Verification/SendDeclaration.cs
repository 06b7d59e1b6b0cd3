using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>
/// Sends the declaration to sign: a link by e-mail, or a paper with a printed code by which we know where it went when it comes back.
/// 11 CCR §7062(c); Code of Civil Procedure 2015.5.
/// </summary>
public sealed class SendDeclaration(RequestsDb db, OfficeClock clock, CaseFinder cases, LetterDesk letters, OfficeSettingsReader settings, Sealer sealer)
{
    private static readonly TimeSpan LinkLives = TimeSpan.FromDays(30);

    /// <summary>As long as an extended request is open: mail is slow, and the code only shows where the paper went.</summary>
    private static readonly TimeSpan PaperLives = TimeSpan.FromDays(90);

    public async Task<Refusal?> HandleAsync(ShownCase shown, Channel way, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.Stale;
        if (!request.IsOpen) return Refusals.AlreadyClosed;
        if (!Questions.AskForDeclaration(request.Right)) return Refusals.NothingToDeclare;
        if (request.DeclarationSigned) return Refusals.AlreadySigned;
        if (AgentAuthority.CannotAskForProof(request.Filing) is { } enough) return enough;
        var now = clock.Now();
        var filing = request.Filing;
        var signer = DeclarationWords.SignerOf(filing, filing.OpenPeople(sealer));
        var (link, token, code) = AccessLink.New(LinkPurpose.Declaration, now.Utc, way == Channel.Email ? LinkLives : PaperLives, filing.Id, request.Id, signer, way);
        db.AccessLinks.Add(link);
        var site = (await settings.CurrentAsync(cancellation)).Settings.SiteAddress;
        Letter letter = way == Channel.Email
            ? new DeclarationLinkLetter(filing.Reference, site + SiteLinks.SignDeclaration(token), clock.Calendar.LastWholeDay(link.ExpiresAt))
            : new DeclarationPaperLetter(filing.Reference, DeclarationWords.Of(filing, signer, Words.In(filing.Language)), code);
        var (_, refusal) = await letters.EnqueueAsync(letter, filing, request, signer, way, by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }
}
