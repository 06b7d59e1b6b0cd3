using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>"You took your request back", so that whoever did not can say so.</summary>
public sealed record WithdrawnLetter(string Reference) : Letter(LetterKind.Withdrawn, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", null);
        yield return Say(words, "Nothing", null);
        yield return Say(words, "Again", null);
        yield return Say(words, "RecordKept", "11 CCR §7101(a)");
        yield return Say(words, "NotYou", null);
    }
}
