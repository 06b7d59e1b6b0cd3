using PrivacyRequests.Correction;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>The steps that only a request to correct has: 11 CCR §7023.</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>Which kinds of details are contested; their words lie sealed in the items.</summary>
    public List<ContestedDetail> Contested { get; private set; } = [];

    /// <summary>The day on which papers for the correction came; with papers a repeated request is a new one.</summary>
    public DateOnly? PapersCameOn { get; private set; }

    /// <summary>Never with the contested field: 11 CCR §7060(h).</summary>
    public IReadOnlyList<DataPoint> ContestedPoints => [.. Contested.SelectMany(d => d.Points()).Distinct()];

    /// <summary>Called once, at receipt.</summary>
    public IEnumerable<ContestedItem> Contest(IReadOnlyList<NewItem> items, DateTime at, Sealer sealer)
    {
        Contested = [.. items.Select(i => i.Detail).Distinct().Order()];
        return [.. items.Select((item, i) => ContestedItem.Of(Id, i + 1, item, at, sealer))];
    }

    public Step PapersCame(Guid note, DateOnly on)
    {
        if (Right != Right.Correct) return Refusals.NotACorrection;
        if (CannotDecide is { } refusal) return refusal;
        PapersCameOn ??= on;
        return new PapersCame(note);
    }

    /// <param name="kept">How many papers were sent already.</param>
    public Refusal? CannotSendPaper(int kept) => Right != Right.Correct ? Refusals.NotACorrection : CannotDecide ?? (kept < CorrectionPapers.Most ? null : Refusals.TooManyPapers);

    /// <summary>A paper that whoever filed sent by the status page.</summary>
    public Step SendPaper(Guid file, long bytes, int kept, DateOnly on)
    {
        if (CannotSendPaper(kept) is { } refusal) return refusal;
        PapersCameOn ??= on;
        return new PaperSent(file, bytes);
    }

    /// <summary>Yes or no, to a verified person; before that it would tell what is held. 11 CCR §7023(j).</summary>
    public Step CompareHeldValue(NeverDisclose kind, bool matches)
    {
        if (Right != Right.Correct) return Refusals.NotACorrection;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (Verification != VerificationStatus.Verified) return Refusals.NotVerified;
        return new HeldValueCompared(kind, matches);
    }
}
