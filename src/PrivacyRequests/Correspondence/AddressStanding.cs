namespace PrivacyRequests.Correspondence;

public enum Channel
{
    Email,
    Post,

    /// <summary>Read out, where somebody left a number and nothing else.</summary>
    Phone,
}

public static class Channels
{
    /// <summary>Those that have an address, which may be chosen and confirmed.</summary>
    public static readonly IReadOnlyList<Channel> Written = [Channel.Email, Channel.Post];
}

/// <summary>Whose address: the filer's, where receipt, code and status go, or the consumer's for whom an agent files.</summary>
public enum Party
{
    Filer,
    Consumer,
}

/// <summary>What is known of an address: which letters may go there follows from it.</summary>
public enum AddressStanding
{
    /// <summary>Somebody typed it. Letters of fixed words only.</summary>
    Unconfirmed,

    /// <summary>Its holder used our code or link. Suffices for code, status, questions and receipt.</summary>
    Confirmed,

    /// <summary>An officer found that it is the person's own. Answers go nowhere else.</summary>
    Own,
}

/// <summary>Why an officer found an address to be the person's own.</summary>
public enum OwnAddressBasis
{
    /// <summary>The office's records held it for that person before the request.</summary>
    HeldInRecords,

    /// <summary>Confirmed, and the case verified in full by data points that do not include it; the records hold no other contact.</summary>
    VerifiedWithoutIt,

    /// <summary>The same, and "someone asked for your information" left for the other contact at least three days ago.</summary>
    VerifiedAndOtherContactTold,

    /// <summary>The agent's confirmed address, where the permission or power of attorney says that the answer goes to the agent: 11 CCR §7063.</summary>
    NamedInPermission,
}
