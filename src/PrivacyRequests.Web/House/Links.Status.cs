using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Where a request stands, for whoever filed it.</summary>
public static partial class Links
{
    public const string StatusOpen = SiteLinks.Status + "/open";
    public const string StatusByCode = SiteLinks.Status + "?handler=Code";
    public const string StatusReply = StatusOpen + "?handler=Reply";
    public const string StatusSign = StatusOpen + "?handler=Sign";
    public const string StatusLeave = StatusOpen + "?handler=Leave";

    public static string StatusLetter(Guid letter) => $"{StatusOpen}/letters/{letter}";

    public static string StatusDispute(int number) => $"{StatusOpen}/dispute/{number}";

    public static string StatusPapers(int number) => $"{StatusOpen}/papers/{number}";

    public static string StatusFee(int number) => $"{StatusOpen}/fee/{number}";

    public static string SayToFee(int number, bool accepted) => $"{StatusFee(number)}?handler={(accepted ? "Accept" : "Decline")}";

    public static string StatusStatement(Guid item) => $"{StatusOpen}/statement/{item}";

    public static string StatusWithdraw(int number) => $"{StatusOpen}/withdraw/{number}";
}
