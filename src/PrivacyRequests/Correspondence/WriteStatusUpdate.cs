using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correspondence;

/// <summary>Act: an officer writes to whoever filed, in their own words; therefore to a confirmed address only. It moves no date.</summary>
public sealed class WriteStatusUpdate(RequestsDb db, CaseFinder cases, LetterDesk letters, OfficeClock clock)
{
    public const int WordsMaxLength = 4000;

    public async Task<Refusal?> HandleAsync(ShownCase shown, string words, Actor.Staff by, CancellationToken cancellation)
    {
        if (await shown.LoadAsync(cases, cancellation) is not { } request) return Refusals.NoSuchCase;
        var now = clock.Now();
        var filing = request.Filing;
        var (_, refusal) = await letters.EnqueueAsync(new StatusUpdateLetter(filing.Reference, words), filing, request, Party.Filer, ChannelOf(filing), by, now, cancellation);
        return refusal ?? await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>Why nothing in an officer's words may go there now; null when it may.</summary>
    public static Refusal? CannotWrite(Filing filing) => AddressRules.MayNotGo(GoesTo.ConfirmedAddress, filing.StandingOf(Party.Filer, ChannelOf(filing)));

    /// <summary>By e-mail where there is one.</summary>
    public static Channel ChannelOf(Filing filing) => filing.HasEmail ? Channel.Email : Channel.Post;
}
