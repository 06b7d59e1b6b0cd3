namespace PrivacyRequests.Agents;

/// <summary>What staff saw of a parent's or agent's authority. 11 CCR §7063, §7070(c); Probate Code 4121–4130.</summary>
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
}
