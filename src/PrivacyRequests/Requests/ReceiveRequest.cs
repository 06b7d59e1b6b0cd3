using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>
/// All doors lead here: receipt date, due dates, receipt letter and limit finding happen here and nowhere else. It never refuses: what
/// comes in a flood is set aside with its clock running.
/// </summary>
public sealed class ReceiveRequest(RequestsDb db, OfficeClock clock, Sealer sealer, LookupHasher hasher, LetterDesk letters, OfficeSettingsReader settings, EarlierKnowRequests earlier,
    StopManyMailboxes mailboxes, SuppressionDesk choices)
{
    public Task<ReceivedFiling> HandleAsync(NewRequest asked, Actor by, CancellationToken cancellation) => ReceiveAsync(asked, by, null, cancellation);

    /// <param name="inTheSameSave">What happens together with the receipt: the message that it came by is decided.</param>
    internal async Task<ReceivedFiling> ReceiveAsync(NewRequest asked, Actor by, Func<Filing, Task>? inTheSameSave, CancellationToken cancellation)
    {
        // One connection for all of it, until the caller's scope ends.
        await db.Database.OpenConnectionAsync(cancellation);
        var now = clock.Now();
        var office = await settings.CurrentAsync(cancellation);
        var hashes = FilingLookups.Of(asked, hasher);
        var known = FilingLookups.ToAsk(asked, hasher);
        var filing = MakeFiling(asked, now, office.Version, asked.Door == Door.Web && await IsFloodAsync(known, now.Utc, cancellation));
        db.Filings.Add(filing);
        var signal = PreferenceSignal.OpensCase(asked, office.Settings.SellsOrShares);
        foreach (var (right, number) in asked.Rights.Concat(signal ? [Right.OptOut] : []).Distinct().Order().Select((r, i) => (r, i + 1)))
        {
            var (request, received) = PrivacyRequest.Receive(filing, number, right, Guid.CreateVersion7(now.Utc));
            filing.Requests.Add(request);
            if (right == Right.Correct) db.ContestedItems.AddRange(request.Contest(NewItem.OrWhatWasSaid(asked), now.Utc, sealer));
            db.Lookups.AddRange(hashes.Select(h => h.For(request, hasher.KeyId, now.Utc)));
            db.Record(request, received, by, now.Utc);
            if (signal && right == Right.OptOut) db.Record(request, new PreferenceSignalSent(), by, now.Utc);
            if (asked.About is { } about && RestrictionRule.AtReceipt(about)) db.Record(request, request.RestrictAtReceipt(about).Event!, new Actor.Job(), now.Utc);
        }

        await FindLimitAsync(filing, known, now, cancellation);
        await ConfirmAsync(filing, asked, by, now, cancellation);
        await choices.BeginAsync(filing, asked.People, by, now, cancellation);
        if (inTheSameSave is not null) await inTheSameSave(filing);
        var told = await SaveOnceAsync(filing, cancellation);
        // Whoever breaks the connection off does not escape the rule.
        if (told.FilingId == filing.Id) await mailboxes.HandleAsync(filing, known, CancellationToken.None);
        return told;
    }

    private Filing MakeFiling(NewRequest asked, Moment now, int settingsVersion, bool flood)
    {
        var id = Guid.CreateVersion7(now.Utc);
        return new Filing
        {
            Id = id,
            Reference = Reference.New(),
            ReplyToken = ReplyToken.New(),
            SubmissionId = asked.SubmissionId,
            Door = asked.Door,
            Filer = asked.Filer,
            ChildAge = asked.ChildAge,
            About = asked.About,
            AnswerBy = asked.AnswerBy,
            LivesInCalifornia = asked.LivesInCalifornia,
            PeriodFrom = asked.Period?.From,
            PeriodTo = asked.Period?.To,
            Language = asked.Language,
            ReceivedOn = asked.Door == Door.Web ? now.Day : ReceiptDay(asked.ReceivedOn ?? now.Day, now.Day),
            LoggedAt = now.Utc,
            SetAside = flood,
            People = sealer.SealJson(asked.People, id, nameof(Filing.People)),
            Description = asked.Description is null ? null : sealer.SealText(asked.Description, id, nameof(Filing.Description)),
            HasEmail = asked.People.ContactEmail is not null,
            PersonNumber = Guid.CreateVersion7(now.Utc),
            SettingsVersion = settingsVersion,
        };
    }

    /// <summary>Nothing was received on a day that has not come, or before there was the Act; it is never refused for it.</summary>
    private static DateOnly ReceiptDay(DateOnly said, DateOnly today) =>
        said > today ? today : said < PrivacyRequest.EarliestReceipt ? PrivacyRequest.EarliestReceipt : said;

    /// <summary>Over 5 an hour from one mailbox or network address: received and set aside, never refused.</summary>
    private async Task<bool> IsFloodAsync(IReadOnlyList<FilingLookup> hashes, DateTime now, CancellationToken cancellation)
    {
        var since = now.AddHours(-1);
        foreach (var hash in hashes.Where(h => h.Kind is LookupKind.Email or LookupKind.Network))
        {
            // A filing has a row for each right: so many rows tell, and a long flood costs no more than a short one.
            var latest = await db.Lookups.Where(l => l.Kind == hash.Kind && l.Hash == hash.Hash && l.At > since).OrderByDescending(l => l.At)
                .Select(l => l.FilingId).Take(FilingLookups.FloodAbove * Enum.GetValues<Right>().Length).ToListAsync(cancellation);
            if (latest.Distinct().Count() >= FilingLookups.FloodAbove) return true;
        }

        return false;
    }

    private async Task FindLimitAsync(Filing filing, IReadOnlyList<FilingLookup> hashes, Moment now, CancellationToken cancellation)
    {
        var know = filing.Requests.Where(r => r.Right.AsksToKnow()).ToList();
        if (know.Count == 0) return;
        if (TwelveMonthLimit.Of(filing.ReceivedOn, await earlier.LikelySamePersonAsync(hashes, cancellation)) is not { } finding) return;
        foreach (var request in know) db.Record(request, new TwelveMonthLimitFound(finding.Older.Reference, finding.Newer.Reference), new Actor.Job(), now.Utc);
    }

    private async Task ConfirmAsync(Filing filing, NewRequest asked, Actor by, Moment now, CancellationToken cancellation)
    {
        if (asked is { ToldOnTheSpot: true, Door: Door.Phone or Door.Desk })
        {
            foreach (var request in filing.Requests) db.Record(request, request.ConfirmReceipt(SpokenOrWritten.Spoken, now.Day).Event!, by, now.Utc);
        }

        var proven = filing.Requests.FindAll(r => !r.IsChoice);
        if (proven.Count == 0) return; // a choice has a letter of its own
        var channel = filing.HasEmail ? Channel.Email : Channel.Post;
        if (channel == Channel.Post && asked.People.ContactPostalAddress is null) return; // by phone alone: told on the spot, or called back
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var (link, token, code) = AccessLink.New(LinkPurpose.ConfirmAddress, now.Utc, SendFreshCode.Lives(channel), filing.Id, channel: channel);
        db.AccessLinks.Add(link);
        var address = channel == Channel.Email ? office.SiteAddress + SiteLinks.ConfirmAddress(token) : null;
        var letter = new ReceiptLetter(filing.Reference, [.. proven.Select(r => r.Right)], filing.ReceivedOn,
            DeadlineRules.Respond(filing.ReceivedOn).Statutory, code, address, office.SiteAddress + SiteLinks.Status);
        await letters.EnqueueAsync(letter, filing, null, Party.Filer, channel, by, now, cancellation);
    }

    /// <summary>Two clicks: the second meets the first one's number and is told of its filing.</summary>
    private async Task<ReceivedFiling> SaveOnceAsync(Filing filing, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Told(filing);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var first = await db.Filings.AsNoTracking().Include(f => f.Requests).SingleOrDefaultAsync(f => f.SubmissionId == filing.SubmissionId, cancellation);
            if (first is null) throw;
            return Told(first);
        }
    }

    private static ReceivedFiling Told(Filing filing) => new(filing.Id, filing.Reference, filing.ReceivedOn,
        DeadlineRules.ConfirmReceipt(filing.ReceivedOn).Statutory, filing.Requests.Max(r => r.StatutoryOn), filing.HasEmail);
}
