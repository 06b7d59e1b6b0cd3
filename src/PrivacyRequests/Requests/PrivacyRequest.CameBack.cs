using PrivacyRequests.Responses;

namespace PrivacyRequests.Requests;

/// <summary>What counted from a letter's leaving, and fell back because the letter did not arrive.</summary>
public enum NotOutAgain
{
    Nothing,

    /// <summary>Answered, denied or handed over: it is open again, with its decision made and the letter not out.</summary>
    Decision,

    /// <summary>The old date holds again.</summary>
    Extension,
    Dispute,
    Receipt,
}

/// <summary>A letter that had left did not arrive. Civil Code 1798.130(a)(2)(A): "disclose and deliver".</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>
    /// Nothing falls back where the letter is not the one it counted from; of a closed case neither the extension nor the receipt; no
    /// denial that was disputed, because its person has read it; and no choice that was carried out: every system has stopped, and no
    /// letter undoes that (11 CCR §7026(f)).
    /// </summary>
    /// <param name="confirmedReceipt">Receipt was confirmed by this letter and not in another way.</param>
    public NotOutAgain LetterCameBack(Guid letter, bool confirmedReceipt)
    {
        if (ThinnedOn is not null) return NotOutAgain.Nothing;
        if (letter == DisputeLetterId && DisputeAnsweredOn is not null)
        {
            DisputeAnsweredOn = null;
            return NotOutAgain.Dispute;
        }

        if (letter == DecisionLetterId && !IsOpen) return Decision == DecisionKind.CarriedOut || DisputedOn is not null ? NotOutAgain.Nothing : Reopen();
        if (!IsOpen) return NotOutAgain.Nothing;
        if (letter == ExtensionLetterId && ExtendedOn is not null)
        {
            ExtendedOn = null;
            FollowClock();
            return NotOutAgain.Extension;
        }

        if (!confirmedReceipt) return NotOutAgain.Nothing;
        ReceiptConfirmedOn = null;
        return NotOutAgain.Receipt;
    }

    private NotOutAgain Reopen()
    {
        (IsOpen, Outcome, ClosedOn) = (true, null, null);
        return NotOutAgain.Decision;
    }

    /// <summary>Whether something that was decided counts from its leaving.</summary>
    public bool HangsOn(Guid letter) => letter == ExtensionLetterId || letter == DecisionLetterId || letter == DisputeLetterId;

    /// <summary>A letter that has not left and is not to leave: what was decided with it is undecided again.</summary>
    public void TakeBack(Guid letter)
    {
        if (letter == ExtensionLetterId) (ExtensionLetterId, ExtensionDecidedAt, ExtensionAfterWarning) = (null, null, false);
        if (letter == DisputeLetterId) (DisputeLetterId, DisputeOutcome, DisputeWords) = (null, null, null);
        if (letter == DecisionLetterId) (Decision, DecidedAt, DecisionLetterId, AnswerId, Delivery, DenialReasons) = (null, null, null, null, null, []);
    }
}
