using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// Job: answers what was asked on the status page. A link leaves only where reference and the filer's e-mail belong together; every
/// question is deleted, whatever came of it.
/// </summary>
public sealed class AnswerStatusInquiries(RequestsDb db, Sealer sealer, LetterDesk letters, OfficeSettingsReader settings, OfficeClock clock)
{
    private const int Batch = 50;
    private static readonly TimeSpan LinkLives = TimeSpan.FromHours(24);

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var waiting = await db.StatusInquiries.OrderBy(i => i.At).Take(Batch).ToListAsync(cancellation);
        foreach (var inquiry in waiting)
        {
            await AnswerAsync(inquiry, cancellation);
            db.StatusInquiries.Remove(inquiry);

            // Stale: somebody changed the case at this moment, or another instance answered. What is left is answered in the next run.
            if (await db.SaveOrStaleAsync(cancellation) is not null) return true;
        }

        return waiting.Count == Batch;
    }

    private async Task AnswerAsync(StatusInquiry inquiry, CancellationToken cancellation)
    {
        var asked = sealer.OpenJson<StatusQuestion>(inquiry.Asked, inquiry.Id, nameof(StatusInquiry.Asked));
        if (Reference.Read(asked.Reference) is not { } reference) return;
        var filing = await db.Filings.Include(f => f.Requests).SingleOrDefaultAsync(f => f.Reference == reference, cancellation);
        if (filing?.OpenPeople(sealer).ContactEmail is not { } email || LookupHasher.NormalEmail(email) != LookupHasher.NormalEmail(asked.Email)) return;
        var now = clock.Now();
        var (link, token, _) = AccessLink.New(LinkPurpose.Status, now.Utc, LinkLives, filing.Id);
        var site = (await settings.CurrentAsync(cancellation)).Settings.SiteAddress;
        var (sent, _) = await letters.EnqueueAsync(new StatusLinkLetter(filing.Reference, site + SiteLinks.OpenStatus(token)), filing, null,
            Party.Filer, Channel.Email, Actor.ByLink(filing.Filer), now, cancellation);
        if (sent is not null) db.AccessLinks.Add(link);
    }
}
