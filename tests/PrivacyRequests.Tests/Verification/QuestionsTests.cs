using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

public sealed class QuestionsTests
{
    public static TheoryData<Right, Subject?> Every()
    {
        var all = new TheoryData<Right, Subject?>();
        foreach (var right in Enum.GetValues<Right>())
        {
            all.Add(right, null);
            foreach (var about in Enum.GetValues<Subject>()) all.Add(right, about);
        }

        return all;
    }

    [Theory, MemberData(nameof(Every))]
    public void There_are_questions_enough_to_meet_the_strictest_standard_of_the_right(Right right, Subject? about) =>
        Assert.True(Questions.For(right, about).Count >= VerificationStandard.Of(right, DeletionRisk.High).Points);

    [Theory, MemberData(nameof(Every))]
    public void No_question_is_asked_twice(Right right, Subject? about) =>
        Assert.Equal(Questions.For(right, about).Distinct(), Questions.For(right, about));

    [Fact]
    public void Categories_are_asked_less_than_a_copy() =>
        Assert.True(Questions.For(Right.KnowCategories, Subject.Purchase).Count < Questions.For(Right.SpecificPieces, Subject.Purchase).Count);

    [Fact]
    public void What_it_is_about_decides_what_is_asked()
    {
        Assert.Contains(DataPoint.PositionAppliedFor, Questions.For(Right.Delete, Subject.Job));
        Assert.DoesNotContain(DataPoint.PositionAppliedFor, Questions.For(Right.Delete, Subject.Newsletter));
    }

    [Theory]
    [InlineData(Right.KnowCategories, DeletionRisk.High, 2, false)]
    [InlineData(Right.SpecificPieces, DeletionRisk.High, 3, true)]
    [InlineData(Right.Delete, DeletionRisk.Low, 2, false)]
    [InlineData(Right.Delete, DeletionRisk.High, 3, true)]
    [InlineData(Right.Correct, DeletionRisk.Low, 2, false)]
    [InlineData(Right.Correct, DeletionRisk.High, 3, true)]
    public void V1_to_V4_points_and_declaration_by_right_and_risk(Right right, DeletionRisk risk, int points, bool declaration) =>
        Assert.Equal(new VerificationStandard(points, declaration), VerificationStandard.Of(right, risk));
}
