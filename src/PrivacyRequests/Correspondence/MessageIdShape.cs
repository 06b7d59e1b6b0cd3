using System.Text.RegularExpressions;

namespace PrivacyRequests.Correspondence;

/// <summary>Whether what a message calls its Message-ID may stand in a header of ours: RFC 5322, 3.6.4, in plain characters.</summary>
public static partial class MessageIdShape
{
    public static bool IsRight(string? messageId) => messageId is { Length: <= OutboxLetter.AnswersMaxLength } && Plain().IsMatch(messageId);

    [GeneratedRegex(@"^<[!-;=?A-~]{1,200}@[!-;=?A-~]{1,200}>$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();
}
