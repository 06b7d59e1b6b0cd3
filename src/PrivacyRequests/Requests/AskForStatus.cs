using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>
/// Act: keeps the question "where does my request stand?" as it was asked, sealed. It looks nothing up: known or unknown, the page does
/// the same work and says the same. A job answers.
/// </summary>
public sealed class AskForStatus(RequestsDb db, Sealer sealer, OfficeClock clock)
{
    public async Task HandleAsync(string reference, string email, CancellationToken cancellation)
    {
        var now = clock.Now();
        var id = Guid.CreateVersion7(now.Utc);
        var asked = sealer.SealJson(new StatusQuestion(reference, email), id, nameof(StatusInquiry.Asked));
        db.StatusInquiries.Add(new StatusInquiry { Id = id, At = now.Utc, Asked = asked });
        await db.SaveChangesAsync(cancellation);
    }
}
