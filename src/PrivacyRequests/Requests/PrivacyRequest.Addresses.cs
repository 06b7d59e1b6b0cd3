using PrivacyRequests.Correspondence;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Requests;

/// <summary>Whether an address is the person's own: the officer's finding. Answers go to no other. 11 CCR §7024(f), §7060(f).</summary>
public sealed partial class PrivacyRequest
{
    /// <summary>How long "someone asked for your information" has to be with the other contact. It moves no date.</summary>
    public static readonly TimeSpan OtherContactHas = TimeSpan.FromDays(3);

    /// <param name="tally">The data points of this case.</param>
    /// <param name="otherContacts">What the officer found of other contacts in the records, and when they were told.</param>
    /// <param name="system">The system in which the officer looked; a sealed note.</param>
    public Step FindAddressOwn(Party party, Channel channel, OwnAddressBasis basis, PointTally tally, OtherContacts otherContacts, Guid system, DateTime now)
    {
        if (CannotCheck is { } no) return no;
        if (Verification == VerificationStatus.Suspicious) return Refusals.Suspicious;
        if (party == Party.Filer && Filing.Filer == FilerKind.Agent)
        {
            if (WhyNotTheAgents(channel, basis) is { } notThere) return notThere;
        }
        else if (basis == OwnAddressBasis.NamedInPermission) return Refusals.AddressIsNotTheAgents;
        else if (basis != OwnAddressBasis.HeldInRecords && WhyNotOwn(party, channel, tally) is { } refusal) return refusal;
        var confirmedByConsumer = basis == OwnAddressBasis.NamedInPermission && Filing.PermissionConfirmedAt is not null;
        if (!confirmedByConsumer && !otherContacts.Allow(basis, now)) return Refusals.OtherContactNotTold;
        Filing.Raise(party, channel, AddressStanding.Own);
        return new AddressFoundOwn(party, channel, basis, system);
    }

    /// <summary>Confirmed, and verified to the full standard by points that do not include the address: an address can't vouch for itself.</summary>
    private Refusal? WhyNotOwn(Party party, Channel channel, PointTally tally)
    {
        if (Filing.StandingOf(party, channel) < AddressStanding.Confirmed) return Refusals.AddressNotConfirmed;
        if (Verification != VerificationStatus.Verified) return Refusals.NotVerified;
        var needed = StrictestOfFiling();
        if (needed.IsMet(tally.MatchedWithout(channel), DeclarationSigned)) return null;
        return needed.IsMet(tally.Matched, DeclarationSigned) ? Refusals.PointIsTheAddress : Refusals.StandardNotMet;
    }

    /// <summary>An agent's address is never the consumer's; answers go there only where the permission says so. 11 CCR §7063; reference 12.25.</summary>
    private Refusal? WhyNotTheAgents(Channel channel, OwnAddressBasis basis)
    {
        if (basis != OwnAddressBasis.NamedInPermission) return Refusals.AddressIsTheAgents;
        if (Filing.AuthorityMissing) return Refusals.AuthorityNotSeen;
        if (!Filing.AnswerToFiler) return Refusals.AnswerGoesToConsumer;
        if (Verification != VerificationStatus.Verified) return Refusals.NotVerified;
        return Filing.StandingOf(Party.Filer, channel) < AddressStanding.Confirmed ? Refusals.AddressNotConfirmed : null;
    }

    /// <summary>The finding stands for the whole filing, so the strictest of its cases that may still be answered decides.</summary>
    private VerificationStandard StrictestOfFiling() => Filing.Requests
        .Where(r => r == this || (r.IsOpen && r.Verification != VerificationStatus.NotVerified))
        .Select(r => r.Standard).MaxBy(s => s.Points)!;
}

/// <summary>Other contacts of the person in the office's records.</summary>
/// <param name="HeldNone">The officer states that the records hold no other contact.</param>
/// <param name="ToldAt">When "someone asked for your information" left for the other contact first; null when it has not.</param>
public sealed record OtherContacts(bool HeldNone, DateTime? ToldAt)
{
    public bool Allow(OwnAddressBasis basis, DateTime now) => basis switch
    {
        OwnAddressBasis.HeldInRecords => true,
        OwnAddressBasis.VerifiedWithoutIt => HeldNone && ToldAt is null,
        OwnAddressBasis.VerifiedAndOtherContactTold => ToldAt + PrivacyRequest.OtherContactHas <= now,
        OwnAddressBasis.NamedInPermission => ToldAt is null ? HeldNone : ToldAt + PrivacyRequest.OtherContactHas <= now,
    };
}
