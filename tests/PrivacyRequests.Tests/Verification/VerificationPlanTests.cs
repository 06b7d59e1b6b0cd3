using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>What is needed to know who asks, and why; the rule alone, without an office.</summary>
public sealed class VerificationPlanTests
{
    private static readonly PlanFacts Copy = new(Right.SpecificPieces, FilerKind.Consumer, DeletionRisk.High, Subject.BookingRequest, [], []);

    [Theory]
    [InlineData(Right.KnowCategories, DeletionRisk.High, PlanReason.Reasonable, "11 CCR §7062(b)")]
    [InlineData(Right.SpecificPieces, DeletionRisk.High, PlanReason.ReasonablyHigh, "11 CCR §7062(c)")]
    [InlineData(Right.Delete, DeletionRisk.Low, PlanReason.LittleHarm, "11 CCR §7062(d)")]
    [InlineData(Right.Delete, DeletionRisk.High, PlanReason.MuchHarm, "11 CCR §7062(d)")]
    public void V1_to_V4_each_right_says_what_it_needs_and_why(Right right, DeletionRisk risk, PlanReason why, string law)
    {
        var plan = Plan(Copy with { Right = right, Risk = risk });

        Assert.Equal(why, plan.Reasons[0]);
        Assert.Equal(law, VerificationPlan.CitationOf(why));
        Assert.True(plan.Picked.Count >= plan.Standard.Points);
    }

    [Fact]
    public void V7_where_nobody_is_checked_nothing_is_compared_and_nothing_is_offered()
    {
        var plan = VerificationPlan.For(Copy with { LittleHeld = true }, VerificationStandard.None, ShippedDataPoints.List);

        Assert.Equal([PlanReason.NoCheck], plan.Reasons);
        Assert.Empty(plan.Points);
        Assert.True(VerificationStandard.None.IsMet(0, declarationSigned: false));
    }

    [Fact]
    public void V5_an_account_holder_may_sign_in_again_whatever_was_asked_that_needs_a_check()
    {
        Assert.All(RightRules.WithProof, right => Assert.Contains(PlanReason.Account, Plan(Copy with { Right = right }).Reasons));
        Assert.All(Enum.GetValues<Right>().Except(RightRules.WithProof), right => Assert.Equal([PlanReason.NoCheck], Plan(Copy with { Right = right }).Reasons));
    }

    [Fact]
    public void R3_10_a_contested_field_is_never_picked_and_the_plan_says_so()
    {
        var plan = Plan(Copy with { Contested = [DataPoint.PhoneOnFile] });

        Assert.DoesNotContain(DataPoint.PhoneOnFile, plan.Picked);
        Assert.Equal(PointUse.Contested, plan.Points.Single(p => p.Point == DataPoint.PhoneOnFile).Use);
        Assert.Contains(PlanReason.Contested, plan.Reasons);
        Assert.DoesNotContain(PlanReason.Contested, Plan(Copy).Reasons);
    }

    [Fact]
    public void What_was_typed_into_this_request_alone_is_never_picked()
    {
        var plan = Plan(Copy with { Typed = [DataPoint.EmailOnFile, DataPoint.PostalAddressOnFile] });

        Assert.Equal([DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation], plan.Picked);
        Assert.Contains(PlanReason.TypedHere, plan.Reasons);
    }

    [Fact]
    public void R3_4_what_may_never_be_used_and_what_was_retired_is_in_no_plan()
    {
        var list = new DataPointList([.. ShippedDataPoints.List.All.Select(p => p.Point == DataPoint.BookingMonth ? With(p, retired: true) : p)]);

        foreach (var right in Enum.GetValues<Right>())
        {
            var plan = VerificationPlan.For(Copy with { Right = right, About = null }, list);
            Assert.DoesNotContain(plan.Points, p => list.Find(p.Point)!.NeverUse || p.Point == DataPoint.BookingMonth);
        }
    }

    [Fact]
    public void A_supporting_point_is_shown_and_counts_for_nothing()
    {
        var list = new DataPointList([.. ShippedDataPoints.List.All.Select(p => p.Point == DataPoint.BookingLocation ? With(p, PointStrength.Supporting) : p)]);

        var plan = VerificationPlan.For(Copy, list);

        Assert.Equal(PointUse.Supporting, plan.Points.Single(p => p.Point == DataPoint.BookingLocation).Use);
        var tally = new PointTally([], new Dictionary<DataPoint, CheckResult> { [DataPoint.BookingLocation] = CheckResult.Matched }) { Uncounted = [.. list.Uncounted] };
        Assert.Equal(0, tally.Matched);
    }

    [Fact]
    public void R3_13_R3_5_R3_18_people_of_whom_little_is_held_have_ways()
    {
        Assert.DoesNotContain(PlanReason.SolePerson, Plan(Copy).Reasons);

        Assert.Equal([PlanReason.SolePerson, PlanReason.WeighedFactors, PlanReason.Document, PlanReason.NoReasonableMethod], Plan(Copy with { LittleHeld = true }).Reasons.TakeLast(4));
        Assert.DoesNotContain(PlanReason.Document, Plan(Copy with { LittleHeld = true, Filer = FilerKind.Agent }).Reasons);
    }

    [Fact]
    public void A_stopped_request_says_so_first() => Assert.Equal(PlanReason.Stopped, Plan(Copy with { Stopped = true }).Reasons[0]);

    [Fact]
    public void Questions_follow_from_what_was_ticked_and_never_from_what_is_held() =>
        Assert.Equal(Plan(Copy).Points.Select(p => p.Point), Plan(Copy with { LittleHeld = true, Stopped = true }).Points.Select(p => p.Point));

    private static VerificationPlan Plan(PlanFacts facts) => VerificationPlan.For(facts, ShippedDataPoints.List);

    private static DataPointVersion With(DataPointVersion point, PointStrength strength = PointStrength.Reliable, bool retired = false) => new()
    {
        Id = point.Id,
        Point = point.Point,
        Version = 2,
        System = point.System,
        Strength = strength,
        Retired = retired,
        MadeAt = point.MadeAt,
    };
}
