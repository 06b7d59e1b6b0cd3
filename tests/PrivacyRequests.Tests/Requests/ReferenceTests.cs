using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Requests;

public sealed class ReferenceTests
{
    private const string Alphabet = "BCDFGHJKLMNPQRSTVWXYZ23456789";
    private static readonly string[] Some = [.. Enumerable.Range(0, 50).Select(_ => Reference.New())];

    [Fact]
    public void It_is_written_in_groups_and_read_however_it_is_typed()
    {
        foreach (var reference in Some)
        {
            Assert.Matches("^[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]$", reference);
            Assert.Equal(reference, Reference.Read(reference));
            Assert.Equal(reference, Reference.Read($"  {reference.ToLowerInvariant().Replace('-', ' ')} "));
        }
    }

    [Fact]
    public void Every_single_wrong_character_is_caught()
    {
        foreach (var reference in Some)
        {
            var plain = reference.Replace("-", "");
            for (var at = 0; at < plain.Length; at++)
            {
                foreach (var wrong in Alphabet.Where(c => c != plain[at]))
                    Assert.Null(Reference.Read(plain[..at] + wrong + plain[(at + 1)..]));
            }
        }
    }

    [Fact]
    public void Every_swap_of_neighbours_is_caught()
    {
        foreach (var reference in Some)
        {
            var plain = reference.Replace("-", "");
            for (var at = 0; at + 1 < plain.Length; at++)
            {
                if (plain[at] == plain[at + 1]) continue;
                Assert.Null(Reference.Read(plain[..at] + plain[at + 1] + plain[at] + plain[(at + 2)..]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BCDF")]
    [InlineData("' OR 1=1 --")]
    [InlineData("ОРСТ-ABCD-E")]
    public void What_can_not_be_a_reference_is_none(string? typed) => Assert.Null(Reference.Read(typed));

    [Fact]
    public void No_two_of_ten_thousand_are_equal() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => Reference.New()).Distinct().Count());

    [Theory]
    [InlineData("-0")]
    [InlineData("-100")]
    [InlineData("-x")]
    [InlineData("")]
    public void A_case_needs_its_number(string ending) => Assert.Null(Reference.ReadCase(Some[0] + ending));
}
