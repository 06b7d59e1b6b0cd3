using System.Security.Cryptography;
using System.Text.Json;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>
/// What is asked for a choice, and no more: what to stop, and one way to recognise the person. Nothing is filled in beforehand. 11 CCR
/// §7026(d), §7027(e), §7060(b).
/// </summary>
public sealed record ChoicesForm
{
    public static readonly Right[] Offered = [Right.OptOut, Right.Limit, Right.StopMarketing, Right.WithdrawConsent, Right.RestrictUse];

    /// <summary>Staff log also what a parent says by phone or at the desk.</summary>
    public static readonly Right[] OfferedToStaff = [.. Offered, Right.ChildData];

    /// <summary>Made once for each form shown: the same form sent twice is one filing.</summary>
    public string? Journey { get; init; }
    public List<Right> Rights { get; init; } = [];

    /// <summary>The one choice beside the parts: 11 CCR §7026(h), §7027(i).</summary>
    public bool All { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Name { get; init; }
    public string? PostalAddress { get; init; }

    /// <summary>The agent's or the parent's own.</summary>
    public string? AgentName { get; init; }
    public string? AgentEmail { get; init; }
    public string? Description { get; init; }

    public static ChoicesForm Start(params Right[] rights) => new() { Journey = RandomNumberGenerator.GetHexString(32), Rights = [.. rights] };

    public ChoicesForm Tidied() => this with
    {
        Journey = TypedText.Line(Journey) ?? Start().Journey,
        Rights = [.. (All ? Rights.Concat(Offered) : Rights).Distinct().Order()],
        Email = TypedText.Line(Email),
        Phone = TypedText.Line(Phone),
        Name = TypedText.Line(Name),
        PostalAddress = TypedText.Lines(PostalAddress),
        AgentName = TypedText.Line(AgentName),
        AgentEmail = TypedText.Line(AgentEmail),
        Description = TypedText.Words(Description),
    };

    private FilerKind Filer => Rights.Contains(Right.ChildData) ? FilerKind.Parent
        : AgentName is null && AgentEmail is null ? FilerKind.Consumer : FilerKind.Agent;

    public NewRequest Asked(Door door, string language)
    {
        var people = new FilingPeople { ConsumerName = Name ?? "", ConsumerEmail = Email, ConsumerPostalAddress = PostalAddress, Phone = Phone };
        if (Filer != FilerKind.Consumer) people = people with { FilerName = AgentName ?? "", FilerEmail = AgentEmail };
        return new NewRequest(new Guid(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)).AsSpan(0, 16)), door, Filer, Rights, people,
            people.ContactEmail is null ? AnswerBy.Post : AnswerBy.Electronically, language, Filer == FilerKind.Parent ? AgeBand.Under13 : null, Description: Description);
    }
}
