using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Testing;

/// <summary>Deciding and handing over, in the office's words. The officer is <see cref="Checks.Officer"/>.</summary>
public static class Decisions
{
    public static readonly CategoriesAnswer Blocks = new(["Identifiers"], ["You"], ["To answer you"], ["Companies that host our website"], [], [new("Identifiers", "Companies that host our website")]);

    /// <summary>One request of one right, its e-mail and postal address found to be the person's own, and verified by what the records hold.</summary>
    public static async Task<string> Verified(this TestOffice office, NewRequest asked)
    {
        var reference = (await office.Receive(asked)).Reference + "-1";
        await office.ChangeCase(reference, request =>
        {
            request.Filing.AuthoritySeenAt = office.Clock.GetUtcNow().UtcDateTime;
            foreach (var party in Enum.GetValues<Party>())
                foreach (var channel in Channels.Written) request.Filing.Raise(party, channel, AddressStanding.Own);
            request.SignDeclaration(Guid.NewGuid(), Channel.Email);
            return request.Verify(VerificationWay.DataPoints, 3, null).Event!;
        });
        return reference;
    }

    /// <summary>Takes a step on a case past the acts, where a test needs a state and not the way to it.</summary>
    public static Task ChangeCase(this TestOffice office, string reference, Func<PrivacyRequest, CaseEvent> step) => office.Db(async db =>
    {
        var request = await db.Requests.Include(r => r.Filing).SingleAsync(r => r.Reference == reference);
        db.Record(request, step(request), Checks.Officer, office.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });

    public static Task<Refusal?> Extend(this TestOffice office, string reference, ExtensionReason reason = ExtensionReason.Complexity, bool warningAccepted = false) =>
        office.Act<ExtendDeadline>(reference, (a, s) => a.HandleAsync(s, new(reason, "We search an archive by hand.", warningAccepted), Checks.Officer, default));

    /// <summary>A deletion says who was told, also where a test has no word for it.</summary>
    public static async Task<Refusal?> Answer(this TestOffice office, string reference, AnswerContent content, Delivery delivery = Delivery.Link, params DenialReason[] partDenied)
    {
        if (content.Deletion is null && (await office.Case(reference)).Right == Right.Delete) content = content with { Deletion = DeletionReport.Whole };
        return await office.Act<AnswerRequest>(reference, (a, s) => a.HandleAsync(s, new(delivery, content, partDenied), Checks.Officer, default));
    }

    /// <summary>Decides the items of a correction.</summary>
    public static Task<Refusal?> Correct(this TestOffice office, string reference, string? note, params ItemDecision[] items) => office.Act<AnswerRequest>(reference,
        (a, s) => a.HandleAsync(s, new(Delivery.Link, new AnswerContent(null, "", Correction: new(items)), [], note), Checks.Officer, default));

    /// <summary>Denied as accurate, with the officer's note on the circumstances.</summary>
    public static ItemDecision Accurate(int number) => new(number, ItemOutcome.Denied, Reason: DenialReason.Accurate, Facts: "Your own booking form says so.");

    public static Task<Refusal?> Deny(this TestOffice office, string reference, params DenialReason[] reasons) =>
        office.Act<DenyRequest>(reference, (a, s) => a.HandleAsync(s, new(reasons, "The facts of your case.", "Seen by two of us."), Checks.Officer, default));

    public static Task<Refusal?> Keep(this TestOffice office, string reference, string name, byte[] bytes, byte[]? sha256 = null) =>
        office.With<KeepFile, Refusal?>(act => act.HandleAsync(reference, new(name, new MemoryStream(bytes), sha256), Checks.Officer, default));

    /// <summary>Whatever is due leaves now: the outbox does its round.</summary>
    public static Task LettersLeave(this TestOffice office) => office.With<Outbox>(outbox => outbox.SendDueAsync(CancellationToken.None));

    /// <summary>The token in the last answer link that was sent.</summary>
    public static async Task<string> AnswerToken(this TestOffice office, string reference)
    {
        var letters = await office.Letters(reference[..reference.LastIndexOf('-')]);
        var text = letters.Last(l => l.Letter.Kind == LetterKind.AnswerReady).Body.Text;
        return text.Split("/answers/")[1][..64];
    }
}
