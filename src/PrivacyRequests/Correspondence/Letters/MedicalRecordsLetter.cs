using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence.Letters;

/// <summary>
/// Medical records are another door: Health &amp; Safety Code 123110; 45 CFR 164.524; Civil Code 1798.145(c)(1). It says nothing of
/// whether there are any.
/// </summary>
/// <param name="Whole">All that was asked goes there; else the rest is answered by this office.</param>
/// <param name="Door">The office's configured lines.</param>
public sealed record MedicalRecordsLetter(string Reference, bool Whole, IReadOnlyList<string> Door) : Letter(LetterKind.MedicalRecords, GoesTo.AnyAddress)
{
    public override IEnumerable<LetterBlock> Blocks(Words words)
    {
        yield return Say(words, Whole ? "Whole" : "Part", "Civil Code 1798.145(c)(1)") with { Name = "WhatThisIs" };
        yield return new LetterBlock.Bullets("Door", Door, "Health & Safety Code 123110");
        yield return Say(words, "OtherLaw", "Health & Safety Code 123110; 45 CFR 164.524");
        yield return Say(words, Whole ? "Closed" : "Rest", null) with { Name = "WhatHappensNext" };
        yield return Say(words, "SaysNothing", null);
    }
}
