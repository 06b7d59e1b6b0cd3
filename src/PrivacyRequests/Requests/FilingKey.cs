using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>What somebody shows to say which filing they mean. None of them opens anything by itself.</summary>
public abstract record FilingKey
{
    private FilingKey() { }

    /// <summary>The link of a letter, whether or not it works any more.</summary>
    public sealed record ByToken(string Token) : FilingKey;

    public sealed record ByReference(string Reference) : FilingKey;

    /// <summary>From a value that this site sealed.</summary>
    public sealed record ById(Guid Id) : FilingKey;

    internal IQueryable<Filing> In(RequestsDb db) => this switch
    {
        ById key => db.Filings.Where(f => f.Id == key.Id),
        ByReference key => Requests.Reference.Read(key.Reference) is { } written
            ? db.Filings.Where(f => f.Reference == written)
            : db.Filings.Where(f => false),
        ByToken key => Of(db, AccessLink.HashOf(key.Token)),
        _ => throw new ArgumentOutOfRangeException(nameof(db)),
    };

    private static IQueryable<Filing> Of(RequestsDb db, byte[] hash) =>
        db.Filings.Where(f => db.AccessLinks.Any(l => l.TokenHash == hash && l.Purpose == LinkPurpose.ConfirmAddress && l.FilingId == f.Id));
}
