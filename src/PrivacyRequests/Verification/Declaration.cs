using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Verification;

/// <summary>A declaration under penalty of perjury, kept word for word with the record: 11 CCR §7062(c); Code of Civil Procedure 2015.5.</summary>
public sealed class Declaration
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required DateTime SignedAt { get; init; }
    public required Channel Way { get; init; }
    public required byte[] Signed { get; init; }

    public SignedDeclaration Open(Sealer sealer) => sealer.OpenJson<SignedDeclaration>(Signed, Id, nameof(Signed));
}

/// <summary>The words as the signer saw them, the typed or written name, date and place.</summary>
public sealed record SignedDeclaration(string Words, string Name, DateOnly Date, string Place)
{
    public const int PlaceMaxLength = 120;
}
