using PrivacyRequests.Correction;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Correction;

public sealed class CorrectionRulesTests
{
    private static readonly ItemDecision Done = new(1, ItemOutcome.Corrected);

    [Fact]
    public void Each_contested_item_is_decided_and_each_once()
    {
        Assert.Null(Missing(2, Done, Done with { Number = 2 }));
        Assert.Same(Refusals.EachItemOnce, Missing(2, Done));
        Assert.Same(Refusals.EachItemOnce, Missing(2, Done, Done));
        Assert.Same(Refusals.EachItemOnce, CorrectionRules.WhatIsMissing(null, 1, null));
    }

    [Fact]
    public void Accurate_needs_the_note_on_the_totality_of_the_circumstances()
    {
        Assert.Same(Refusals.NoTotalityNote, Missing(1, Decisions.Accurate(1)));
        Assert.Null(CorrectionRules.WhatIsMissing(new([Decisions.Accurate(1)]), 1, "How we got it, and what the papers show."));
    }

    [Fact]
    public void A_denied_item_has_a_reason_of_its_own_list_and_facts_for_the_person()
    {
        Assert.Same(Refusals.NoReason, Missing(1, new ItemDecision(1, ItemOutcome.Denied, Facts: "Facts")));
        Assert.Same(Refusals.NoReason, Missing(1, new ItemDecision(1, ItemOutcome.Denied, Reason: DenialReason.ThirdIn12Months, Facts: "Facts")));
        Assert.Same(Refusals.NoWordsForThePerson, Missing(1, new ItemDecision(1, ItemOutcome.Denied, Reason: DenialReason.ImpossibleDisproportionate, Facts: " ")));
        Assert.Null(Missing(1, new ItemDecision(1, ItemOutcome.Denied, Reason: DenialReason.ImpossibleDisproportionate, Facts: "It lies on a tape that no machine reads.")));
    }

    [Fact]
    public void Deleting_instead_needs_consent_or_that_it_does_no_harm_with_the_facts()
    {
        Assert.Same(Refusals.DeletedForNoReason, Missing(1, new ItemDecision(1, ItemOutcome.DeletedInstead)));
        Assert.Same(Refusals.NoWordsForThePerson, Missing(1, new ItemDecision(1, ItemOutcome.DeletedInstead, Because: DeletedBecause.Harmless)));
        Assert.Null(Missing(1, new ItemDecision(1, ItemOutcome.DeletedInstead, Because: DeletedBecause.Consented)));
    }

    [Fact]
    public void A_source_is_named_or_told_and_not_left_open()
    {
        Assert.Same(Refusals.SourceNotNamed, Missing(1, Done with { Source = ItemSource.NamedToConsumer }));
        Assert.Null(Missing(1, Done with { Source = ItemSource.NamedToConsumer, SourceName = "A booking website" }));
        Assert.Null(Missing(1, Done with { Source = ItemSource.SourceTold }));
    }

    [Theory]
    [InlineData(249, true)]
    [InlineData(250, true)]
    [InlineData(251, false)]
    [InlineData(0, false)]
    public void A_statement_has_at_most_250_words(int words, bool fits)
    {
        Assert.Equal(fits, HealthStatement.Fits(string.Join(' ', Enumerable.Repeat("word", words))));
        Assert.Equal(words, HealthStatement.Count(string.Join(" \n\t ", Enumerable.Repeat("word", words))));
    }

    [Theory]
    [InlineData("2026-07-30", false, true)]
    [InlineData("2026-07-31", false, false)]
    [InlineData("2026-07-30", true, false)]
    public void D19_the_same_claim_may_be_refused_inside_six_months_and_with_papers_never(string received, bool papers, bool may) =>
        Assert.Equal(may, DeadlineRules.MayRefuseRepeatCorrection(new DateOnly(2026, 1, 31), DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture), papers));

    [Fact]
    public void Every_contested_detail_names_the_points_that_can_not_prove_anybody()
    {
        Assert.Equal([DataPoint.PhoneOnFile], ContestedDetail.Phone.Points());
        Assert.All(Questions.For(Right.Correct, about: null).Except([DataPoint.ContactFormTopic]), point => Assert.Contains(Enum.GetValues<ContestedDetail>(), d => d.Points().Contains(point)));
    }

    private static Refusal? Missing(int items, params ItemDecision[] decisions) => CorrectionRules.WhatIsMissing(new(decisions), items, null);
}
