using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Mailbox;

/// <summary>A person puts a message into the thread of a case whose reference they typed; of a case that they may not see they are told as of none.</summary>
public sealed class JoinMail(RequestsDb db, OfficeClock clock, MailDesk desk, CaseFinder cases, MailThread thread)
{
    public async Task<Refusal?> HandleAsync(ShownMail shown, string reference, Actor.Staff by, CancellationToken cancellation)
    {
        if (await desk.ForActAsync(shown, cancellation) is not { } message) return Refusals.MailDecidedAlready;
        if (await cases.FindAsync(reference, shown.MayReadRestricted, cancellation) is not { } request) return Refusals.NoSuchCase;
        return thread.Join(message, request.Filing, request, by, clock.Now().Utc) ?? await db.SaveOrStaleAsync(cancellation);
    }

    /// <summary>A case's reference as people type it; a filing's stands for its first case.</summary>
    public static string? Read(string? typed) =>
        Reference.ReadCase(typed) is var (filing, number) ? $"{filing}-{number}" : Reference.Read(typed) is { } whole ? $"{whole}-1" : null;
}
