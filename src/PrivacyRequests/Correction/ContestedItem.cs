using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Correction;

/// <summary>What the consumer says is wrong, as they typed it. Papers may follow; they are never required. 11 CCR §7023(d).</summary>
/// <param name="SaysNow">What the office's record says now, where the consumer knows.</param>
public sealed record NewItem(ContestedDetail Detail, string What, string? SaysNow, string ShouldSay, AboutHealth Health)
{
    /// <summary>A request that names nothing is received all the same, with what was said in it; the office asks.</summary>
    public static IReadOnlyList<NewItem> OrWhatWasSaid(NewRequest asked) => asked.Items is { Count: > 0 } items ? items
        : [new(ContestedDetail.Other, Shortened(asked.Description), null, "", AboutHealth.NotSure)];

    private static string Shortened(string? said) => said is null ? "" : said.Length <= ItemWords.MaxLength ? said : said[..ItemWords.MaxLength];
}

/// <summary>The words of an item; sealed as one.</summary>
public sealed record ItemWords(string What, string? SaysNow, string ShouldSay)
{
    public const int MaxLength = 1000;
}

/// <summary>One contested item of a request to correct, and what came of it: 11 CCR §7023.</summary>
public sealed class ContestedItem
{
    /// <summary>More are told in the last one's words.</summary>
    public const int MostItems = 10;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Counted from 1 within the case.</summary>
    public required int Number { get; init; }
    public required ContestedDetail Detail { get; init; }
    public required AboutHealth Health { get; init; }
    public required byte[]? Words { get; set; }
    public ItemOutcome? Outcome { get; set; }
    public DenialReason? Reason { get; set; }

    /// <summary>The consumer's own statement, to be given to whoever receives the contested item. 11 CCR §7023(f)(3).</summary>
    public byte[]? Statement { get; set; }

    /// <summary>Not known not to be about health: what is kinder to the consumer wins.</summary>
    public bool MayBeHealth => Health != AboutHealth.No;

    public bool MayHaveStatement => Outcome == ItemOutcome.Denied && MayBeHealth && Statement is null;

    public ItemWords? Open(Sealer sealer) => Words is null ? null : sealer.OpenJson<ItemWords>(Words, Id, nameof(Words));

    public string? OpenStatement(Sealer sealer) => Statement is null ? null : sealer.OpenText(Statement, Id, nameof(Statement));

    public static ContestedItem Of(Guid requestId, int number, NewItem item, DateTime at, Sealer sealer)
    {
        var id = Guid.CreateVersion7(at);
        return new ContestedItem
        {
            Id = id,
            RequestId = requestId,
            Number = number,
            Detail = item.Detail,
            Health = item.Health,
            Words = sealer.SealJson(new ItemWords(item.What, item.SaysNow, item.ShouldSay), id, nameof(Words)),
        };
    }
}
