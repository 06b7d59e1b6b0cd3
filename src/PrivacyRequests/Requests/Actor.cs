namespace PrivacyRequests.Requests;

/// <summary>Who did it. Closed: nothing happens to a case by anybody else.</summary>
public abstract record Actor
{
    private Actor() { }

    /// <summary>The consumer, through the form, a code or a link of ours.</summary>
    public sealed record Consumer : Actor;

    /// <summary>An authorized agent, through the form, a code or a link of ours.</summary>
    public sealed record Agent : Actor;

    /// <summary>A parent or guardian, through the form, a code or a link of ours.</summary>
    public sealed record Parent : Actor;

    /// <summary>A conservator, through the form, a code or a link of ours.</summary>
    public sealed record Conservator : Actor;

    /// <summary>Somebody who knew a reference number and showed nothing else: it stands on every letter, so that this may be anybody.</summary>
    public sealed record Somebody : Actor;

    /// <summary>A member of staff, by staff number.</summary>
    public sealed record Staff(int Number) : Actor;

    /// <summary>Whoever owns the system that a task link went to.</summary>
    public sealed record OwnerByLink : Actor;

    /// <summary>A job of the product itself.</summary>
    public sealed record Job : Actor;

    public sealed record Import : Actor;

    public string Kind => GetType().Name;

    public int? StaffNumber => this is Staff staff ? staff.Number : null;

    public static Actor ByLink(FilerKind filer) => filer switch
    {
        FilerKind.Consumer => new Consumer(),
        FilerKind.Parent => new Parent(),
        FilerKind.Agent => new Agent(),
        FilerKind.Conservator => new Conservator(),
    };
}

/// <summary>For whom somebody files: Civil Code 1798.140(ak).</summary>
public enum FilerKind
{
    /// <summary>The consumer asks for oneself.</summary>
    Consumer,

    /// <summary>A parent or guardian asks for a minor child.</summary>
    Parent,

    /// <summary>An authorized agent, person or business: 11 CCR §7063.</summary>
    Agent,

    /// <summary>A conservator, appointed by a court.</summary>
    Conservator,
}
