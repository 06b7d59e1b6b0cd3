using System.Text.Json.Serialization;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>
/// What can happen to a case. The list is the life of a request; docs/events.md explains each, and each has a sentence under
/// <c>History.{name}</c>. No personal data: codes, dates, counts, and keys of sealed rows that may be emptied.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RequestReceived), nameof(RequestReceived))]
[JsonDerivedType(typeof(TwelveMonthLimitFound), nameof(TwelveMonthLimitFound))]
[JsonDerivedType(typeof(ReceiptDateCorrected), nameof(ReceiptDateCorrected))]
[JsonDerivedType(typeof(ReceiptConfirmed), nameof(ReceiptConfirmed))]
[JsonDerivedType(typeof(AddressConfirmed), nameof(AddressConfirmed))]
[JsonDerivedType(typeof(AddressFoundOwn), nameof(AddressFoundOwn))]
[JsonDerivedType(typeof(AddressChanged), nameof(AddressChanged))]
[JsonDerivedType(typeof(AuthorityRecorded), nameof(AuthorityRecorded))]
[JsonDerivedType(typeof(PowerOfAttorneyChecked), nameof(PowerOfAttorneyChecked))]
[JsonDerivedType(typeof(PapersAsked), nameof(PapersAsked))]
[JsonDerivedType(typeof(ConfirmationAsked), nameof(ConfirmationAsked))]
[JsonDerivedType(typeof(PermissionConfirmed), nameof(PermissionConfirmed))]
[JsonDerivedType(typeof(PermissionRefused), nameof(PermissionRefused))]
[JsonDerivedType(typeof(LegalReviewCleared), nameof(LegalReviewCleared))]
[JsonDerivedType(typeof(MatchConfirmed), nameof(MatchConfirmed))]
[JsonDerivedType(typeof(MatchTakenBack), nameof(MatchTakenBack))]
[JsonDerivedType(typeof(DataPointChecked), nameof(DataPointChecked))]
[JsonDerivedType(typeof(DeletionRiskGraded), nameof(DeletionRiskGraded))]
[JsonDerivedType(typeof(ProofAsked), nameof(ProofAsked))]
[JsonDerivedType(typeof(DeclarationSigned), nameof(DeclarationSigned))]
[JsonDerivedType(typeof(IdentityVerified), nameof(IdentityVerified))]
[JsonDerivedType(typeof(IdentityNotVerified), nameof(IdentityNotVerified))]
[JsonDerivedType(typeof(StoppedAsSuspicious), nameof(StoppedAsSuspicious))]
[JsonDerivedType(typeof(StoppedByRule), nameof(StoppedByRule))]
[JsonDerivedType(typeof(SuspicionCleared), nameof(SuspicionCleared))]
[JsonDerivedType(typeof(AccountSignInSeen), nameof(AccountSignInSeen))]
[JsonDerivedType(typeof(DocumentAsked), nameof(DocumentAsked))]
[JsonDerivedType(typeof(EvidenceCame), nameof(EvidenceCame))]
[JsonDerivedType(typeof(EvidenceRemoved), nameof(EvidenceRemoved))]
[JsonDerivedType(typeof(FellBackToCategories), nameof(FellBackToCategories))]
[JsonDerivedType(typeof(ConsumerAsked), nameof(ConsumerAsked))]
[JsonDerivedType(typeof(ConsumerReplied), nameof(ConsumerReplied))]
[JsonDerivedType(typeof(ExtensionDecided), nameof(ExtensionDecided))]
[JsonDerivedType(typeof(DeadlineExtended), nameof(DeadlineExtended))]
[JsonDerivedType(typeof(ExtensionTooLate), nameof(ExtensionTooLate))]
[JsonDerivedType(typeof(AnswerDecided), nameof(AnswerDecided))]
[JsonDerivedType(typeof(RequestAnswered), nameof(RequestAnswered))]
[JsonDerivedType(typeof(DenialDecided), nameof(DenialDecided))]
[JsonDerivedType(typeof(RequestDenied), nameof(RequestDenied))]
[JsonDerivedType(typeof(MedicalRecordsDecided), nameof(MedicalRecordsDecided))]
[JsonDerivedType(typeof(HandedOverToMedicalRecords), nameof(HandedOverToMedicalRecords))]
[JsonDerivedType(typeof(RequestWithdrawn), nameof(RequestWithdrawn))]
[JsonDerivedType(typeof(AnswerCollected), nameof(AnswerCollected))]
[JsonDerivedType(typeof(LinkRenewed), nameof(LinkRenewed))]
[JsonDerivedType(typeof(LetterQueued), nameof(LetterQueued))]
[JsonDerivedType(typeof(LetterLeft), nameof(LetterLeft))]
[JsonDerivedType(typeof(LetterFailed), nameof(LetterFailed))]
[JsonDerivedType(typeof(LetterSentAgain), nameof(LetterSentAgain))]
[JsonDerivedType(typeof(NoteAdded), nameof(NoteAdded))]
[JsonDerivedType(typeof(FileKept), nameof(FileKept))]
[JsonDerivedType(typeof(FileRemoved), nameof(FileRemoved))]
[JsonDerivedType(typeof(CaseAssigned), nameof(CaseAssigned))]
[JsonDerivedType(typeof(RestrictionChanged), nameof(RestrictionChanged))]
[JsonDerivedType(typeof(RestrictedAtReceipt), nameof(RestrictedAtReceipt))]
[JsonDerivedType(typeof(PersonNamed), nameof(PersonNamed))]
[JsonDerivedType(typeof(NamedPersonTakenOff), nameof(NamedPersonTakenOff))]
[JsonDerivedType(typeof(TakenFromSetAside), nameof(TakenFromSetAside))]
[JsonDerivedType(typeof(CodeRefused), nameof(CodeRefused))]
[JsonDerivedType(typeof(StatementAdded), nameof(StatementAdded))]
[JsonDerivedType(typeof(PapersCame), nameof(PapersCame))]
[JsonDerivedType(typeof(HeldValueCompared), nameof(HeldValueCompared))]
[JsonDerivedType(typeof(OptOutOnFile), nameof(OptOutOnFile))]
[JsonDerivedType(typeof(DisputeOpened), nameof(DisputeOpened))]
[JsonDerivedType(typeof(DisputeDecided), nameof(DisputeDecided))]
[JsonDerivedType(typeof(DisputeAnswered), nameof(DisputeAnswered))]
[JsonDerivedType(typeof(FeeAsked), nameof(FeeAsked))]
[JsonDerivedType(typeof(FeeAccepted), nameof(FeeAccepted))]
[JsonDerivedType(typeof(FeeDeclined), nameof(FeeDeclined))]
[JsonDerivedType(typeof(HoldPlaced), nameof(HoldPlaced))]
[JsonDerivedType(typeof(HoldEnded), nameof(HoldEnded))]
[JsonDerivedType(typeof(RecordThinned), nameof(RecordThinned))]
[JsonDerivedType(typeof(RecordExported), nameof(RecordExported))]
public abstract partial record CaseEvent;

public sealed record RequestReceived(Door Door, Right Right, DateOnly ReceivedOn, DateOnly Target, DateOnly Statutory, bool SetAside, string Rules) : CaseEvent;
public sealed record TwelveMonthLimitFound(string FirstReference, string SecondReference) : CaseEvent;
public sealed record ReceiptDateCorrected(DateOnly From, DateOnly To, Guid Reason) : CaseEvent;
public sealed record ReceiptConfirmed(SpokenOrWritten How) : CaseEvent;
public sealed record AddressConfirmed(Party Party, Channel Channel) : CaseEvent;
public sealed record AddressFoundOwn(Party Party, Channel Channel, OwnAddressBasis Basis, Guid System) : CaseEvent;
public sealed record AuthorityRecorded(AuthorityProof Proof, bool AnswerToFiler, Guid Note, DateOnly? Dated = null, ParentMethod? Method = null) : CaseEvent;
public sealed record PowerOfAttorneyChecked(bool Dated, PrincipalSignature Signed, PowerWitnessed Witnessed, bool Met, bool AnswerToFiler, Guid Note) : CaseEvent;
public sealed record PapersAsked : CaseEvent;
public sealed record ConfirmationAsked(Channel Channel, Guid System) : CaseEvent;
public sealed record PermissionConfirmed(Channel Way) : CaseEvent;
public sealed record PermissionRefused(Channel Way) : CaseEvent;
public sealed record LegalReviewCleared(Guid Reason) : CaseEvent;
public sealed record MatchConfirmed(string OtherReference) : CaseEvent;
public sealed record MatchTakenBack(string OtherReference) : CaseEvent;
public sealed record DataPointChecked(DataPoint Point, CheckResult Result) : CaseEvent;
public sealed record DeletionRiskGraded(DeletionRisk Risk, Guid Reason) : CaseEvent;
public sealed record ProofAsked(int Questions, bool Declaration) : CaseEvent;
public sealed record DeclarationSigned(Guid Declaration, Channel Way) : CaseEvent;
public sealed record IdentityVerified(VerificationWay Way, int PointsMatched, bool Declaration, Guid? Reason) : CaseEvent;
public sealed record IdentityNotVerified(Guid Reason, NotVerifiedBecause Because) : CaseEvent;
public sealed record StoppedAsSuspicious(Guid Reason) : CaseEvent;
public sealed record SuspicionCleared(Guid Reason) : CaseEvent;
public sealed record FellBackToCategories(string? MergedInto) : CaseEvent;
public sealed record ConsumerAsked(Guid Question) : CaseEvent;
public sealed record ConsumerReplied(Guid Reply) : CaseEvent;
public sealed record ExtensionDecided(ExtensionReason Reason, Guid Explanation, bool AfterWarning) : CaseEvent;
public sealed record DeadlineExtended(DateOnly Target, DateOnly Statutory, DateOnly NoticeLeftOn, bool AfterWarning) : CaseEvent;
public sealed record ExtensionTooLate(DateOnly NoticeLeftOn) : CaseEvent;
public sealed record AnswerDecided(Delivery Delivery, Guid Answer, IReadOnlyList<DenialReason> PartDenied, bool No, IReadOnlyList<DeletionException> Exceptions, Guid? Note) : CaseEvent;
public sealed record RequestAnswered(DateOnly On, bool InPart) : CaseEvent;
public sealed record DenialDecided(IReadOnlyList<DenialReason> Reasons, Guid Words, Guid? InternalNote) : CaseEvent;
public sealed record RequestDenied(DateOnly On, IReadOnlyList<DenialReason> Reasons) : CaseEvent;
public sealed record MedicalRecordsDecided(bool Whole) : CaseEvent;
public sealed record HandedOverToMedicalRecords(DateOnly On, bool Whole) : CaseEvent;
public sealed record RequestWithdrawn : CaseEvent;
public sealed record AnswerCollected : CaseEvent;
public sealed record LinkRenewed(LinkPurpose Purpose) : CaseEvent;
public sealed record LetterQueued(Guid Letter, LetterKind Kind, Channel Channel) : CaseEvent;
public sealed record LetterLeft(Guid Letter, LetterKind Kind, LetterWay Way, DateOnly On) : CaseEvent;
public sealed record LetterFailed(Guid Letter, LetterKind Kind) : CaseEvent;
public sealed record LetterSentAgain(Guid Letter, LetterKind Kind, Channel Channel) : CaseEvent;
public sealed record NoteAdded(Guid Note) : CaseEvent;
public sealed record FileKept(Guid File, long Bytes) : CaseEvent;
public sealed record FileRemoved(Guid File) : CaseEvent;
public sealed record CaseAssigned(int? StaffNumber) : CaseEvent;
public sealed record RestrictionChanged(bool Restricted) : CaseEvent;
public sealed record RestrictedAtReceipt(Subject About) : CaseEvent;
public sealed record PersonNamed(int StaffNumber) : CaseEvent;
public sealed record NamedPersonTakenOff(int StaffNumber) : CaseEvent;
public sealed record TakenFromSetAside : CaseEvent;
public sealed record CodeRefused(LinkPurpose Purpose, CodeFailure Failure) : CaseEvent;
public sealed record RecordThinned(DateOnly LastAction) : CaseEvent;
public sealed record RecordExported : CaseEvent;

/// <summary>How receipt was confirmed: 11 CCR §7021(a) allows the same channel, spoken by phone included.</summary>
public enum SpokenOrWritten
{
    Written,
    Spoken,
}

/// <summary>Why a request needs more time: Civil Code 1798.130(a)(2)(A), 1798.145(h)(1).</summary>
public enum ExtensionReason
{
    Complexity,
    NumberOfRequests,
    RecordsInSeveralSystems,

    /// <summary>Weak alone: verification "shall not extend" the first period. A plain warning says so.</summary>
    SlowVerification,
}
