using MimeKit;

namespace PrivacyRequests.Mail;

/// <summary>Message-IDs with their angle brackets, as they are written.</summary>
internal static class MessageIds
{
    public static string? First(HeaderList headers, HeaderId header) => In(headers[header]) is [var first, ..] ? first : null;

    public static IReadOnlyList<string> In(string? value)
    {
        var found = new List<string>();
        var start = -1;
        for (var i = 0; i < (value?.Length ?? 0); i++)
        {
            if (value![i] == '<') start = i;
            if (value[i] != '>' || start < 0) continue;
            found.Add(string.Concat(value[start..(i + 1)].Where(c => !char.IsWhiteSpace(c))));
            start = -1;
        }

        if (found.Count == 0 && !string.IsNullOrWhiteSpace(value) && value.Contains('@', StringComparison.Ordinal) && !value.Trim().Contains(' ', StringComparison.Ordinal)) found.Add($"<{value.Trim().Trim('<', '>')}>");
        return found;
    }
}
