using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Acts;

/// <summary>Where a case can stand when somebody acts on it.</summary>
public enum Situation
{
    Received,
    SetAside,
    Restricted,
    ConfirmedReceipt,
    WaitingForTheConsumer,
    PermissionAsked,
    AuthoritySeen,
    ProofAsked,
    ProofCame,
    DocumentAsked,
    Verified,
    NotVerified,
    FellBack,
    SuspiciousStop,
    OnHold,
    FeeAsked,
    FeeDeclined,
    ExtensionNotOut,
    ExtensionLeftTooLate,
    Extended,
    OneSystemStopped,
    Late,
    DecisionNotOut,
    DenialNotOut,
    AccountAnswerNotOut,
    LetterFailed,
    Answered,
    AnsweredInPart,
    LinksExpired,
    HandedOver,
    Denied,
    Withdrawn,
    Disputed,
    DisputeDecided,
    Thinned,
    RetentionOver,
    Removed,
}

/// <summary>A case in a situation, and what pages, letters and links of it anybody may still hold in their hands.</summary>
public sealed class CaseAtHand
{
    public required Right Right { get; init; }
    public required FilerKind Filer { get; init; }
    public required Situation Situation { get; init; }
    public required string Reference { get; init; }
    public required Guid RequestId { get; init; }
    public required Guid FilingId { get; init; }

    /// <summary>A filing of the same person: proposed as such, not confirmed.</summary>
    public required string OtherFiling { get; init; }
    public int Version { get; set; }

    /// <summary>The moment at which somebody acts.</summary>
    public DateTimeOffset At { get; set; }
    public Dictionary<LetterState, Guid> Letters { get; } = [];
    public Dictionary<string, string> Tokens { get; } = [];
    public string? PrintedCode { get; set; }
    public Guid Item { get; set; }
    public Guid File { get; set; }
    public int Items { get; set; }

    public ShownCase Shown => new(Reference, Version, MayReadRestricted: true);
    public string FilingReference => Reference[..Reference.LastIndexOf('-')];
    public Guid Letter(LetterState state) => Letters.TryGetValue(state, out var id) ? id : Letters.Values.FirstOrDefault();
    public string Token(string page) => Tokens.GetValueOrDefault(page, new string('A', 64));
    public override string ToString() => $"{Right}, {Filer}, {Situation}";
}
