using PrivacyRequests.Office;

namespace PrivacyRequests.Correspondence;

/// <summary>Which addresses a letter may go to.</summary>
public enum GoesTo
{
    /// <summary>Fixed words only: reference, kind, dates, code, not one character that somebody typed.</summary>
    AnyAddress,
    ConfirmedAddress,

    /// <summary>Says what is held, or opens it.</summary>
    OwnAddress,
}

/// <summary>
/// A letter: its typed facts, and its named blocks. Its words lie beside it in a file of the class's name; the subject holds nothing
/// personal.
/// </summary>
public abstract record Letter(LetterKind Kind, GoesTo GoesTo)
{
    /// <summary>Which addresses it may go to; a letter that may hold an officer's words answers by whether it does.</summary>
    public virtual GoesTo GoesTo { get; } = GoesTo;

    /// <summary>As it is read out on the phone to who left a number alone: such a person has no way to the status page.</summary>
    public virtual Letter ToReadOut() => this;

    public virtual string Subject(Words words) => words[$"{GetType().Name}.Subject"];

    public abstract IEnumerable<LetterBlock> Blocks(Words words);

    /// <summary>A paragraph under its own name in the letter's word file.</summary>
    protected LetterBlock.Paragraph Say(Words words, string name, string? law, params ReadOnlySpan<object?> values) =>
        new(name, values.Length == 0 ? words[$"{GetType().Name}.{name}"] : words[$"{GetType().Name}.{name}", values], law);
}
