namespace PrivacyRequests.Web.House;

/// <summary>Messages in the thread of a case.</summary>
public static partial class Links
{
    /// <summary>Whether a message is part of the case.</summary>
    public static string CaseMaybe(string reference, Guid mail) => $"/admin/requests/{reference}/mail/{mail}/belongs";

    /// <summary>What a message is that came after the decision.</summary>
    public static string CaseReply(string reference, Guid mail) => $"/admin/requests/{reference}/mail/{mail}";
}
