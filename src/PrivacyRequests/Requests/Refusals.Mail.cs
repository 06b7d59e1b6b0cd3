namespace PrivacyRequests.Requests;

/// <summary>Refusals of mail that came in.</summary>
public static partial class Refusals
{
    public static readonly Refusal MailNotAnswered = new(nameof(MailNotAnswered), "RFC 3834, section 2");
    public static readonly Refusal MailDecidedAlready = new(nameof(MailDecidedAlready), "architecture: two officers never overwrite each other");
}
