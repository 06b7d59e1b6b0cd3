using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>A paper in one case: only where nothing else tells who asks, with the officer's reason. 11 CCR §7060(c)–(d).</summary>
public sealed partial class PrivacyRequest
{
    public DateTime? DocumentAskedAt { get; private set; }

    /// <summary>Never where nobody is checked (11 CCR §7060(b)), and never from an agent (§7063(a)).</summary>
    public Refusal? CannotAskForDocument()
    {
        if (CannotDecide is { } refusal) return refusal;
        if (Standard.Points == 0) return Refusals.NoDocumentWithoutCheck;
        if (Filing.Filer == FilerKind.Agent) return Refusals.NoDocumentFromAgent;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        return DocumentAskedAt is null ? null : Refusals.DocumentAskedAlready;
    }

    /// <param name="reason">Why nothing less is enough; a sealed note.</param>
    public Step AskForDocument(Guid reason, DateTime now)
    {
        if (CannotAskForDocument() is { } refusal) return refusal;
        DocumentAskedAt = now;
        WaitingForConsumerSince ??= now;
        return new DocumentAsked(reason);
    }

    /// <param name="file">Null where it was only seen.</param>
    public Step EvidenceCame(Guid? file)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (DocumentAskedAt is null) return Refusals.NoDocumentAsked;
        WaitingForConsumerSince = null;
        return new EvidenceCame(file);
    }

    /// <summary>After that an officer may ask again, with a new reason.</summary>
    public Step RemoveEvidence(EvidenceGoes why)
    {
        DocumentAskedAt = null;
        return new EvidenceRemoved(why);
    }
}
