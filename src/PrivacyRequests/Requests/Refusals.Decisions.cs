namespace PrivacyRequests.Requests;

/// <summary>Refusals of decisions: corrections, deletions, disputes, fees and holds.</summary>
public static partial class Refusals
{
    public static readonly Refusal NotACorrection = new(nameof(NotACorrection), "11 CCR §7023");
    public static readonly Refusal NeverDisclosedInWords = new(nameof(NeverDisclosedInWords), "11 CCR §7024(d)");
    public static readonly Refusal NeverDisclosedInFile = new(nameof(NeverDisclosedInFile), "11 CCR §7024(d)");
    public static readonly Refusal TooManyPapers = new(nameof(TooManyPapers), "11 CCR §7023(d)");
    public static readonly Refusal PaperTooLarge = new(nameof(PaperTooLarge), "11 CCR §7023(d)");
    public static readonly Refusal PaperTypeNotTaken = new(nameof(PaperTypeNotTaken), "11 CCR §7023(d), §7060(d)");
    public static readonly Refusal EachItemOnce = new(nameof(EachItemOnce), "11 CCR §7023(b)–(f)");
    public static readonly Refusal NoTotalityNote = new(nameof(NoTotalityNote), "11 CCR §7023(b)");
    public static readonly Refusal SourceNotNamed = new(nameof(SourceNotNamed), "11 CCR §7023(i)");
    public static readonly Refusal DeletedForNoReason = new(nameof(DeletedForNoReason), "11 CCR §7023(e)");
    public static readonly Refusal NotARepeat = new(nameof(NotARepeat), "11 CCR §7023(g)");
    public static readonly Refusal PartByPart = new(nameof(PartByPart), "Civil Code 1798.105(d); 11 CCR §7023(f)");
    public static readonly Refusal ReasonOfAnotherRight = new(nameof(ReasonOfAnotherRight), "Civil Code 1798.145(h)(2)");
    public static readonly Refusal NoStatementHere = new(nameof(NoStatementHere), "11 CCR §7023(f)(3)");
    public static readonly Refusal StatementTooLong = new(nameof(StatementTooLong), "11 CCR §7023(f)(3)");
    public static readonly Refusal ProvidersNotTold = new(nameof(ProvidersNotTold), "Civil Code 1798.105(c)(1); 11 CCR §7022(b)(2)");
    public static readonly Refusal ThirdPartiesNotTold = new(nameof(ThirdPartiesNotTold), "Civil Code 1798.105(c)(1); 11 CCR §7022(b)(3)");
    public static readonly Refusal NoInformedConsent = new(nameof(NoInformedConsent), "Civil Code 1798.105(d)(6)");
    public static readonly Refusal OnlyHalfOfTheException = new(nameof(OnlyHalfOfTheException), "Civil Code 1798.105(d)(7)");
    public static readonly Refusal CareIsNotCarvedOut = new(nameof(CareIsNotCarvedOut), "Civil Code 1798.145(a)(2)");
    public static readonly Refusal NothingDenied = new(nameof(NothingDenied), "Civil Code 1798.145(h)(2)");
    public static readonly Refusal DisputedAlready = new(nameof(DisputedAlready), "house rule: once for each decision");
    public static readonly Refusal DisputeDateWrong = new(nameof(DisputeDateWrong), "house rule: 45 days of its receipt");
    public static readonly Refusal NoDispute = new(nameof(NoDispute), "house rule: once for each decision");
    public static readonly Refusal AnotherOfficerDecides = new(nameof(AnotherOfficerDecides), "house rule: another person where there are two");
    public static readonly Refusal NoBurdenNote = new(nameof(NoBurdenNote), "Civil Code 1798.145(h)(3)");
    public static readonly Refusal FeeNotAccepted = new(nameof(FeeNotAccepted), "Civil Code 1798.145(h)(3)");
    public static readonly Refusal FeeAskedAlready = new(nameof(FeeAskedAlready), "Civil Code 1798.145(h)(3)");
    public static readonly Refusal FeeNotReasonable = new(nameof(FeeNotReasonable), "Civil Code 1798.145(h)(3)");
    public static readonly Refusal NoFeeAsked = new(nameof(NoFeeAsked), "Civil Code 1798.145(h)(3)");
    public static readonly Refusal OnHold = new(nameof(OnHold), "Civil Code 1798.145(a)(1)");
    public static readonly Refusal OnHoldAlready = new(nameof(OnHoldAlready), "Civil Code 1798.145(a)(1)");
    public static readonly Refusal NotOnHold = new(nameof(NotOnHold), "Civil Code 1798.145(a)(1)");
    public static readonly Refusal HoldDateWrong = new(nameof(HoldDateWrong), "Civil Code 1798.145(a)(1)(B)");
}
