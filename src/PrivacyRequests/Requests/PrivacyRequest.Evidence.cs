using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>A paper in one case: only where nothing else tells who asks, with the officer's reason. 11 CCR §7060(c)–(d).</summary>
public sealed partial class PrivacyRequest
{
    public DateTime? DocumentAskedAt { get; private set; }

    /// <summary>Never where nobody is checked (11 CCR §7060(b)), and never from an agent (§7063(a)).</summary>
    /// <param name="now">Once the link of an earlier letter has ended, and nothing came by it, the paper may be asked for again.</param>
    /// <param name="paper">What became of the paper asked for before; null where none was.</param>
    public Refusal? CannotAskForDocument(DateTime now, EvidenceState? paper)
    {
        if (CannotDecide is { } refusal) return refusal;
        if (Standard.Points == 0) return Refusals.NoDocumentWithoutCheck;
        if (Filing.Filer == FilerKind.Agent) return Refusals.NoDocumentFromAgent;
        if (Verification == VerificationStatus.Verified) return Refusals.AlreadyVerified;
        if (DocumentAskedAt is null) return null;
        if (paper is EvidenceState.Sent or EvidenceState.Seen) return Refusals.DocumentCameAlready;
        return now < DocumentAskedAt + Evidence.KeptFor ? Refusals.DocumentAskedAlready : null;
    }

    /// <param name="reason">Why nothing less is enough; a sealed note.</param>
    public Step AskForDocument(Guid reason, DateTime now, EvidenceState? paper)
    {
        if (CannotAskForDocument(now, paper) is { } refusal) return refusal;
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
