using System.Text.Json.Serialization;
using PrivacyRequests.Records;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>What can happen to a correction, a dispute, a fee and a hold, beside those in CaseEvent.cs.</summary>
[JsonDerivedType(typeof(PaperSent), nameof(PaperSent))]
public abstract partial record CaseEvent;

public sealed record PaperSent(Guid File, long Bytes) : CaseEvent;
public sealed record StatementAdded(int Item, int Words) : CaseEvent;
public sealed record PapersCame(Guid Note) : CaseEvent;
public sealed record HeldValueCompared(NeverDisclose What, bool Matches) : CaseEvent;
public sealed record OptOutOnFile : CaseEvent;
public sealed record DisputeOpened(DateOnly ReceivedOn, DateOnly Target, Guid Words) : CaseEvent;
public sealed record DisputeDecided(DisputeOutcome Outcome, Guid Words) : CaseEvent;
public sealed record DisputeAnswered(DateOnly On, DisputeOutcome Outcome, Guid? Words) : CaseEvent;
public sealed record FeeAsked(int Cents, Guid Reason, Guid Burden) : CaseEvent;
public sealed record FeeAccepted : CaseEvent;
public sealed record FeeDeclined : CaseEvent;
public sealed record HoldPlaced(HoldGround Ground, DateOnly Begins, DateOnly? Through, Guid Reason) : CaseEvent;
public sealed record HoldEnded(DateOnly On, Guid Reason) : CaseEvent;
