namespace PrivacyRequests.Requests;

/// <summary>Refusals of the check who is asking.</summary>
public static partial class Refusals
{
    public static readonly Refusal NeverUsedPoint = new(nameof(NeverUsedPoint), "11 CCR §7060(c)(2); Civil Code 1798.81.5(d)");
    public static readonly Refusal ContestedPoint = new(nameof(ContestedPoint), "11 CCR §7060(h)");
    public static readonly Refusal PointTaken = new(nameof(PointTaken), "11 CCR §7060(a)");
    public static readonly Refusal NoSuchPoint = new(nameof(NoSuchPoint), "11 CCR §7060(a)");
    public static readonly Refusal NoSignIn = new(nameof(NoSignIn), "11 CCR §7061(a)");
    public static readonly Refusal SignInTooOld = new(nameof(SignInTooOld), "11 CCR §7061(a)");
    public static readonly Refusal SignInNotYet = new(nameof(SignInNotYet), "11 CCR §7061(a)");
    public static readonly Refusal LetterIsLeaving = new(nameof(LetterIsLeaving), "architecture: a letter leaves once");
    public static readonly Refusal NoDocumentWithoutCheck = new(nameof(NoDocumentWithoutCheck), "11 CCR §7060(b), §7026(d), §7027(e)");
    public static readonly Refusal NoDocumentFromAgent = new(nameof(NoDocumentFromAgent), "11 CCR §7063(a)");
    public static readonly Refusal DocumentCameAlready = new(nameof(DocumentCameAlready), "11 CCR §7060(d)");
    public static readonly Refusal DocumentAskedAlready = new(nameof(DocumentAskedAlready), "11 CCR §7060(d)");
    public static readonly Refusal NoDocumentAsked = new(nameof(NoDocumentAsked), "11 CCR §7060(c)–(d)");
    public static readonly Refusal EvidenceTooLarge = new(nameof(EvidenceTooLarge), "house rule: Evidence.MaxLength");
}
