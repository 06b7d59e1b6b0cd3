using PrivacyRequests.Tests.House;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>The office's written method says what the product does: 11 CCR §7060(a).</summary>
public sealed class VerificationMethodTests
{
    private static readonly string Method = Tree.Text("docs/verification-method.md");

    [Theory]
    [InlineData("§7060(a)")]
    [InlineData("§7060(b)")]
    [InlineData("§7060(c)(2)")]
    [InlineData("§7060(c)(3)")]
    [InlineData("§7060(d)")]
    [InlineData("§7060(e)")]
    [InlineData("§7060(f)")]
    [InlineData("§7060(g)")]
    [InlineData("§7060(h)")]
    [InlineData("§7061(a)")]
    [InlineData("§7061(b)")]
    [InlineData("§7062(b)")]
    [InlineData("§7062(c)")]
    [InlineData("§7062(d)")]
    [InlineData("§7062(e)(2)")]
    [InlineData("§7062(f)")]
    [InlineData("§7062(g)")]
    [InlineData("§7063(a)")]
    [InlineData("§7022(a)")]
    [InlineData("§7023(a)")]
    [InlineData("§7024(a)")]
    [InlineData("§7024(b)")]
    [InlineData("§7026(e)")]
    [InlineData("§7027(f)")]
    public void The_written_method_cites_each_rule_it_states(string law) => Assert.Contains(law, Method, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-01-05", "2027-01-04", false)]
    [InlineData("2026-01-05", "2027-01-05", true)]
    [InlineData("2024-02-29", "2025-02-28", true)]
    public void K13_the_method_is_looked_at_again_after_twelve_months(string last, string today, bool due) =>
        Assert.Equal(due, MethodReview.IsDue(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_written_method_says_the_numbers_that_the_product_uses()
    {
        Assert.Equal((2, 3), (VerificationStandard.Reasonable.Points, VerificationStandard.ReasonablyHigh.Points));
        Assert.Contains("two reliable details that match", Method, StringComparison.Ordinal);
        Assert.Contains("three reliable details, and a declaration signed under penalty of perjury", Method, StringComparison.Ordinal);
        Assert.Equal((5, 3), (SuspicionRule.WrongCodes, SuspicionRule.Mailboxes));
        Assert.Contains("five wrong codes", Method, StringComparison.Ordinal);
        Assert.Contains("three requests", Method, StringComparison.Ordinal);
        Assert.Equal((14, 24), (Evidence.KeptFor.Days, (int)PrivacyRequests.Requests.PrivacyRequest.SignInHolds.TotalHours));
        Assert.Contains("after 14 days", Method, StringComparison.Ordinal);
        Assert.Contains("for 24 hours", Method, StringComparison.Ordinal);
    }
}
