using System.Globalization;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Mailbox;

/// <summary>
/// Which messages a program wrote, and to which of them the office's own programs write back: to none. RFC 3834, sections 2 and 5. A service that
/// files requests for people also writes by program, so a message that answers nothing is read by a person, whatever its headers say.
/// </summary>
public static class AutomaticMail
{
    private static readonly string[] Subjects = ReadSubjects();
    private static readonly string[] NobodyReads =
        ["noreply", "no-reply", "no.reply", "no_reply", "donotreply", "do-not-reply", "do.not.reply", "do_not_reply", "mailer-daemon", "postmaster", "bounce", "bounces", "listserv", "majordomo", "daemon", "abuse"];

    /// <param name="namesOurLetter">It names the Message-ID of a letter of ours.</param>
    public static bool IsReply(MailReading reading, bool namesOurLetter)
    {
        var auto = Keyword(reading.AutoSubmitted);
        if (auto is "auto-replied" or "auto-notified" || Keyword(reading.Precedence) == "auto_reply" || reading.SaysAutoReply) return true;
        var generated = auto is { Length: > 0 } and not "no";
        // The sender's own server gave it no way back: no person's mail leaves so.
        if (reading.ReturnPath is "" && (generated || namesOurLetter)) return true;
        return (generated || reading.ReturnPath is "" || Suppressed(reading.AutoResponseSuppress))
            && Subjects.Any(s => reading.Subject.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the office's acknowledgement may go to whoever sent it.</summary>
    /// <param name="own">The office's own addresses.</param>
    public static bool MayBeAcknowledged(MailReading reading, IEnumerable<string> own)
    {
        if (reading.Report is not null || reading.IsFromList || reading.SaysAutoReply || reading.ReturnPath is "") return false;
        if (Keyword(reading.AutoSubmitted) is { Length: > 0 } and not "no") return false;
        if (Keyword(reading.Precedence) is "bulk" or "list" or "junk" or "auto_reply") return false;
        if (Suppressed(reading.AutoResponseSuppress)) return false;
        return reading.From is { Address: var from } && EmailShape.IsRight(from) && !IsNobody(from) && !IsNobody(reading.ReturnPath) && !own.Any(o => IsSameMailbox(o, from));
    }

    /// <summary>The same address, with or without what stands behind a plus.</summary>
    public static bool IsSameMailbox(string one, string other) => string.Equals(WithoutPlus(one), WithoutPlus(other), StringComparison.OrdinalIgnoreCase);

    private static string WithoutPlus(string address)
    {
        var (at, plus) = (address.LastIndexOf('@'), address.IndexOf('+', StringComparison.Ordinal));
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }

    /// <summary>RFC 3834, section 2: never to addresses of programs; owners of lists included.</summary>
    private static bool IsNobody(string? address)
    {
        if (address is null) return false;
        var local = address.Split('@')[0].ToLower(CultureInfo.InvariantCulture);
        return NobodyReads.Any(n => local == n || local.StartsWith(n + "+", StringComparison.Ordinal) || local.StartsWith(n + "-", StringComparison.Ordinal))
            || local.StartsWith("owner-", StringComparison.Ordinal) || local.EndsWith("-request", StringComparison.Ordinal)
            || local.EndsWith("-bounces", StringComparison.Ordinal) || local.EndsWith("-owner", StringComparison.Ordinal);
    }

    /// <summary>Microsoft's header names what shall not be answered; All, OOF and AutoReply mean this.</summary>
    private static bool Suppressed(string? suppress) => suppress is { Length: > 0 }
        && suppress.Split(',', StringSplitOptions.TrimEntries).Any(w => w.ToUpperInvariant() is "ALL" or "OOF" or "AUTOREPLY");

    /// <summary>The word before parameters and comments.</summary>
    private static string? Keyword(string? header) => header?.Split(';', '(', ' ')[0].Trim().ToLower(CultureInfo.InvariantCulture);

    private static string[] ReadSubjects()
    {
        using var stream = typeof(AutomaticMail).Assembly.GetManifestResourceStream("AutomaticSubjects.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
    }
}
