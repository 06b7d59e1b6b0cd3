using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Requests;

public sealed class RightsTests
{
    [Fact]
    public void Rights_about_automated_decisions_are_not_offered() =>
        Assert.DoesNotContain(Enum.GetNames<Right>(), name => name.Contains("Automated", StringComparison.OrdinalIgnoreCase) || name.Contains("Admt", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(Right.KnowCategories, true, false)]
    [InlineData(Right.SpecificPieces, true, false)]
    [InlineData(Right.Delete, false, true)]
    [InlineData(Right.Correct, false, true)]
    public void Requests_to_know_are_counted_and_deletions_and_corrections_are_graded(Right right, bool counted, bool graded) =>
        Assert.Equal((counted, graded), (right.AsksToKnow(), right.IsGraded()));
}
