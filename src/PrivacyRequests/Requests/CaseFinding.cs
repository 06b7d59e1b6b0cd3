namespace PrivacyRequests.Requests;

/// <summary>What the office should know before it decides. For staff only: no letter and no page of a requester says any of it.</summary>
public enum CaseFindingKind
{
    /// <summary>Received in a flood.</summary>
    SetAside,
    Suspicious,
    Restricted,

    /// <summary>Two answered requests of a likely same person within 12 months: Civil Code 1798.130(b). A permission, never a bar.</summary>
    TwelveMonthLimit,
    LikelySamePerson,
    ConfirmedSamePerson,

    /// <summary>The consumer says that they gave the agent no permission: 11 CCR §7063(a).</summary>
    PermissionRefused,

    /// <summary>A parent asks for a child of 13 to 17: no specific piece leaves before a legal review. Reference 12.12.</summary>
    LegalReviewDue,

    /// <summary>A child under 13: 11 CCR §7070.</summary>
    ChildUnder13,

    /// <summary>13 to 15: 11 CCR §7071.</summary>
    ChildFrom13To15,
    ChildFrom16To17,
    FiledByAgent,
    FiledByConservator,
    NotACalifornian,
    ReceiptDateCorrected,
    ExtensionNotOut,
    ExtensionTooLate,
    DecisionNotOut,

    /// <summary>The day to confirm receipt by has passed, and nothing has left: 11 CCR §7021(a).</summary>
    ReceiptNotConfirmed,

    /// <summary>Nothing may be deleted: Civil Code 1798.145(a)(1).</summary>
    OnHold,
    FeeNotAccepted,

    /// <summary>A denial is being looked at again.</summary>
    Disputed,

    /// <summary>The consumer's statement goes along with the item: 11 CCR §7023(f)(3).</summary>
    StatementToPassOn,
    /// <summary>The policy restricts any further use: asked for, late or in dispute.</summary>
    UseRestricted,

    /// <summary>A question is with the consumer. There is no stop-the-clock: 11 CCR §7021(b).</summary>
    WaitingForConsumer,
}

/// <summary>A finding, with the references it points to.</summary>
public sealed record CaseFinding(CaseFindingKind Kind, IReadOnlyList<string> References, DateOnly? Date = null)
{
    /// <summary>The gravest first; what is merely good to know last.</summary>
    public static IReadOnlyList<CaseFinding> Of(PrivacyRequest request, IReadOnlyList<CaseEvent> history, SamePersonCases same, DateOnly today)
    {
        var filing = request.Filing;
        var found = new List<CaseFinding>();
        void Add(bool is_, CaseFindingKind kind, IReadOnlyList<string>? references = null, DateOnly? date = null)
        {
            if (is_) found.Add(new CaseFinding(kind, references ?? [], date));
        }

        Add(request.IsOnHold(today), CaseFindingKind.OnHold, date: request.HoldThrough);
        Add(request.DisputeIsOpen, CaseFindingKind.Disputed, date: request.DisputeDeadline?.Target);
        Add(request is { IsOpen: true, FeeIsOpen: true }, CaseFindingKind.FeeNotAccepted, date: request.StatutoryOn);
        Add(history.OfType<StatementAdded>().Any(), CaseFindingKind.StatementToPassOn);
        Add(filing.SetAside, CaseFindingKind.SetAside);
        Add(request.Verification == Verification.VerificationStatus.Suspicious, CaseFindingKind.Suspicious);
        Add(filing.PermissionRefusedAt is not null, CaseFindingKind.PermissionRefused);
        Add(request.IsOpen && filing.LegalReviewDue, CaseFindingKind.LegalReviewDue);
        Add(request.Restricted, CaseFindingKind.Restricted);
        Add(request.LetterNotOut && request.Decision is not null, CaseFindingKind.DecisionNotOut, date: request.StatutoryOn);
        var tooLate = history.OfType<ExtensionTooLate>().LastOrDefault();
        Add(tooLate is not null, CaseFindingKind.ExtensionTooLate, date: tooLate?.NoticeLeftOn);
        Add(tooLate is null && request.IsOpen && request.ExtensionLetterId is not null && request.ExtendedOn is null, CaseFindingKind.ExtensionNotOut, date: request.StatutoryOn);
        Add(request.IsOpen && request.ReceiptConfirmedOn is null && today > request.ReceiptDeadline?.Target, CaseFindingKind.ReceiptNotConfirmed, date: request.ReceiptDeadline?.Statutory);
        Add(OptOut.UseRestriction.Of(request, today, request.DisputeIsOpen) is not null, CaseFindingKind.UseRestricted, date: request.InForceSince);
        Add(request is { IsOpen: true, WaitingForConsumerSince: not null }, CaseFindingKind.WaitingForConsumer, date: request.StatutoryOn);
        Add(filing.FirstRecordedAsReceivedOn is not null, CaseFindingKind.ReceiptDateCorrected, date: filing.FirstRecordedAsReceivedOn);
        var limit = history.OfType<TwelveMonthLimitFound>().LastOrDefault();
        Add(limit is not null, CaseFindingKind.TwelveMonthLimit, limit is null ? null : [limit.FirstReference, limit.SecondReference]);
        Add(same.Confirmed.Count > 0, CaseFindingKind.ConfirmedSamePerson, same.Confirmed);
        Add(same.Likely.Count > 0, CaseFindingKind.LikelySamePerson, same.Likely);
        Add(filing.ChildAge == AgeBand.Under13, CaseFindingKind.ChildUnder13);
        Add(filing.ChildAge == AgeBand.From13To15, CaseFindingKind.ChildFrom13To15);
        Add(filing.ChildAge == AgeBand.From16To17, CaseFindingKind.ChildFrom16To17);
        Add(filing.Filer == FilerKind.Agent, CaseFindingKind.FiledByAgent);
        Add(filing.Filer == FilerKind.Conservator, CaseFindingKind.FiledByConservator);
        Add(filing.LivesInCalifornia == LivesInCalifornia.No, CaseFindingKind.NotACalifornian);
        return found;
    }
}

/// <summary>References of other filings of the same person: by an officer's confirmation, and by equal e-mail, phone or name with postal code.</summary>
public sealed record SamePersonCases(IReadOnlyList<string> Confirmed, IReadOnlyList<string> Likely);
