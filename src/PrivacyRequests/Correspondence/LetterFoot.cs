using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>What stands under every letter: who signs, where to look, and the other doors. 11 CCR §7020(a)–(b).</summary>
internal sealed record LetterFoot(IReadOnlyList<string> Signature, string? Status, string DoorsHeading, IReadOnlyList<(string Label, string Value)> Doors)
{
    public static LetterFoot Of(Letter letter, LetterFrame frame, Words words)
    {
        var office = frame.Office;
        // Whoever is told of somebody else's request has no business on its page.
        var status = !frame.HasReference || letter.Kind is LetterKind.SomeoneAsked or LetterKind.ConfirmPermission ? null : words["LetterFrame.Status", office.SiteAddress + SiteLinks.Status];
        // A declaration is signed by the reader and nobody else.
        var signature = letter.Kind == LetterKind.DeclarationPaper ? [] : SignatureOf(frame);
        return new LetterFoot(signature, status, words["LetterFrame.Doors"], [.. DoorsOf(office, words)]);
    }

    private static IReadOnlyList<string> SignatureOf(LetterFrame frame) => frame.Signer is { } signer
        ? [.. new[] { signer.Name, signer.Function, frame.Office.Name }.Where(l => l.Length > 0)]
        : [frame.Office.ComplianceOfficer, frame.Office.Name];

    private static IEnumerable<(string Label, string Value)> DoorsOf(OfficeSettings office, Words words)
    {
        yield return (words["LetterFrame.Doors.Email"], office.Email);
        if (office.TollFreeNumber is { Length: > 0 } number) yield return (words["LetterFrame.Doors.Phone"], words["LetterFrame.Doors.Free", number]);
        yield return (words["LetterFrame.Doors.Post"], string.Join(", ", office.PostalAddress));
    }
}
