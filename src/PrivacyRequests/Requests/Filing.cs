using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Requests;

/// <summary>By which door a filing came: 11 CCR §7101(b), "the manner in which the request was made".</summary>
public enum Door
{
    Web,
    Post,
    Email,
    Phone,
    Desk,
}

/// <summary>A child's age, as a band: nobody asks for a birth date.</summary>
public enum AgeBand
{
    Under13,
    From13To15,
    From16To17,
}

/// <summary>What a request is about. It steers which questions are asked, never what is held.</summary>
public enum Subject
{
    Website,
    BookingRequest,
    Newsletter,
    Job,
    Purchase,

    /// <summary>For a company: a supplier, a referring practice, a partner.</summary>
    Business,
    Other,
}

/// <summary>By mail or electronically, at the consumer's option: Civil Code 1798.130(a)(2)(A).</summary>
public enum AnswerBy
{
    Electronically,
    Post,
}

/// <summary>"Do you live in California?" Asked, never proved, never a bar.</summary>
public enum LivesInCalifornia
{
    Yes,
    No,
    NotSure,
}

/// <summary>The people of a filing and how to reach them; sealed as one.</summary>
public sealed record FilingPeople
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 254;
    public const int AddressMaxLength = 500;
    public const int PhoneMaxLength = 40;
    public const int OrganizationMaxLength = 200;
    public const int RegistrationMaxLength = 60;

    public required string ConsumerName { get; init; }
    public string? ConsumerEmail { get; init; }
    public string? ConsumerPostalAddress { get; init; }

    /// <summary>The agent's, parent's or conservator's own name and ways to reach them; null when the consumer asks for oneself.</summary>
    public string? FilerName { get; init; }
    public string? FilerEmail { get; init; }
    public string? FilerPostalAddress { get; init; }
    public string? Phone { get; init; }
    public string? Organization { get; init; }
    public string? Registration { get; init; }

    /// <summary>Nobody is named, and there is no address: removed some time after the last action (11 CCR §7101), or never given.</summary>
    public bool AreNobody => ShownName.Length == 0 && ConsumerPostalAddress is null && FilerName is null;

    /// <summary>Where receipt, code and status go: to the filer.</summary>
    public string ContactName => FilerName ?? ConsumerName;
    public string? ContactEmail => FilerName is null ? ConsumerEmail : FilerEmail;
    public string? ContactPostalAddress => FilerName is null ? ConsumerPostalAddress : FilerPostalAddress;

    /// <summary>How staff name the consumer: a choice may hold nothing but an address or a number.</summary>
    public string ShownName => new[] { ConsumerName, ConsumerEmail, Phone }.FirstOrDefault(n => !string.IsNullOrEmpty(n)) ?? "";

    public string NameOf(Party party) => new[] { party == Party.Filer ? ContactName : ConsumerName, EmailOf(party) }.FirstOrDefault(n => !string.IsNullOrEmpty(n)) ?? "";
    public string? EmailOf(Party party) => party == Party.Filer ? ContactEmail : ConsumerEmail;
    public string? PostalAddressOf(Party party) => party == Party.Filer ? ContactPostalAddress : ConsumerPostalAddress;

    /// <summary>Null where none was given. The number is the filer's.</summary>
    public string? AddressOf(Party party, Channel channel) => channel switch
    {
        Channel.Email => EmailOf(party),
        Channel.Post => PostalAddressOf(party),
        Channel.Phone => party == Party.Filer && !string.IsNullOrEmpty(Phone) ? Phone : null,
    };

    /// <summary>A telephone number is all that this party left.</summary>
    public bool LeftANumberAlone(Party party) => EmailOf(party) is null && PostalAddressOf(party) is null && AddressOf(party, Channel.Phone) is not null;
}

/// <summary>The period a request to know asks for: 11 CCR §7024(h), §7020(e). Unanswered means everything.</summary>
public sealed record KnowPeriod(DateOnly? From, DateOnly? To)
{
    public static readonly KnowPeriod Everything = new(null, null);
}

/// <summary>
/// What one person handed in at one time: one reference, one receipt date, one filer, one language; each right asked in it is a
/// <see cref="PrivacyRequest"/> under it.
/// </summary>
public sealed partial class Filing
{
    public const int LanguageMaxLength = 20;
    public const int DescriptionMaxLength = 4000;

    public required Guid Id { get; init; }
    public required string Reference { get; init; }

    /// <summary>By what mail that comes back is known to belong here; see <see cref="Correspondence.ReplyToken"/>.</summary>
    public required string ReplyToken { get; init; }

    /// <summary>Made by the browser's form before sending: the same form sent twice is one filing.</summary>
    public required Guid SubmissionId { get; init; }
    public required Door Door { get; init; }
    public required FilerKind Filer { get; init; }
    public AgeBand? ChildAge { get; init; }
    public Subject? About { get; init; }
    public required AnswerBy AnswerBy { get; init; }
    public LivesInCalifornia? LivesInCalifornia { get; init; }
    public DateOnly? PeriodFrom { get; init; }
    public DateOnly? PeriodTo { get; init; }
    public required string Language { get; init; }

    /// <summary>The day the office received it, in the office's zone: all clocks run from it. 11 CCR §7021(b).</summary>
    public required DateOnly ReceivedOn { get; set; }

    /// <summary>The receipt date first recorded, where staff corrected it; it shows for ever.</summary>
    public DateOnly? FirstRecordedAsReceivedOn { get; set; }

    /// <summary>UTC. For the web form the moment of arrival; for what staff log, the moment they logged it.</summary>
    public required DateTime LoggedAt { get; init; }

    /// <summary>Received in a flood: the clock runs, staff look at it apart.</summary>
    public bool SetAside { get; set; }
    public required byte[] People { get; set; }
    public byte[]? Description { get; set; }
    public AddressStanding EmailStanding { get; private set; }
    public AddressStanding PostalStanding { get; private set; }

    /// <summary>Standing of the addresses of the consumer for whom an agent files.</summary>
    public AddressStanding ConsumerEmailStanding { get; private set; }
    public AddressStanding ConsumerPostalStanding { get; private set; }

    /// <summary>A number and nothing else: filings that an officer found to be one person's carry the same one.</summary>
    public required Guid PersonNumber { get; set; }

    /// <summary>When staff recorded the filer's authority as seen; null again once the consumer said that there is none.</summary>
    public DateTime? AuthoritySeenAt { get; set; }

    /// <summary>The agent's permission says that the answer goes to the agent.</summary>
    public bool AnswerToFiler { get; set; }

    /// <summary>The version of the office's settings at receipt.</summary>
    public required int SettingsVersion { get; init; }

    /// <summary>Whether the filer can be reached by e-mail; without it the case goes the whole way on paper.</summary>
    public required bool HasEmail { get; set; }

    /// <summary>By what the office writes to the filer.</summary>
    public Channel ContactChannel => HasEmail ? Channel.Email : Channel.Post;
    public List<PrivacyRequest> Requests { get; } = [];

    public FilingPeople OpenPeople(Sealer sealer) => sealer.OpenJson<FilingPeople>(People, Id, nameof(People));

    public string? OpenDescription(Sealer sealer) =>
        Description is null ? null : sealer.OpenText(Description, Id, nameof(Description));

    public bool FiledForAnother => Filer != FilerKind.Consumer;

    /// <summary>The answer goes to the consumer; to the agent only where the permission says so. A parent or conservator stands in their place.</summary>
    public Party AnswerParty => Filer == FilerKind.Agent && !AnswerToFiler ? Party.Consumer : Party.Filer;

    public AddressStanding StandingOf(Party party, Channel channel) => (party, channel) switch
    {
        (Party.Filer, Channel.Email) => EmailStanding,
        (Party.Filer, Channel.Post) => PostalStanding,
        (Party.Consumer, Channel.Email) => ConsumerEmailStanding,
        (Party.Consumer, Channel.Post) => ConsumerPostalStanding,
        // Nobody can show whose a number is: fixed words only.
        (_, Channel.Phone) => AddressStanding.Unconfirmed,
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };

    /// <summary>Follows its cases; the date recorded first is kept for ever.</summary>
    public void CorrectReceiptDate(DateOnly to)
    {
        FirstRecordedAsReceivedOn ??= ReceivedOn;
        ReceivedOn = to;
    }

    /// <summary>Staff looked at what came in a flood: it is worked on like any other. Its clock ran all the time.</summary>
    public Step TakeFromSetAside()
    {
        if (!SetAside) return Refusals.NotSetAside;
        SetAside = false;
        return new TakenFromSetAside();
    }

    /// <summary>Another address in place of one that the filing names, or the first of its kind; nobody has confirmed it yet.</summary>
    public void ChangeAddress(Party party, Channel channel, string address, Sealer sealer)
    {
        var people = OpenPeople(sealer);
        var filers = party == Party.Filer && people.FilerName is not null;
        People = sealer.SealJson((filers, channel) switch
        {
            (true, Channel.Email) => people with { FilerEmail = address },
            (true, _) => people with { FilerPostalAddress = address },
            (false, Channel.Email) => people with { ConsumerEmail = address },
            (false, _) => people with { ConsumerPostalAddress = address },
        }, Id, nameof(People));
        if (party == Party.Filer && channel == Channel.Email) (EmailStanding, HasEmail) = (AddressStanding.Unconfirmed, true);
        else if (party == Party.Filer) PostalStanding = AddressStanding.Unconfirmed;
        else if (channel == Channel.Email) ConsumerEmailStanding = AddressStanding.Unconfirmed;
        else ConsumerPostalStanding = AddressStanding.Unconfirmed;
    }

    /// <summary>Raises what is known of an address; it never falls.</summary>
    public void Raise(Party party, Channel channel, AddressStanding standing)
    {
        if (StandingOf(party, channel) >= standing) return;
        if (party == Party.Filer && channel == Channel.Email) EmailStanding = standing;
        else if (party == Party.Filer) PostalStanding = standing;
        else if (channel == Channel.Email) ConsumerEmailStanding = standing;
        else ConsumerPostalStanding = standing;
    }
}
