namespace PrivacyRequests.Correspondence;

/// <summary>One named part of a letter. <see cref="Law"/> is the citation that requires it; null marks the office's own words.</summary>
public abstract record LetterBlock(string Name, string? Law)
{
    public sealed record Paragraph(string Name, string Text, string? Law = null) : LetterBlock(Name, Law);

    public sealed record Heading(string Name, string Text) : LetterBlock(Name, Law: null);

    public sealed record Bullets(string Name, IReadOnlyList<string> Items, string? Law = null) : LetterBlock(Name, Law);

    /// <summary>A box of labels and dates: the one thing to find at a glance.</summary>
    public sealed record Dates(string Name, IReadOnlyList<(string Label, string Value)> Rows, string? Law = null) : LetterBlock(Name, Law);

    /// <summary>A code, large enough to type from paper.</summary>
    public sealed record Code(string Name, string Label, string Value) : LetterBlock(Name, Law: null);

    /// <summary>A link; on paper its address is printed.</summary>
    public sealed record Link(string Name, string Label, string Address) : LetterBlock(Name, Law: null);

    /// <summary>Words that an officer wrote for this person; line breaks stay.</summary>
    public sealed record Quote(string Name, string Text, string? Law = null) : LetterBlock(Name, Law);

    /// <summary>Ruled lines to fill in by hand; in an e-mail only where the sheet is meant to be printed.</summary>
    public sealed record WriteIn(string Name, IReadOnlyList<string> Labels, bool InMail = false) : LetterBlock(Name, Law: null);
}
