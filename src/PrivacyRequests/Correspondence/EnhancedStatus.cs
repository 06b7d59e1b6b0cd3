using System.Text.RegularExpressions;
using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>What a mail server said, for people: a well-known status code (RFC 3463) in words, with what the server said beside it.</summary>
public static partial class EnhancedStatus
{
    public static string InWords(string? serversWords, Words t) => serversWords is null ? ""
        : KeyOf(serversWords) is { } key ? t["LetterNames.ServerSaid", t[$"LetterNames.ServerSaid.{key}"], serversWords] : serversWords;

    private static string? KeyOf(string serversWords) => Code().Match(serversWords).Groups[1].Value switch
    {
        "1.1" => "NoSuchMailbox",
        "2.2" => "MailboxFull",
        ['7', '.', ..] => "Refused",
        _ => null,
    };

    [GeneratedRegex(@"(?<![0-9.])[45]\.([0-9]{1,3}\.[0-9]{1,3})(?![0-9.]*[0-9])", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Code();
}
