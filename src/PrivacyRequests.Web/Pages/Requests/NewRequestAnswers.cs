using System.Security.Cryptography;
using System.Text.Json;
using PrivacyRequests.Correction;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The period a request to know may ask for: 11 CCR §7024(h), §7020(e).</summary>
public enum PeriodAsked
{
    LastTwelveMonths,
    SinceJanuary2022,
    FromTo,
}

/// <summary>One thing that is wrong, as the page asks it: 11 CCR §7023.</summary>
public sealed record ItemAnswer
{
    public ContestedDetail? Detail { get; init; }
    public string? What { get; init; }
    public string? SaysNow { get; init; }
    public string? ShouldSay { get; init; }
    public AboutHealth? Health { get; init; }

    public bool IsEmpty => Detail is null && What is null && SaysNow is null && ShouldSay is null && Health is null;

    public NewItem AsItem() => new(Detail!.Value, What ?? "", SaysNow, ShouldSay!, Health!.Value);
}

/// <summary>
/// What somebody has answered so far: the fields of the pages, and what a page carries sealed from step to step. Nothing is asked that is
/// not here, and nothing is filled in beforehand.
/// </summary>
public sealed record NewRequestAnswers
{
    /// <summary>Made once for each journey; never a field of a page.</summary>
    public string Journey { get; init; } = "";

    /// <summary>"Check your answers" was shown: a changed step leads back there.</summary>
    public bool Checked { get; init; }

    public List<Right> Rights { get; init; } = [];
    public FilerKind? Filer { get; init; }

    /// <summary>Whoever fills in the form.</summary>
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? PostalAddress { get; init; }
    public string? Organization { get; init; }
    public string? Registration { get; init; }

    /// <summary>The child, or the consumer for whom an agent or conservator asks.</summary>
    public string? OtherName { get; init; }
    public AgeBand? ChildAge { get; init; }
    public string? OtherEmail { get; init; }
    public string? OtherPostalAddress { get; init; }

    public Subject? About { get; init; }
    public string? Description { get; init; }

    /// <summary>What is wrong, for a correction; places that stay empty are left out.</summary>
    public List<ItemAnswer> Items { get; init; } = [];

    /// <summary>The button "another thing that is wrong" was pressed.</summary>
    public bool MoreItems { get; init; }
    public PeriodAsked? Period { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public AnswerBy? AnswerBy { get; init; }
    public string? Phone { get; init; }
    public LivesInCalifornia? LivesInCalifornia { get; init; }

    public bool AsksToKnow => Rights.Exists(r => r.AsksToKnow());

    public bool AsksToCorrect => Rights.Contains(Right.Correct);

    /// <summary>Without an e-mail there is no way but the post.</summary>
    public bool ByPost => AnswerBy == PrivacyRequests.Requests.AnswerBy.Post || Email is null;

    /// <summary>The answer goes to the consumer; an agent may leave the consumer's address open as long as there is the agent's.</summary>
    public bool LacksPostalAddress => ByPost && PostalAddress is null && (Filer != FilerKind.Agent || OtherPostalAddress is null);

    public static NewRequestAnswers Start() => new() { Journey = RandomNumberGenerator.GetHexString(32) };

    /// <summary>Text as people mean it: one line where one is asked, nothing where nothing was written.</summary>
    public NewRequestAnswers Tidied() => this with
    {
        Rights = [.. Rights.Distinct().Order()],
        Name = TypedText.Line(Name),
        Email = TypedText.Line(Email),
        PostalAddress = TypedText.Lines(PostalAddress),
        Organization = TypedText.Line(Organization),
        Registration = TypedText.Line(Registration),
        OtherName = TypedText.Line(OtherName),
        OtherEmail = TypedText.Line(OtherEmail),
        OtherPostalAddress = TypedText.Lines(OtherPostalAddress),
        Description = TypedText.Words(Description),
        Phone = TypedText.Line(Phone),
        Items = [.. Items.Take(ContestedItem.MostItems).Select(i => i with { What = TypedText.Words(i.What), SaysNow = TypedText.Words(i.SaysNow), ShouldSay = TypedText.Words(i.ShouldSay) })],
    };

    /// <summary>With places to write in: what is there, and at least so many.</summary>
    public NewRequestAnswers WithPlaces(int least) => Items.Count >= least ? this : this with { Items = [.. Items, .. Enumerable.Range(Items.Count, least - Items.Count).Select(_ => new ItemAnswer())] };

    /// <summary>The same answers of the same journey, sent twice, are one filing; changed answers are another.</summary>
    public Guid SubmissionId() => new(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Checked = false })).AsSpan(0, 16));

    /// <summary>For answers that <see cref="NewRequestValidator"/> found right, step by step.</summary>
    public NewRequest Asked(Door door, DateOnly received, string language) => new(
        SubmissionId(), door, Filer!.Value, Rights, People(), ByPost ? PrivacyRequests.Requests.AnswerBy.Post : AnswerBy ?? PrivacyRequests.Requests.AnswerBy.Electronically, language,
        Filer == FilerKind.Parent ? ChildAge : null, About, Description, AsksToKnow ? PeriodOf(received) : null, LivesInCalifornia,
        Items: AsksToCorrect ? [.. Items.Where(i => !i.IsEmpty).Select(i => i.AsItem())] : null);

    /// <summary>Dates of the chosen period; the last twelve months count from the day of receipt.</summary>
    private KnowPeriod? PeriodOf(DateOnly received) => Period switch
    {
        PeriodAsked.LastTwelveMonths => new(DeadlineRules.LookBack(received).From, DeadlineRules.LookBack(received).To),
        PeriodAsked.SinceJanuary2022 => new(DeadlineRules.EarliestLookBack, null),
        PeriodAsked.FromTo => new(From, To),
        null => null,
    };

    private FilingPeople People() => Filer == FilerKind.Consumer
        ? new FilingPeople { ConsumerName = Name!, ConsumerEmail = Email, ConsumerPostalAddress = PostalAddress, Phone = Phone }
        : new FilingPeople
        {
            ConsumerName = OtherName!,
            ConsumerEmail = Filer == FilerKind.Agent ? OtherEmail : null,
            ConsumerPostalAddress = Filer == FilerKind.Agent ? OtherPostalAddress : null,
            FilerName = Name,
            FilerEmail = Email,
            FilerPostalAddress = PostalAddress,
            Phone = Phone,
            Organization = Filer == FilerKind.Agent ? Organization : null,
            Registration = Filer == FilerKind.Agent ? Registration : null,
        };
}
