using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Responses;

/// <summary>Where a letter about a case goes.</summary>
public static class Notices
{
    /// <summary>A notice goes to the filer, by e-mail when there is one, else by post.</summary>
    public static Channel NoticeChannel(this Filing filing) => filing.HasEmail ? Channel.Email : Channel.Post;

    /// <summary>Whether the officer's own words may stand in a notice; else they stand on the status page alone.</summary>
    public static bool MayCarryWords(this Filing filing) =>
        filing.StandingOf(Party.Filer, filing.NoticeChannel()) >= AddressStanding.Confirmed;

    /// <summary>What says what is held goes to the person's own address; everything else to the filer. 11 CCR §7024(f).</summary>
    public static (Party Party, Channel Channel) RouteOf(this Filing filing, GoesTo goesTo)
    {
        if (goesTo != GoesTo.OwnAddress) return (Party.Filer, filing.NoticeChannel());
        var party = filing.AnswerParty;
        var byPost = filing.StandingOf(party, Channel.Email) != AddressStanding.Own && filing.StandingOf(party, Channel.Post) == AddressStanding.Own;
        return (party, byPost ? Channel.Post : Channel.Email);
    }
}
