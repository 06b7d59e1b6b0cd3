using System.Text.Json.Serialization;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Requests;

/// <summary>What can happen to a letter of a case beside leaving.</summary>
[JsonDerivedType(typeof(LetterCameBack), nameof(LetterCameBack))]
[JsonDerivedType(typeof(LetterCannotBeMailed), nameof(LetterCannotBeMailed))]
[JsonDerivedType(typeof(AddressStopLifted), nameof(AddressStopLifted))]
[JsonDerivedType(typeof(LetterHeld), nameof(LetterHeld))]
[JsonDerivedType(typeof(LetterTakenBack), nameof(LetterTakenBack))]
[JsonDerivedType(typeof(LetterSentElsewhere), nameof(LetterSentElsewhere))]
[JsonDerivedType(typeof(WroteToPerson), nameof(WroteToPerson))]
public abstract partial record CaseEvent;

/// <param name="Status">As the mail server gave it: RFC 3463.</param>
public sealed record LetterCameBack(Guid Letter, LetterKind Kind, string Status, NotOutAgain Fell) : CaseEvent;

/// <param name="Refused">The mail server refused the address; false where it was stopped before.</param>
public sealed record LetterCannotBeMailed(Guid Letter, LetterKind Kind, bool Refused) : CaseEvent;
public sealed record AddressStopLifted(Guid Letter) : CaseEvent;

/// <param name="BackupMadeAt">In UTC: since then it may have left.</param>
public sealed record LetterHeld(Guid Letter, LetterKind Kind, DateTime BackupMadeAt) : CaseEvent;
public sealed record LetterTakenBack(Guid Letter, LetterKind Kind) : CaseEvent;
public sealed record LetterSentElsewhere(Guid Letter, LetterKind Kind) : CaseEvent;

/// <param name="InLetter">The letter carried the words; false where nobody had confirmed the address.</param>
/// <param name="Copy">The other of filer and consumer got one too.</param>
/// <param name="Words">As they were written; a sealed note.</param>
public sealed record WroteToPerson(Party Party, Channel Channel, bool InLetter, bool Copy, Guid Words) : CaseEvent;
