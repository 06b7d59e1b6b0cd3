namespace PrivacyRequests.Requests;

/// <summary>Every refusal of the product, by name. The sentence for the reader is <c>Refusals.{Name}</c> in the word file beside this one.</summary>
public static class Refusals
{
    public static readonly Refusal AlreadyClosed = new(nameof(AlreadyClosed), "architecture: a closed request is not reopened");
    public static readonly Refusal AlreadyDecided = new(nameof(AlreadyDecided), "architecture: one decision, and its letter");
    public static readonly Refusal ExtendedOnce = new(nameof(ExtendedOnce), "Civil Code 1798.130(a)(2)(A)");
    public static readonly Refusal ExtensionTooLate = new(nameof(ExtensionTooLate), "Civil Code 1798.130(a)(2)(A); 11 CCR §7021(b)");
    public static readonly Refusal ExtensionNeedsWarning = new(nameof(ExtensionNeedsWarning), "11 CCR §7021(b)");
    public static readonly Refusal ReceiptDateIsTheServers = new(nameof(ReceiptDateIsTheServers), "11 CCR §7021(b)");
    public static readonly Refusal ReceiptDateInTheFuture = new(nameof(ReceiptDateInTheFuture), "11 CCR §7021(b)");
    public static readonly Refusal ReceiptDateIsTheSame = new(nameof(ReceiptDateIsTheSame), "11 CCR §7021(b)");
    public static readonly Refusal NotSetAside = new(nameof(NotSetAside), "architecture: a flood is set aside, its clock runs");
    public static readonly Refusal NotVerified = new(nameof(NotVerified), "11 CCR §7060, §7062");
    public static readonly Refusal StandardNotMet = new(nameof(StandardNotMet), "11 CCR §7062(b)–(d)");
    public static readonly Refusal AlreadyVerified = new(nameof(AlreadyVerified), "11 CCR §7060");
    public static readonly Refusal Suspicious = new(nameof(Suspicious), "11 CCR §7060(f), §7061(b)");
    public static readonly Refusal NotSuspicious = new(nameof(NotSuspicious), "11 CCR §7061(b)");
    public static readonly Refusal AuthorityNotSeen = new(nameof(AuthorityNotSeen), "11 CCR §7063, §7070");
    public static readonly Refusal NobodyElseFiled = new(nameof(NobodyElseFiled), "Civil Code 1798.140(ak)");
    public static readonly Refusal AddressNotConfirmed = new(nameof(AddressNotConfirmed), "architecture: letters to unconfirmed addresses");
    public static readonly Refusal AddressNotThePersons = new(nameof(AddressNotThePersons), "11 CCR §7024(f), §7060(f)");
    public static readonly Refusal NoSuchAddress = new(nameof(NoSuchAddress), "Civil Code 1798.130(a)(2)(A)");
    public static readonly Refusal OtherContactNotTold = new(nameof(OtherContactNotTold), "architecture: confirmed and own addresses");
    public static readonly Refusal PointIsTheAddress = new(nameof(PointIsTheAddress), "architecture: confirmed and own addresses");
    public static readonly Refusal NotSpecificPieces = new(nameof(NotSpecificPieces), "11 CCR §7024(a), §7062(f)");
    public static readonly Refusal ReasonBeforeVerification = new(nameof(ReasonBeforeVerification), "11 CCR §7060; architecture: known or unknown");
    public static readonly Refusal NoReason = new(nameof(NoReason), "Civil Code 1798.145(h)(2)");
    public static readonly Refusal NotAThird = new(nameof(NotAThird), "Civil Code 1798.130(b)");
    public static readonly Refusal DeletionIsNotCapped = new(nameof(DeletionIsNotCapped), "Civil Code 1798.130(b)");
    public static readonly Refusal BlocksIncomplete = new(nameof(BlocksIncomplete), "11 CCR §7024(k)");
    public static readonly Refusal NothingToHandOver = new(nameof(NothingToHandOver), "Civil Code 1798.130(a)(3)(B)(iii)");
    public static readonly Refusal SpecificPiecesWithoutProof = new(nameof(SpecificPiecesWithoutProof), "11 CCR §7062(f)");
    public static readonly Refusal LetterAlreadyLeft = new(nameof(LetterAlreadyLeft), "architecture: a letter leaves once");
    public static readonly Refusal LetterNotWaiting = new(nameof(LetterNotWaiting), "architecture: a letter leaves once");
    public static readonly Refusal PostedInTheFuture = new(nameof(PostedInTheFuture), "Civil Code 1798.130(a)(2)(A)");
    public static readonly Refusal NoPostalAddress = new(nameof(NoPostalAddress), "Civil Code 1798.130(a)(2)(A)");
    public static readonly Refusal Stale = new(nameof(Stale), "architecture: two officers never overwrite each other");
    public static readonly Refusal LinkNotOpen = new(nameof(LinkNotOpen), "architecture: code or link, then a POST");
    public static readonly Refusal AlreadySigned = new(nameof(AlreadySigned), "11 CCR §7062(c)");
    public static readonly Refusal SamePersonAlready = new(nameof(SamePersonAlready), "architecture: a match is a proposal");
    public static readonly Refusal NoSuchCase = new(nameof(NoSuchCase), "architecture: a restricted case and none look the same");
    public static readonly Refusal NoSuchStaff = new(nameof(NoSuchStaff), "architecture: staff are deactivated, never deleted");
    public static readonly Refusal NotADeletion = new(nameof(NotADeletion), "11 CCR §7062(d)");
    public static readonly Refusal EnoughPointsHeld = new(nameof(EnoughPointsHeld), "11 CCR §7062(b)–(e)");
    public static readonly Refusal AuthorityDoesNotFit = new(nameof(AuthorityDoesNotFit), "11 CCR §7063, §7070(c)");
    public static readonly Refusal NotProposed = new(nameof(NotProposed), "architecture: a match is a proposal");
    public static readonly Refusal NotMatched = new(nameof(NotMatched), "architecture: a match is a proposal");
    public static readonly Refusal PrintedCodeNotRight = new(nameof(PrintedCodeNotRight), "11 CCR §7062(c); architecture: confirmed and own addresses");
    public static readonly Refusal SignedInTheFuture = new(nameof(SignedInTheFuture), "Code of Civil Procedure 2015.5");
    public static readonly Refusal NothingToDeclare = new(nameof(NothingToDeclare), "11 CCR §7062(b)–(d)");
    public static readonly Refusal EmailTaken = new(nameof(EmailTaken), "architecture: one account for each person");
    public static readonly Refusal LastOfficer = new(nameof(LastOfficer), "architecture: an office has an officer");
    public static readonly Refusal NoSuchMember = new(nameof(NoSuchMember), "architecture: staff are never deleted");
    public static readonly Refusal SettingsStale = new(nameof(SettingsStale), "architecture: two officers never overwrite each other");
}
