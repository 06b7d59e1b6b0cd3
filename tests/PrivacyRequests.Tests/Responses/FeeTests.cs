using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

/// <summary>Excessive or unfounded: refused with a reason, or a fee that the consumer accepts or declines first. The clock runs.</summary>
public sealed class FeeTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Until_it_is_accepted_nothing_goes_on_and_no_date_moves()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var before = (await office.Case(reference)).StatutoryOn;
        Assert.Null(await Ask(reference));

        Assert.Same(Refusals.FeeNotAccepted, await office.Answer(reference, new(null, "All.")));
        Assert.Equal(before, (await office.Case(reference)).StatutoryOn);
        Assert.Null(await Say(reference, accepted: true));
        Assert.Null(await office.Answer(reference, new(null, "All.")));
        Assert.Same(Refusals.NoFeeAsked, await Say(reference, accepted: false));
    }

    [Fact]
    public async Task Declined_it_may_be_refused_and_is_not_answered_for_a_fee()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Null(await Ask(reference));

        Assert.Null(await Say(reference, accepted: false));

        Assert.Same(Refusals.FeeNotAccepted, await office.Answer(reference, new(null, "All.")));
        Assert.Null(await office.Deny(reference, DenialReason.UnfoundedExcessive));
    }

    [Fact]
    public async Task The_letter_has_the_estimate_the_reason_and_both_ways()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Null(await Ask(reference));

        var text = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Fee).Body.Text.ReplaceLineEndings(" ");
        Assert.All(["$25.00", "The fourth request this month.", "accept or decline", "you owe nothing"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Three equal letters", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_burden_is_the_offices_for_a_fee_and_for_a_refusal()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));

        Assert.Same(Refusals.NoBurdenNote, await Ask(reference, burden: " "));
        Assert.Same(Refusals.NoBurdenNote, await office.Act<DenyRequest>(reference, (a, s) => a.HandleAsync(s, new([DenialReason.UnfoundedExcessive], "Words", null), Checks.Officer, default)));
        Assert.Same(Refusals.FeeNotReasonable, await Ask(reference, cents: 0));
        Assert.Null(await Ask(reference));
        Assert.Same(Refusals.FeeAskedAlready, await Ask(reference));
    }

    private Task<Refusal?> Ask(string reference, int cents = 2500, string burden = "Three equal letters on file.") =>
        office.Act<AskFee>(reference, (a, s) => a.HandleAsync(s, new(cents, "The fourth request this month.", burden), Checks.Officer, default));

    private async Task<Refusal?> Say(string reference, bool accepted)
    {
        var id = (await office.Case(reference)).Id;
        return await office.With<AnswerFee, Refusal?>(a => a.HandleAsync(id, accepted, new Actor.Consumer(), default));
    }
}
