using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage;

/// <summary>A column whose values are sealed.</summary>
/// <param name="BoundTo">The name that its values are sealed under; the row's key is always the other half.</param>
public sealed record SealedColumn(Type Row, string Name, Func<object, string> BoundTo);

/// <summary>Every sealed column of the database. A test holds it against the model: a column of bytes is here, or it is a hash.</summary>
public static class SealedColumns
{
    public static readonly IReadOnlyList<SealedColumn> All =
    [
        Of<Filing>(nameof(Filing.People)),
        Of<Filing>(nameof(Filing.Description)),
        Of<SealedNote>(nameof(SealedNote.Body)),
        Of<OutboxLetter>(nameof(OutboxLetter.To)),
        Of<LetterBody>(nameof(LetterBody.Content)),
        Of<Declaration>(nameof(Declaration.Signed)),
        Of<Answer>(nameof(Answer.Content)),
        Of<ContestedItem>(nameof(ContestedItem.Words)),
        Of<ContestedItem>(nameof(ContestedItem.Statement)),
        Of<StoredFile>(nameof(StoredFile.Name)),
        new(typeof(FileChunk), nameof(FileChunk.Content), row => ((FileChunk)row).BoundTo),
        Of<MailMessage>(nameof(MailMessage.Reading)),
        new(typeof(MailChunk), nameof(MailChunk.Content), row => ((MailChunk)row).BoundTo),
        Of<StatusInquiry>(nameof(StatusInquiry.Asked)),
        Of<ProtectionKey>(nameof(ProtectionKey.Xml)),
    ];

    private static SealedColumn Of<T>(string name) => new(typeof(T), name, _ => name);
}
