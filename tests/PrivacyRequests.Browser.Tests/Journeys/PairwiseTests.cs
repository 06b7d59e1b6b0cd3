using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Browser.Tests.Journeys;

/// <summary>The table of journeys holds what it promises.</summary>
public sealed class PairwiseTests
{
    private static readonly int[] Sizes = [Enum.GetValues<Right>().Length, Enum.GetValues<FilerKind>().Length, Enum.GetValues<Delivery>().Length];

    [Fact]
    public void Every_pair_that_can_meet_meets_in_a_journey()
    {
        var possible = Pairwise.Whole(Sizes).Where(row => Journey.Of(row).Excluded is null).SelectMany(Pairwise.PairsOf).Distinct();
        var met = Journey.Table.SelectMany(j => Pairwise.PairsOf([(int)j.Right, (int)j.Filer, (int)j.Delivery])).ToHashSet();

        Assert.Empty(possible.Except(met));
        Assert.Equal(Journey.Table.Count, Journey.Table.Distinct().Count());
        Assert.All(Journey.Table, j => Assert.Null(j.Excluded));
    }

    [Fact]
    public void It_is_as_short_as_its_widest_pair_of_columns_allows() =>
        Assert.InRange(Journey.Table.Count, 16 + 13, 34);

    [Fact]
    public void Every_right_every_filer_and_every_way_has_a_journey()
    {
        Assert.Equal(Enum.GetValues<Right>(), Journey.Table.Select(j => j.Right).Distinct().Order());
        Assert.Equal(Enum.GetValues<FilerKind>(), Journey.Table.Select(j => j.Filer).Distinct().Order());
        Assert.Equal(Enum.GetValues<Delivery>(), Journey.Table.Select(j => j.Delivery).Distinct().Order());
    }

    [Theory]
    [InlineData(3, 4, 2)]
    [InlineData(5, 5, 5)]
    [InlineData(2, 2, 2)]
    public void Any_table_covers_every_pair(int one, int other, int third)
    {
        int[] sizes = [one, other, third];

        var met = Pairwise.Rows(sizes, _ => true).SelectMany(Pairwise.PairsOf).ToHashSet();

        Assert.Equal((one * other) + (one * third) + (other * third), met.Count);
    }
}
