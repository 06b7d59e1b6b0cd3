using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Records;

/// <summary>
/// The six fields of the record of a request: 11 CCR §7101(b). None is empty once a case is closed; the basis is empty only where nothing
/// was denied.
/// </summary>
/// <param name="RequestedOn">Date of the request.</param>
/// <param name="Nature">Nature of the request: the right as it was asked.</param>
/// <param name="Manner">Manner in which it was made.</param>
/// <param name="RespondedOn">Date of the response: the day its letter left.</param>
/// <param name="Response">Nature of the response.</param>
/// <param name="Basis">Basis of the denial, in whole or part.</param>
public sealed record RecordFields(DateOnly RequestedOn, Right Nature, Door Manner, DateOnly RespondedOn, Outcome Response, IReadOnlyList<DenialReason> Basis)
{
    /// <summary>Null while the case is open.</summary>
    public static RecordFields? Of(PrivacyRequest request) => request is { ClosedOn: { } on, Outcome: { } outcome }
        ? new(request.ReceivedOn, request.AskedFor, request.Filing.Door, on, outcome, BasisOf(request))
        : null;

    /// <summary>A copy that is answered as kinds of information was denied as a copy, because nobody could be verified: 11 CCR §7024(a).</summary>
    private static List<DenialReason> BasisOf(PrivacyRequest request)
    {
        var asCategories = request.FellBack || request.Outcome == Outcome.AnsweredAsCategories;
        return asCategories && !request.DenialReasons.Contains(DenialReason.Unverified) ? [DenialReason.Unverified, .. request.DenialReasons] : [.. request.DenialReasons];
    }
}
