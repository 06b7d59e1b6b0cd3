using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Deletion;

/// <summary>What is deleted, what is kept and on which exception, and who is told.</summary>
public sealed class DeletionTests : IDisposable
{
    private static readonly KeptThing Logs = new("Server logs of May", DeletionException.SecurityIntegrity, null, "An attack of May is still being looked into.");
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(DeletionException.FinishTransaction, "DX1")]
    [InlineData(DeletionException.SecurityIntegrity, "DX2")]
    [InlineData(DeletionException.Debugging, "DX3")]
    [InlineData(DeletionException.FreeSpeech, "DX4")]
    [InlineData(DeletionException.CalEcpa, "DX5")]
    [InlineData(DeletionException.Research, "DX6")]
    [InlineData(DeletionException.InternalUses, "DX7")]
    [InlineData(DeletionException.LegalObligation, "DX8")]
    public void The_eight_exceptions_have_code_citation_sentence_and_the_policys_words(DeletionException exception, string code)
    {
        var words = Words.In("en");

        Assert.Equal((code, $"Civil Code 1798.105(d)({code[2..]})"), (exception.Code(), exception.Citation()));
        Assert.StartsWith("Why: ", words.Of("DeletionExceptions", exception), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, exception.PolicySentences()), n => Assert.NotEmpty(words[$"DeletionExceptions.Policy.{exception}.{n}"]));
    }

    [Fact]
    public void The_policys_nine_stand_beside_the_eight() => Assert.Equal(9, Enum.GetValues<DeletionException>().Sum(e => e.PolicySentences()));

    [Fact]
    public void Internal_uses_want_both_halves_and_research_wants_informed_consent()
    {
        Assert.Same(Refusals.OnlyHalfOfTheException, Missing(Logs with { Exception = DeletionException.InternalUses }));
        Assert.Same(Refusals.NoInformedConsent, Missing(Logs with { Exception = DeletionException.Research }));
        Assert.Null(Missing(Logs with { Exception = DeletionException.InternalUses, SecondFacts = "Collected for the same reminder." }));
        Assert.Null(Missing(Logs with { Exception = DeletionException.Research, SecondFacts = "Signed form of March." }));
    }

    [Fact]
    public void The_carve_outs_do_not_reach_care_around_pregnancy_and_the_exceptions_do()
    {
        var kept = new KeptThing("Booking of April", null, DenialReason.LegalConflict, "A court asked for it.", AboutCare: true);

        Assert.Same(Refusals.CareIsNotCarvedOut, Missing(kept));
        Assert.Null(Missing(kept with { AboutCare = false }));
        Assert.Null(Missing(kept with { Other = null, Exception = DeletionException.LegalObligation }));
    }

    [Fact]
    public void Nothing_is_kept_without_a_ground_from_the_lists_and_the_facts()
    {
        Assert.Same(Refusals.NoReason, Missing(Logs with { Exception = null }));
        Assert.Same(Refusals.NoReason, Missing(Logs with { Exception = null, Other = DenialReason.Unverified }));
        Assert.Same(Refusals.NoWordsForThePerson, Missing(Logs with { Facts = " " }));
    }

    [Fact]
    public void Providers_are_told_and_third_parties_or_the_facts_why_not()
    {
        Assert.Same(Refusals.ProvidersNotTold, DeletionRules.WhatIsMissing(new([], ProvidersTold: false), "All", false));
        Assert.Same(Refusals.ThirdPartiesNotTold, DeletionRules.WhatIsMissing(DeletionReport.Whole with { ThirdParties = ThirdPartiesTold.NotAll }, "All", false));
        Assert.Null(DeletionRules.WhatIsMissing(DeletionReport.Whole with { ThirdParties = ThirdPartiesTold.NotAll, WhyNotTold = "The network names no buyer." }, "All", false));
    }

    [Fact]
    public async Task In_part_the_rest_is_deleted_and_the_exception_is_on_record()
    {
        var reference = await office.Verified(Asked.For(Right.Delete).OnPaper());

        Assert.Null(await office.Answer(reference, new(null, "Your bookings.", Deletion: new([Logs], ProvidersTold: true)), Delivery.Post));

        var paper = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerByPost).Body.Text;
        Assert.Contains("We deleted everything else.", paper, StringComparison.Ordinal);
        Assert.Contains("An attack of May is still being looked into.", paper, StringComparison.Ordinal);
        var decided = (await office.History(reference)).OfType<AnswerDecided>().Single();
        Assert.Equal([DenialReason.DeletionException], decided.PartDenied);
        Assert.Equal([DeletionException.SecurityIntegrity], decided.Exceptions);
        Assert.False(decided.No);
    }

    [Fact]
    public async Task Everything_kept_it_is_denied_and_says_no_first()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));

        Assert.Null(await office.Answer(reference, new(null, "", Deletion: new([Logs], ProvidersTold: true))));
        await office.LettersLeave();

        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task The_opt_out_is_offered_where_the_office_sells_and_the_person_has_not_opted_out(bool sells, bool optedOut, bool offered)
    {
        office.Settings["Office:SellsOrShares"] = sells ? "true" : "false";
        var reference = await office.Verified(Asked.For(Right.Delete).OnPaper());

        Assert.Null(await office.Answer(reference, new(null, "Your bookings.", Deletion: new([Logs], ProvidersTold: true, OptedOut: optedOut)), Delivery.Post));

        var paper = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerByPost).Body.Text.ReplaceLineEndings(" ");
        Assert.Equal(offered, paper.Contains("not to sell or share personal information", StringComparison.Ordinal));
        Assert.Equal(optedOut, (await office.History(reference)).Any(e => e is OptOutOnFile));
    }

    [Fact]
    public async Task Whoever_opted_out_in_one_request_is_offered_nothing_in_the_next_of_the_same_person()
    {
        office.Settings["Office:SellsOrShares"] = "true";
        var first = await office.Verified(Asked.For(Right.Delete));
        await office.ChangeCase(first, r => r.FindOptedOut().Event!);
        var second = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        await office.ChangeCase(second, r =>
        {
            r.Filing.PersonNumber = office.Case(first).GetAwaiter().GetResult().Filing.PersonNumber;
            return new MatchConfirmed(first[..^2]);
        });

        Assert.Null(await office.Deny(second, DenialReason.Unverified));

        Assert.DoesNotContain("not to sell or share", (await office.Letters(second[..^2])).Single(l => l.Letter.Kind == LetterKind.Denial).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wider_scope_is_the_default() => Assert.Equal(DeletionScope.AboutConsumer, new OfficeSettings().DeletionScope);

    private static Refusal? Missing(KeptThing kept) => DeletionRules.WhatIsMissing(new([kept], ProvidersTold: true), "The rest", false);
}
