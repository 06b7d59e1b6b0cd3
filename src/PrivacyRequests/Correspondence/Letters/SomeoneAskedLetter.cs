using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>To another contact that the records hold, before anything goes to a new address: architecture section 4; 11 CCR §7060(f).</summary>
public sealed record SomeoneAskedLetter(string Reference, string OfficeEmail) : Letter(LetterKind.SomeoneAsked, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, "WhatThisIs", "11 CCR §7060(f)");
        yield return Say(words, "You", null);
        yield return Say(words, "NotYou", "11 CCR §7060(f)", OfficeEmail, Reference);
        yield return Say(words, "NoData", null);
    }
}
