namespace PrivacyRequests.Mailbox;

/// <summary>Whom the office may write back to about a message that is no request.</summary>
public static class AnswerRules
{
    public static MailPerson? AnswersTo(MailReading? reading) => Reachable(reading?.ReplyTo) ?? Reachable(reading?.From);

    /// <summary>Never to a list, never to what a program sent, never to the empty sender: RFC 3834, section 2.</summary>
    public static bool MayAnswer(MailReading? reading) => reading is not null && AnswersTo(reading) is not null && reading is { IsFromList: false, Report: null, SaysAutoReply: false, ReturnPath: not "" }
        && reading.AutoSubmitted is null or "no" && reading.Precedence is not ("bulk" or "list" or "junk" or "auto_reply");

    private static MailPerson? Reachable(MailPerson? person) => person is { Address.Length: > 0 and <= Requests.FilingPeople.EmailMaxLength } && person.Address.Contains('@', StringComparison.Ordinal) ? person : null;
}
