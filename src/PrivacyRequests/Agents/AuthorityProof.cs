namespace PrivacyRequests.Agents;

/// <summary>What shows that somebody may ask for another. 11 CCR §7063, §7070(c); Civil Code 1798.140(ak); Probate Code 4121–4130.</summary>
public enum AuthorityProof
{
    /// <summary>The consumer's signed permission: 11 CCR §7063(a).</summary>
    SignedPermission,

    /// <summary>The consumer told the office directly that the agent may ask: 11 CCR §7063(a).</summary>
    ConsumerConfirmed,

    /// <summary>Power of attorney under Probate Code 4121–4130: 11 CCR §7063(b).</summary>
    PowerOfAttorney,

    /// <summary>A documented method that reasonably shows a parent or guardian: 11 CCR §7070(c).</summary>
    ParentOrGuardian,

    /// <summary>Letters of conservatorship: Civil Code 1798.140(ak).</summary>
    LettersOfConservatorship,
}

/// <summary>What the office may ask for, so that it sees the authority of a filer. Nothing besides is ever asked.</summary>
public enum AuthorityDemand
{
    /// <summary>11 CCR §7063(a), §7026(j), §7027(j). An electronic signature suffices: 11 CCR §7001; Civil Code 1633.7.</summary>
    SignedPermission,

    /// <summary>One of two, never both: the consumer confirms the permission, or verifies with us. 11 CCR §7063(a).</summary>
    ConfirmationOrVerification,

    /// <summary>Probate Code 4121–4122; and then neither of the above: 11 CCR §7063(b).</summary>
    PowerOfAttorneyForm,

    /// <summary>11 CCR §7070(c).</summary>
    ParentMethod,

    /// <summary>Civil Code 1798.140(ak).</summary>
    LettersOfConservatorship,
}

/// <summary>What is never asked of an agent, whatever the right. 11 CCR §7060(e), §7063; Civil Code 1798.130(a)(2)(A).</summary>
public enum NeverAsked
{
    IdentityPaperOfTheAgent,
    Account,
    Notary,

    /// <summary>With the Secretary of State; an optional field, and nothing depends on it.</summary>
    Registration,

    /// <summary>It may be shown; it may never be demanded: 11 CCR §7063(b).</summary>
    PowerOfAttorney,
    Fee,
}

/// <summary>The methods that reasonably show a parent or guardian of a child under 13: 11 CCR §7070(c)(1)–(6), a closed list.</summary>
public enum ParentMethod
{
    /// <summary>A consent form signed under penalty of perjury and sent back by mail, fax or scan.</summary>
    SignedForm,

    /// <summary>A payment by card or online that tells its holder of each transaction.</summary>
    CardTransaction,

    /// <summary>A call to a toll-free number staffed by trained personnel.</summary>
    TollFreeCall,

    /// <summary>A video conference with trained personnel.</summary>
    VideoCall,

    /// <summary>In person, with trained personnel.</summary>
    InPerson,

    /// <summary>A government identification checked against a database, and deleted promptly after.</summary>
    GovernmentIdDeleted,
}
