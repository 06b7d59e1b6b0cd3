namespace PrivacyRequests.Verification;

/// <summary>
/// The data types of Civil Code 1798.81.5(d), and medical records, are no proof of who asks: a point whose name or question speaks of one
/// is not taken. It reads words, so the officer's judgment stays needed. 11 CCR §7060(c)(2).
/// </summary>
public static class NeverUsedData
{
    private static readonly string[] Signs =
    [
        "social security", "ssn", "driver", "license number", "licence number", "passport", "identity card", "id card", "tax id", "military id",
        "card number", "account number", "credit card", "debit card", "bank account", "security code", "cvv", "pin code", "password", "passcode",
        "secret question", "security question", "medical", "medicine", "diagnos", "treatment", "prescription", "health", "insurance",
        "patient", "doctor", "dna", "genetic", "biometric", "fingerprint", "face scan", "selfie", "iris", "retina",
    ];

    public static bool IsSpokenOfIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            var words = $" {string.Join(' ', (text ?? "").Split([.. (text ?? "").Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries))}";
            if (Signs.Any(sign => words.Contains($" {sign}", StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }
}
