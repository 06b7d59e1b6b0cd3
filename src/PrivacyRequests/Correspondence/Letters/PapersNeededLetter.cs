using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>To whoever filed for another: which paper is missing, and what we never ask for. Fixed words. 11 CCR §7063, §7070(c).</summary>
public sealed record PapersNeededLetter(string Reference, FilerKind Filer, AgeBand? ChildAge, string StatusAddress) : Letter(LetterKind.PapersNeeded, GoesTo.AnyAddress)
{
    private string Law => Filer switch
    {
        FilerKind.Agent => "11 CCR §7063(a)–(b)",
        FilerKind.Parent => "11 CCR §7070(c)",
        FilerKind.Conservator or FilerKind.Consumer => "Civil Code 1798.140(ak)",
    };

    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", Law);
        yield return new LetterBlock.Bullets("Papers", [.. Papers.Select(p => words[$"PapersNeededLetter.{p}"])], Law);
        yield return Say(words, "How", null, StatusAddress);
        yield return Say(words, "NeverAsked", "11 CCR §7060(e), §7063(b)");
        yield return Say(words, "DateStays", "11 CCR §7021(b)");
        yield return Say(words, "NotYou", null);
    }

    private string[] Papers => (Filer, ChildAge) switch
    {
        (FilerKind.Agent, _) => ["Agent.Permission", "Agent.PowerOfAttorney"],
        (FilerKind.Conservator, _) => ["Conservator"],
        (_, AgeBand.Under13 or null) => ["Parent.SignedForm", "Parent.Call", "Parent.InPerson"],
        _ => ["Parent.Teenager"],
    };
}
