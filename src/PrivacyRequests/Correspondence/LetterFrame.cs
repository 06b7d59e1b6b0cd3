using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>What stands around every letter: who writes, to whom, about which request, on which day, and the other doors at its foot.</summary>
/// <param name="Signer">Name and function of whoever decided; null for what the office sends by itself.</param>
public sealed record LetterFrame(OfficeSettings Office, string Reference, DateOnly Date, LetterAddress To, (string Name, string Function)? Signer)
{
    /// <summary>A letter that answers a message of no request has none.</summary>
    public bool HasReference => Reference.Length > 0;
}
