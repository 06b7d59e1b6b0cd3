using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.House;

/// <summary>An act that concerns a case now.</summary>
/// <param name="Refusal">Why it can't be done now; null when it can.</param>
/// <param name="Next">What the office does next: the one filled button.</param>
/// <param name="Words">The key of what the button says.</param>
public sealed record OfferedAct(CaseAct Act, Refusal? Refusal, bool Next, string Words)
{
    /// <summary>Seldom needed, or reached from the page of the next act as well: kept behind "more".</summary>
    public bool Rare => !Next && Act is (CaseAct.HandOverToMedicalRecords or CaseAct.StopAsSuspicious or CaseAct.AskFee or CaseAct.Hold or CaseAct.LogDispute
        or CaseAct.CorrectReceiptDate or CaseAct.Restrict
        or CaseAct.RecordDeclaration or CaseAct.FindAddressOwn);
}

/// <summary>
/// The rule which acts a case offers: those that concern it, each with its refusal, asked from the step itself; what never concerns it
/// (authority, when the consumer asks for oneself) is left out.
/// </summary>
public static class CaseActs
{
    public static IReadOnlyList<OfferedAct> For(PrivacyRequest request, DateOnly today)
    {
        var acts = Concerning(request).Select(act => (Act: act, Refusal: Refused(act, request, today))).ToList();
        var next = Next(request);
        return [.. acts.Select(a => new OfferedAct(a.Act, a.Refusal, a.Act == next && a.Refusal is null, WordsOf(a.Act, request)))];
    }

    private static string WordsOf(CaseAct act, PrivacyRequest request) =>
        act == CaseAct.StopAsSuspicious && request.Verification == VerificationStatus.Suspicious ? $"CaseFile.Act.{act}.Clear" : $"CaseFile.Act.{act}";

    /// <summary>The policy of the act's page.</summary>
    public static string PolicyOf(CaseAct act) => act switch
    {
        CaseAct.RecordAuthority or CaseAct.CheckIdentity or CaseAct.RecordDeclaration or CaseAct.FindAddressOwn or CaseAct.ConfirmMatch
            or CaseAct.StopAsSuspicious or CaseAct.FallBackToCategories => OfficeAct.Verify,
        CaseAct.ClearLegalReview => OfficeAct.Decide,
        CaseAct.CorrectReceiptDate or CaseAct.Extend or CaseAct.Deny or CaseAct.HandOverToMedicalRecords => OfficeAct.Decide,
        CaseAct.Answer => OfficeAct.Disclose,
        CaseAct.AskTheConsumer or CaseAct.WriteStatusUpdate or CaseAct.CarryOut => OfficeAct.WriteLetter,
        CaseAct.LogDispute => OfficeAct.LogRequest,
        CaseAct.Restrict => OfficeAct.ReadRestricted,
        CaseAct.CompareHeldValue => OfficeAct.Disclose,
        CaseAct.AskFee or CaseAct.Hold or CaseAct.Dispute => OfficeAct.Decide,
        CaseAct.AddNote or CaseAct.Assign or CaseAct.TakeFromSetAside or CaseAct.RecordPapers => OfficeAct.ReadCase,
    };

    private static IEnumerable<CaseAct> Concerning(PrivacyRequest request) => request.IsChoice ? ConcerningChoice(request) : ConcerningProof(request);

    /// <summary>Nothing of a check, of an answer or of an extension: 11 CCR §7026(d)–(f), §7027(e)–(g), §7060(b).</summary>
    private static IEnumerable<CaseAct> ConcerningChoice(PrivacyRequest request)
    {
        var filing = request.Filing;
        if (filing.SetAside) yield return CaseAct.TakeFromSetAside;
        if (request.Right != Right.OptIn) yield return CaseAct.CarryOut;
        if (filing is { Filer: FilerKind.Agent, AuthoritySeenAt: null }) yield return CaseAct.RecordAuthority;
        yield return CaseAct.Deny;
        yield return CaseAct.WriteStatusUpdate;
        if (filing.Door != Door.Web) yield return CaseAct.CorrectReceiptDate;
        yield return CaseAct.AddNote;
        yield return CaseAct.Assign;
        yield return CaseAct.Restrict;
    }

    private static IEnumerable<CaseAct> ConcerningProof(PrivacyRequest request)
    {
        var filing = request.Filing;
        if (filing.SetAside) yield return CaseAct.TakeFromSetAside;
        if (filing.FiledForAnother) yield return CaseAct.RecordAuthority;
        if (filing.LegalReviewDue) yield return CaseAct.ClearLegalReview;
        if (request.Verification != VerificationStatus.Verified) yield return CaseAct.CheckIdentity;
        if (request.Standard.Declaration && !request.DeclarationSigned) yield return CaseAct.RecordDeclaration;
        if (request is { Right: Right.SpecificPieces, Verification: VerificationStatus.NotVerified }) yield return CaseAct.FallBackToCategories;
        if (StandingOf(request) != AddressStanding.Own) yield return CaseAct.FindAddressOwn;
        yield return CaseAct.Answer;
        if (request.Right == Right.Correct && request.IsOpen) yield return CaseAct.RecordPapers;
        if (request.Right == Right.Correct) yield return CaseAct.CompareHeldValue;
        if (request.DisputeIsOpen) yield return CaseAct.Dispute;
        if (request.CannotDispute is null) yield return CaseAct.LogDispute;
        yield return CaseAct.Extend;
        yield return CaseAct.Deny;
        yield return CaseAct.HandOverToMedicalRecords;
        yield return CaseAct.AskTheConsumer;
        yield return CaseAct.WriteStatusUpdate;
        yield return CaseAct.StopAsSuspicious;
        yield return CaseAct.AskFee;
        yield return CaseAct.Hold;
        if (filing.Door != Door.Web) yield return CaseAct.CorrectReceiptDate;
        yield return CaseAct.AddNote;
        yield return CaseAct.Assign;
        yield return CaseAct.Restrict;
    }

    private static Refusal? Refused(CaseAct act, PrivacyRequest request, DateOnly today) => act switch
    {
        CaseAct.Extend => request.WouldRefuse(r => r.Extend(ExtensionReason.Complexity, Guid.Empty, warningAccepted: true, today)),
        CaseAct.Answer => Enum.GetValues<Delivery>().Select(way => request.WouldRefuse(r => r.DecideAnswer(way, Guid.Empty, []))).MinBy(refusal => refusal is not null),
        CaseAct.Deny => request.WouldRefuse(r => r.Deny([DenialReason.Fraud], Guid.Empty, Guid.Empty, thirdIn12Months: false)),
        CaseAct.HandOverToMedicalRecords => request.WouldRefuse(r => r.HandOverToMedicalRecords(whole: true)),
        CaseAct.FallBackToCategories => request.WouldRefuse(r => r.FallBackToCategories(null, today)),
        CaseAct.AskTheConsumer => request.WouldRefuse(r => r.AskTheConsumer(Guid.Empty, default)),
        CaseAct.RecordPapers => request.WouldRefuse(r => r.PapersCame(Guid.Empty, today)),
        CaseAct.CompareHeldValue => request.WouldRefuse(r => r.CompareHeldValue(default, matches: true)),
        CaseAct.AskFee => request.FeeWaits ? null : request.WouldRefuse(r => r.AskFee(1, Guid.Empty, Guid.Empty, default)),
        CaseAct.RecordDeclaration => request.IsOpen ? AgentAuthority.CannotAskForProof(request.Filing) : Refusals.AlreadyClosed,
        CaseAct.CorrectReceiptDate or CaseAct.CheckIdentity or CaseAct.ClearLegalReview or CaseAct.FindAddressOwn or CaseAct.RecordAuthority
            or CaseAct.StopAsSuspicious => request.IsOpen ? null : Refusals.AlreadyClosed,
        CaseAct.CarryOut => request.CannotDecide,
        CaseAct.ConfirmMatch or CaseAct.AddNote or CaseAct.Assign or CaseAct.Restrict or CaseAct.TakeFromSetAside or CaseAct.Hold or CaseAct.LogDispute or CaseAct.WriteStatusUpdate => null,
        CaseAct.Dispute => request.DisputeLetterId is null ? null : Refusals.NoDispute,
    };

    private static CaseAct? Next(PrivacyRequest request) => StageFacts.Of(request).Stage switch
    {
        CaseStage.SetAside => CaseAct.TakeFromSetAside,
        CaseStage.Stopped => CaseAct.StopAsSuspicious,
        CaseStage.WaitingForAuthority => CaseAct.RecordAuthority,
        CaseStage.WaitingForProof => CaseAct.CheckIdentity,
        CaseStage.NotVerified => request.Right == Right.SpecificPieces ? CaseAct.FallBackToCategories : CaseAct.Deny,
        CaseStage.WaitingForReply when request.IsChoice => CaseAct.CarryOut,
        CaseStage.WaitingForReply => request.Verification == VerificationStatus.Verified ? CaseAct.Answer : CaseAct.CheckIdentity,
        CaseStage.ReadyToAnswer when request is { Right: Right.SpecificPieces, Filing.LegalReviewDue: true } => CaseAct.ClearLegalReview,
        CaseStage.CarryingOut => CaseAct.CarryOut,
        CaseStage.ReadyToAnswer => StandingOf(request) == AddressStanding.Own ? CaseAct.Answer : CaseAct.FindAddressOwn,
        CaseStage.LetterNotOut => request.Decision is null ? CaseAct.Answer : null,
        CaseStage.Closed => request is { DisputeIsOpen: true, DisputeLetterId: null } ? CaseAct.Dispute : null,
    };

    /// <summary>What is known of the address that an answer would go to.</summary>
    private static AddressStanding StandingOf(PrivacyRequest request) => request.Filing.StandingOf(
        request.Filing.AnswerParty, request.Filing.AnswerBy == AnswerBy.Electronically ? Channel.Email : Channel.Post);
}
