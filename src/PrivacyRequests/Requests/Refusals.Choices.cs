namespace PrivacyRequests.Requests;

/// <summary>Refusals of opt-out, limit, opt-in, and of what the policy promises.</summary>
public static partial class Refusals
{
    public static readonly Refusal NoProofNeeded = new(nameof(NoProofNeeded), "11 CCR §7060(b), §7026(d), §7027(e)");
    public static readonly Refusal NoExtension = new(nameof(NoExtension), "11 CCR §7026(f)(1), §7027(g)(1)");
    public static readonly Refusal ChoiceOnlyForFraud = new(nameof(ChoiceOnlyForFraud), "11 CCR §7026(e), §7027(f)");
    public static readonly Refusal FraudNeedsFacts = new(nameof(FraudNeedsFacts), "11 CCR §7026(e), §7027(f)");
    public static readonly Refusal ChildDataNeedsNoPoint = new(nameof(ChildDataNeedsNoPoint), "the office's policy of 1 June 2021, on children");
    public static readonly Refusal CarriedOutInSystems = new(nameof(CarriedOutInSystems), "11 CCR §7026(f), §7027(g)");
    public static readonly Refusal ChoiceNotWithdrawn = new(nameof(ChoiceNotWithdrawn), "11 CCR §7028(a)");
    public static readonly Refusal NotAChoice = new(nameof(NotAChoice), "11 CCR §7026–7028");
    public static readonly Refusal StoppedAlready = new(nameof(StoppedAlready), "11 CCR §7026(f)(1)");
    public static readonly Refusal StoppedInTheFuture = new(nameof(StoppedInTheFuture), "11 CCR §7026(f)(1)");
    public static readonly Refusal StoppedBeforeReceipt = new(nameof(StoppedBeforeReceipt), "11 CCR §7026(f)(2)");
    public static readonly Refusal RecipientsNotTold = new(nameof(RecipientsNotTold), "11 CCR §7026(f)(2), §7027(g)(2)–(3)");
    public static readonly Refusal NotAllStopped = new(nameof(NotAllStopped), "11 CCR §7026(g), §7027(h)");
    public static readonly Refusal NoSuchSystem = new(nameof(NoSuchSystem), "11 CCR §7026(f)(1)");
    public static readonly Refusal OnlySignedPermission = new(nameof(OnlySignedPermission), "11 CCR §7026(j), §7027(j)");
}
