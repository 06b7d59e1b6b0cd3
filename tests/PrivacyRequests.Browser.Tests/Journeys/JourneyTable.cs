using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Browser.Tests.Journeys;

/// <summary>What somebody asks, for whom, and how it is handed over: the answer, or the letter that says that it is done.</summary>
public readonly record struct Journey(Right Right, FilerKind Filer, Delivery Delivery)
{
    private const string OnlyFields = "the page asks no more than it needs: an e-mail address or a postal address of the person, or an agent's e-mail address (11 CCR §7026(d))";

    /// <summary>The table: every pair that law and form allow.</summary>
    public static IReadOnlyList<Journey> Table { get; } =
    [
        .. Pairwise.Rows([Enum.GetValues<Right>().Length, Enum.GetValues<FilerKind>().Length, Enum.GetValues<Delivery>().Length], row => Of(row).Excluded is null)
            .Select(Of).OrderBy(j => j.Right).ThenBy(j => j.Filer).ThenBy(j => j.Delivery),
    ];

    public static Journey Of(int[] row) => new((Right)row[0], (FilerKind)row[1], (Delivery)row[2]);

    /// <summary>Why law or form leave it out; null when it is a journey.</summary>
    public string? Excluded => (Right, Filer, Delivery) switch
    {
        (var right, _, _) when !right.IsChoice() => null,
        (_, _, Delivery.Account) => "a choice is carried out in the systems: there is nothing to place in an account (11 CCR §7026(f))",
        (Right.ChildData, not FilerKind.Parent, _) => "a parent's word opens it, nobody else's (the office's own policy)",
        (Right.ChildData, _, Delivery.Post) => OnlyFields,
        (Right.OptIn, not FilerKind.Consumer, _) => "opting back in takes the person's own second word (11 CCR §7028(a))",
        (not Right.ChildData, FilerKind.Parent or FilerKind.Conservator, _) => "nobody's identity is checked: who stands in the person's place chooses as the person does",
        (_, FilerKind.Agent, Delivery.Post) => OnlyFields,
        _ => null,
    };

    public override string ToString() => $"{Right}, {Filer}, {Delivery}";
}
