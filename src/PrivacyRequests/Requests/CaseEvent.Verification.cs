using PrivacyRequests.Correspondence;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

// Events of the check who is asking, beside those in CaseEvent.cs.

/// <param name="AnswerWasLeaving">An answer was on its way to the mail server at that moment and could not be taken back.</param>
public sealed record StoppedByRule(SuspicionCause Cause, bool AnswerWasLeaving) : CaseEvent;

public sealed record AccountSignInSeen(DateTime At, Guid Seen) : CaseEvent;

public sealed record DocumentAsked(Guid Reason) : CaseEvent;

/// <param name="File">The file, where one was sent; null where it was only seen.</param>
public sealed record EvidenceCame(Guid? File) : CaseEvent;

public sealed record EvidenceRemoved(EvidenceGoes Why) : CaseEvent;

/// <param name="Told">Who told it, and how; a sealed note.</param>
public sealed record AddressChanged(Party Party, Channel Channel, Guid Told) : CaseEvent;
