using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>Looks up the case that was typed, and joins. Who may not see a case is told what is told of none.</summary>
public sealed class MailJoining(CaseFinder cases, JoinMail join, Sealer sealer)
{
    public async Task<(PrivacyRequest? Found, string Person)> LookAsync(string? typed, CaseReader reader, CancellationToken cancellation) =>
        await cases.FindAsync(JoinMail.Read(typed), reader, cancellation) is { } found ? (found, found.Filing.OpenPeople(sealer).ShownName) : (null, "");

    public Task<Refusal?> JoinAsync(ShownMail shown, PrivacyRequest into, Actor.Staff by, CancellationToken cancellation) => join.HandleAsync(shown, into.Reference, by, cancellation);
}
