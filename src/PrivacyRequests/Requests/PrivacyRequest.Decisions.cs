using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Deletion;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Extend, answer, deny, hand over, withdraw. A decision counts from the moment its letter has left.</summary>
public sealed partial class PrivacyRequest
{
    public DateTime? ExtensionDecidedAt { get; private set; }
    public bool ExtensionAfterWarning { get; private set; }
    public Guid? ExtensionLetterId { get; private set; }

    /// <summary>The day the extension's letter left; until then the case keeps its old date.</summary>
    public DateOnly? ExtendedOn { get; private set; }
    public DecisionKind? Decision { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecisionLetterId { get; private set; }
    public Guid? AnswerId { get; private set; }
    public Delivery? Delivery { get; private set; }
    public List<DenialReason> DenialReasons { get; private set; } = [];

    /// <summary>Decided, and its letter has not left: the request is still open and its clock still runs.</summary>
    public bool LetterNotOut => IsOpen && (Decision is not null || (ExtensionLetterId is not null && ExtendedOn is null));

    /// <summary>
    /// Once, told and explained inside the first 45 days: Civil Code 1798.130(a)(2)(A), 11 CCR §7021(b). Open up to the target date;
    /// from there to receipt + 45 after a plain warning; closed from receipt + 46 on.
    /// </summary>
    public Step Extend(ExtensionReason reason, Guid explanation, bool warningAccepted, DateOnly today)
    {
        if (CannotExtend(today) is { } refusal) return refusal;
        var afterWarning = WindowToExtend(today) == ExtensionWindow.OpenAfterWarning;
        if (afterWarning && !warningAccepted) return Refusals.ExtensionNeedsWarning;
        ExtensionAfterWarning = afterWarning;
        return new ExtensionDecided(reason, explanation, afterWarning);
    }

    /// <summary>Why an extension can't be offered on a day, whatever its reason; null when it can.</summary>
    public Refusal? CannotExtend(DateOnly today)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (IsChoice) return Refusals.NoExtension;
        if (ExtensionDecidedAt is not null) return Refusals.ExtendedOnce;
        return WindowToExtend(today) == ExtensionWindow.Closed ? Refusals.ExtensionTooLate : null;
    }

    public ExtensionWindow WindowToExtend(DateOnly day) => DeadlineRules.ExtensionOn(ReceivedOn, day);

    /// <summary>One decision, and its letter: null while a decision can still be made.</summary>
    public Refusal? CannotDecide => !IsOpen ? Refusals.AlreadyClosed : Decision is null ? null : Refusals.AlreadyDecided;

    public void ExtensionGoesBy(Guid letter, DateTime decidedAt) => (ExtensionLetterId, ExtensionDecidedAt) = (letter, decidedAt);

    /// <param name="no">Nothing of what was asked is done: it closes as denied, and is handed over like an answer, because it says what is held.</param>
    public Step DecideAnswer(Delivery delivery, Guid answer, IReadOnlyList<DenialReason> partDenied, bool no = false,
        IReadOnlyList<DeletionException>? exceptions = null, Guid? note = null)
    {
        if (CannotAnswer(delivery) is { } refusal) return refusal;
        (Decision, Delivery, AnswerId, DenialReasons) = (no ? DecisionKind.Denial : DecisionKind.Answer, delivery, answer, [.. partDenied]);
        return new AnswerDecided(delivery, answer, partDenied, no, exceptions ?? [], note);
    }

    /// <param name="thirdIn12Months">Two answered requests of the confirmed same person stand inside the window. Civil Code 1798.130(b).</param>
    public Step Deny(IReadOnlyList<DenialReason> reasons, Guid words, Guid? internalNote, bool thirdIn12Months)
    {
        if (CannotDecide is { } decided) return decided;
        if (CannotDenyWholeFor(reasons, thirdIn12Months) is { } refusal) return refusal;
        if (IsChoice && reasons.Contains(DenialReason.Fraud) && internalNote is null) return Refusals.FraudNeedsFacts;
        (Decision, DenialReasons) = (DecisionKind.Denial, [.. reasons]);
        return new DenialDecided(reasons, words, internalNote);
    }

    /// <summary>Whether the reasons may be given for this case now; the same for a whole and a part denial.</summary>
    public Refusal? CannotDenyFor(IReadOnlyList<DenialReason> reasons, bool thirdIn12Months)
    {
        if (reasons.Count == 0) return Refusals.NoReason;
        if (IsChoice) return WhyNotDenyChoiceFor(reasons);
        if (Verification != VerificationStatus.Verified && reasons.Any(r => !r.MayBeChosenBeforeVerification())) return Refusals.ReasonBeforeVerification;
        if (reasons.Any(r => !Fits(r))) return Refusals.ReasonOfAnotherRight;
        if (!reasons.Contains(DenialReason.ThirdIn12Months)) return null;
        if (!Right.AsksToKnow()) return Refusals.DeletionIsNotCapped;
        return thirdIn12Months ? null : Refusals.NotAThird;
    }

    /// <summary>Some reasons belong to one kind of request alone.</summary>
    public bool Fits(DenialReason reason) => reason switch
    {
        DenialReason.DeletionException => Right == Right.Delete,
        DenialReason.Accurate or DenialReason.InsufficientDocs or DenialReason.Repeat6M => Right == Right.Correct,
        _ => true,
    };

    /// <summary>As a whole: a copy without proof is not simply denied, it falls back to categories first. 11 CCR §7024(a), §7062(f).</summary>
    public Refusal? CannotDenyWholeFor(IReadOnlyList<DenialReason> reasons, bool thirdIn12Months)
    {
        if (CannotDenyFor(reasons, thirdIn12Months) is { } refusal) return refusal;
        if (reasons.Any(r => r.IsOfAPart())) return Refusals.PartByPart;
        return Right == Right.SpecificPieces && reasons.Contains(DenialReason.Unverified) ? Refusals.CategoriesFirst : null;
    }

    /// <summary>
    /// Medical records are another door: Health &amp; Safety Code 123110; Civil Code 1798.145(c)(1). Handing over says nothing of what is held.
    /// </summary>
    public Step HandOverToMedicalRecords(bool whole)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (IsChoice) return Refusals.CarriedOutInSystems;
        if (whole) Decision = DecisionKind.MedicalRecords;
        return new MedicalRecordsDecided(whole);
    }

    public void DecisionGoesBy(Guid letter, DateTime decidedAt) => (DecisionLetterId, DecidedAt) = (letter, decidedAt);

    /// <summary>A letter that had not left is replaced by another: what counts from its leaving counts from the other's.</summary>
    public void GoesByInstead(Guid letter, Guid other)
    {
        if (ExtensionLetterId == letter) ExtensionLetterId = other;
        if (DecisionLetterId == letter) DecisionLetterId = other;
        if (DisputeLetterId == letter) DisputeLetterId = other;
    }

    public Step Withdraw(DateOnly today)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (IsChoice) return Refusals.ChoiceNotWithdrawn;
        Close(Responses.Outcome.Withdrawn, today);
        return new RequestWithdrawn();
    }

    /// <summary>What follows for the case when a letter of it has left on a day: null when nothing but that it left.</summary>
    public CaseEvent? LetterHasLeft(Guid letter, LetterKind kind, DateOnly on)
    {
        if (letter == ExtensionLetterId && ExtendedOn is null && IsOpen) return ExtensionLeft(on);
        if (letter == DecisionLetterId && IsOpen) return DecisionLeft(on);
        if (letter == DisputeLetterId && DisputeAnsweredOn is null) return DisputeLeft(on);
        if (kind != (IsChoice ? LetterKind.ChoiceReceived : LetterKind.Receipt) || ReceiptConfirmedOn is not null) return null;
        return ConfirmReceipt(SpokenOrWritten.Written, on).Event;
    }

    private CaseEvent ExtensionLeft(DateOnly on)
    {
        var window = WindowToExtend(on);
        if (window == ExtensionWindow.Closed)
        {
            ExtensionLetterId = null;
            return new ExtensionTooLate(on);
        }

        ExtendedOn = on;
        FollowClock();
        return new DeadlineExtended(TargetOn, StatutoryOn, on, ExtensionAfterWarning || window == ExtensionWindow.OpenAfterWarning);
    }

    private CaseEvent DecisionLeft(DateOnly on)
    {
        var inPart = DenialReasons.Count > 0;
        switch (Decision!.Value)
        {
            case DecisionKind.Answer:
                Close(inPart ? Responses.Outcome.AnsweredInPart : Responses.Outcome.Answered, on);
                return new RequestAnswered(on, inPart);
            case DecisionKind.Denial:
                Close(Responses.Outcome.Denied, on);
                return new RequestDenied(on, DenialReasons);
            case DecisionKind.MedicalRecords:
                Close(Responses.Outcome.HandedOverToMedicalRecords, on);
                return new HandedOverToMedicalRecords(on, Whole: true);
            case DecisionKind.CarriedOut:
                Close(Responses.Outcome.CarriedOut, on);
                return new ChoiceProcessed(on);
            default:
                throw new InvalidOperationException($"No such decision: {Decision}");
        }
    }

    /// <summary>
    /// Why the case can't be answered in this way now; null when it can. The twelve-month limit is no such reason: Civil Code 1798.130(b)
    /// permits to decline, it never forbids to answer.
    /// </summary>
    public Refusal? CannotAnswer(Delivery delivery)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (IsChoice) return Refusals.CarriedOutInSystems;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (Filing.AuthorityMissing) return Refusals.AuthorityNotSeen;
        if (FeeIsOpen) return Refusals.FeeNotAccepted;
        if (Verification != VerificationStatus.Verified) return Right == Right.SpecificPieces ? Refusals.SpecificPiecesWithoutProof : Refusals.NotVerified;
        if (Right == Right.SpecificPieces && Filing.LegalReviewDue) return Refusals.LegalReviewDue;
        var channel = delivery == Responses.Delivery.Link ? Channel.Email : Channel.Post;
        var own = delivery == Responses.Delivery.Account || Filing.StandingOf(Filing.AnswerParty, channel) == AddressStanding.Own;
        return own ? null : Refusals.AddressNotThePersons;
    }
}
