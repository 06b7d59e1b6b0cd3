using PrivacyRequests.Deadlines;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>One case as a line of a list: queue, all requests, search results.</summary>
/// <param name="Standing">How it stands with its date; null once closed.</param>
/// <param name="Assignee">Name of the member of staff; null while nobody has it.</param>
public sealed record CaseRow(
    string Reference, string Person, Right Right, CaseStage Stage, Outcome? Outcome, DateOnly ReceivedOn, DateOnly TargetOn,
    Standing? Standing, string? Assignee, bool Restricted, FilerKind Filer)
{
    public required DateOnly StatutoryOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Names and words were removed.</summary>
    public bool Thinned { get; init; }

    /// <summary>While receipt is not confirmed: by when we want it to be. A deadline of its own: 11 CCR §7021(a).</summary>
    public Deadline? ReceiptDeadline { get; init; }
}

/// <summary>What the database is asked for, to make a line; no long text.</summary>
internal sealed class CaseRowFacts
{
    public required Guid RequestId { get; init; }
    public required Guid FilingId { get; init; }
    public required string Reference { get; init; }
    public required byte[] People { get; init; }
    public required FilerKind Filer { get; init; }
    public required bool AuthoritySeen { get; init; }
    public required bool SetAside { get; init; }
    public required Right Right { get; init; }
    public required Outcome? Outcome { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly TargetOn { get; init; }
    public required DateOnly StatutoryOn { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required DecisionKind? Decision { get; init; }
    public required bool ExtensionNotOut { get; init; }
    public required VerificationStatus Verification { get; init; }
    public required bool WaitingForReply { get; init; }
    public required bool Restricted { get; init; }
    public required string? Assignee { get; init; }
    public required Right AskedFor { get; init; }
    public required Guid PersonNumber { get; init; }
    public required DateOnly? ReceiptConfirmedOn { get; init; }
    public required bool Thinned { get; init; }

    public string FilingReference => Requests.Reference.ReadCase(Reference) is var (filing, _) ? filing : Reference;

    public CaseStage Stage => new StageFacts(ClosedOn is null, SetAside, Decision, ExtensionNotOut, Verification, WaitingForReply || Right == Right.OptIn,
        Filer != FilerKind.Consumer && !AuthoritySeen).Stage;

    public CaseRow Row(Sealer sealer, DateOnly today)
    {
        var open = ClosedOn is null;
        var person = sealer.OpenJson<FilingPeople>(People, FilingId, nameof(Filing.People)).ShownName;
        var clock = new Deadline(ClockKind.Respond, ReceivedOn, TargetOn, StatutoryOn, "");
        return new CaseRow(Reference, person, Right, Stage, Outcome, ReceivedOn, TargetOn, open ? clock.StandingOn(today) : null, Assignee, Restricted, Filer)
        {
            StatutoryOn = StatutoryOn,
            ClosedOn = ClosedOn,
            Thinned = Thinned,
            ReceiptDeadline = open && ReceiptConfirmedOn is null && !Right.IsChoice() ? DeadlineRules.ConfirmReceipt(ReceivedOn) : null,
        };
    }
}

internal static class CaseRows
{
    /// <summary>The line's facts beside each case; the order and the limit are the caller's, put on the facts.</summary>
    public static IQueryable<CaseRowFacts> Facts(this IQueryable<PrivacyRequest> requests, RequestsDb db) =>
        from r in requests
        join u in db.Users on r.AssignedTo equals (int?)u.Number into assigned
        from u in assigned.DefaultIfEmpty()
        select new CaseRowFacts
        {
            RequestId = r.Id,
            FilingId = r.FilingId,
            Reference = r.Reference,
            People = r.Filing.People,
            Filer = r.Filing.Filer,
            AuthoritySeen = r.Filing.AuthoritySeenAt != null,
            SetAside = r.Filing.SetAside,
            Right = r.Right,
            Outcome = r.Outcome,
            ReceivedOn = r.ReceivedOn,
            TargetOn = r.TargetOn,
            StatutoryOn = r.StatutoryOn,
            ClosedOn = r.ClosedOn,
            Decision = r.Decision,
            ExtensionNotOut = r.ExtensionLetterId != null && r.ExtendedOn == null,
            Verification = r.Verification,
            WaitingForReply = r.WaitingForConsumerSince != null,
            Restricted = r.Restricted,
            Assignee = u!.Name,
            AskedFor = r.AskedFor,
            PersonNumber = r.Filing.PersonNumber,
            ReceiptConfirmedOn = r.ReceiptConfirmedOn,
            Thinned = r.ThinnedOn != null,
        };
}
