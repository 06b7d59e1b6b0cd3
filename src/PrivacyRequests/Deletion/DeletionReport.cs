using PrivacyRequests.Responses;

namespace PrivacyRequests.Deletion;

/// <summary>Third parties to whom it was sold or shared are told, unless that is impossible or out of all proportion. Civil Code 1798.105(c)(1); 11 CCR §7022(b)(3).</summary>
public enum ThirdPartiesTold
{
    NoneSoldOrShared,
    All,

    /// <summary>The person gets the detailed facts.</summary>
    NotAll,
}

/// <summary>One thing that is kept, why, and the facts. Exactly one of exception and other ground.</summary>
/// <param name="Exception">One of the eight of Civil Code 1798.105(d).</param>
/// <param name="Other">Another ground of law: legal claims and conflicts (.145(a)), exempt data, privilege, another person, impossible.</param>
/// <param name="SecondFacts">The other half, where the exception has two.</param>
/// <param name="AboutCare">About contraception, pregnancy, perinatal care or abortion: Civil Code 1798.145(a)(2).</param>
public sealed record KeptThing(string What, DeletionException? Exception, DenialReason? Other, string Facts, string? SecondFacts = null, bool AboutCare = false)
{
    public const int WhatMaxLength = 500;
    public const int FactsMaxLength = 2000;
}

/// <summary>The answer to a request to delete beside the words on what was deleted: 11 CCR §7022(b), (d)–(g).</summary>
/// <param name="ProvidersTold">The companies that work for the office were told to delete, and to keep only what an exception allows.</param>
/// <param name="WhyNotTold">The detailed facts, where third parties could not be told.</param>
/// <param name="OptedOut">The person has opted out of sale and sharing already: there is nothing to offer. 11 CCR §7022(g).</param>
public sealed record DeletionReport(IReadOnlyList<KeptThing> Kept, bool ProvidersTold, ThirdPartiesTold ThirdParties = ThirdPartiesTold.NoneSoldOrShared,
    string? WhyNotTold = null, bool OptedOut = false)
{
    /// <summary>Everything was deleted.</summary>
    public static readonly DeletionReport Whole = new([], ProvidersTold: true);

    public IReadOnlyList<DeletionException> Exceptions => [.. Kept.Select(k => k.Exception).OfType<DeletionException>().Distinct().Order()];

    public IReadOnlyList<DenialReason> Reasons =>
    [
        .. Exceptions.Count > 0 ? [DenialReason.DeletionException] : Array.Empty<DenialReason>(),
        .. Kept.Select(k => k.Other).OfType<DenialReason>().Distinct().Order(),
    ];
}
