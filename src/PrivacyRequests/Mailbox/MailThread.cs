using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>A message comes to a filing, in the save of the act that says so: each of its cases has a line of it, and those that wait for the person do no more.</summary>
public sealed class MailThread(RequestsDb db)
{
    public Task<Filing> OfAsync(Guid filingId, CancellationToken cancellation) =>
        db.Filings.Include(f => f.Requests).SingleAsync(f => f.Id == filingId, cancellation);

    /// <summary>Where a message of a filing lies: a reply to closed cases reopens nothing and waits for an officer.</summary>
    public static MailState PlaceIn(Filing filing, MailState place) => filing.Requests.Any(r => r.IsOpen) ? place : MailState.ReplyToClosed;

    public void Record(Guid message, Filing filing, MailState place, Actor by, DateTime at)
    {
        foreach (var request in filing.Requests) db.Record(request, request.TakeMail(message, place).Event!, by, at);
    }

    /// <summary>A person put it there: from triage, or by "yes" to a maybe.</summary>
    public Refusal? Join(MailMessage message, Filing filing, PrivacyRequest? named, Actor.Staff by, DateTime at)
    {
        var place = PlaceIn(filing, MailState.JoinedCase);
        if (message.Decide(place, filing.Id, named?.Id, by.Number, at) is { } refusal) return refusal;
        Record(message.Id, filing, place, by, at);
        return null;
    }
}
