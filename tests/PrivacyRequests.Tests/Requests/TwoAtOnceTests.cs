using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Requests;

/// <summary>Two people act on one request at the same moment: one does, the other is told so, and nothing is half done.</summary>
public sealed class TwoAtOnceTests : IDisposable
{
    private static readonly Actor.Staff Olivia = new(1), Otto = new(2);
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    /// <summary>All but an extension and a withdrawal: who has got an extension may withdraw after it.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var first in (string[])["answer", "deny", "extend", "withdraw", "hand over"])
                foreach (var second in (string[])["answer", "deny", "withdraw"])
                    if ((first, second) != ("extend", "withdraw")) pairs.Add(first, second);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task One_decides_and_the_other_is_refused_by_name(string first, string second)
    {
        for (var round = 0; round < 3; round++)
        {
            var reference = await office.Verified(Asked.For(Right.KnowCategories));
            var (shown, id) = (await office.Shown(reference), (await office.Case(reference)).Id);

            var came = await Task.WhenAll(Task.Run(() => Do(first, shown, id, Olivia)), Task.Run(() => Do(second, shown, id, Otto)));

            var refusal = Assert.Single(came.OfType<Refusal>());
            Assert.Contains(refusal, new[] { Refusals.Stale, Refusals.AlreadyDecided, Refusals.AlreadyClosed });
            var history = await office.History(reference);
            Assert.Single(history, e => e is AnswerDecided or DenialDecided or ExtensionDecided or RequestWithdrawn or MedicalRecordsDecided);
            Assert.Single((await office.Letters(reference[..^2])), l => l.Letter.Kind is not LetterKind.Receipt);
            Assert.True((await office.FileAsync(reference))!.History.ChainHolds);
        }
    }

    [Fact]
    public async Task Extended_and_withdrawn_at_the_same_moment_each_counts_that_was_not_refused()
    {
        for (var round = 0; round < 3; round++)
        {
            var reference = await office.Verified(Asked.For(Right.KnowCategories));
            var (shown, id) = (await office.Shown(reference), (await office.Case(reference)).Id);

            var came = await Task.WhenAll(Task.Run(() => Do("extend", shown, id, Olivia)), Task.Run(() => Do("withdraw", shown, id, Otto)));

            Assert.InRange(came.Count(r => r is null), 1, 2);
            Assert.All(came.OfType<Refusal>(), r => Assert.Contains(r, new[] { Refusals.Stale, Refusals.AlreadyClosed }));
            var happened = (await office.History(reference)).Where(e => e is ExtensionDecided or RequestWithdrawn).Select(e => e is ExtensionDecided ? 0 : 1);
            Assert.Equal(Enumerable.Range(0, 2).Where(i => came[i] is null), happened);
            Assert.True((await office.FileAsync(reference))!.History.ChainHolds);
        }
    }

    [Fact]
    public async Task Whoever_saw_the_case_before_the_others_decision_can_do_nothing_more_to_it()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var before = await office.Shown(reference);
        Assert.Null(await office.Deny(reference, DenialReason.ExemptData));

        Assert.Contains(await Do("answer", before, default, Otto), new[] { Refusals.Stale, Refusals.AlreadyDecided });
        Assert.Contains(await Do("extend", before, default, Otto), new[] { Refusals.Stale, Refusals.AlreadyDecided });
        Assert.Same(Refusals.Stale, await office.With<AddNote, Refusal?>(a => a.HandleAsync(before, "I think yes", Otto, default)));
        Assert.Equal(DecisionKind.Denial, (await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task Verified_by_one_and_stopped_by_another_at_the_same_moment_only_one_holds()
    {
        for (var round = 0; round < 5; round++)
        {
            var reference = (await office.Receive(Asked.For(Right.KnowCategories))).Reference + "-1";
            await office.Record(reference, CheckResult.Matched, DataPoint.BookingMonth, DataPoint.BookingLocation);
            var shown = await office.Shown(reference);

            var came = await Task.WhenAll(
                Task.Run(() => office.With<VerifyIdentity, Refusal?>(a => a.HandleAsync(shown, VerificationWay.DataPoints, null, Olivia, default))),
                Task.Run(() => office.With<StopAsSuspicious, Refusal?>(a => a.HandleAsync(shown, "Two voices", Otto, default))));

            Assert.Contains(Assert.Single(came.OfType<Refusal>()), new[] { Refusals.Stale, Refusals.Suspicious });
            Assert.Single(await office.History(reference), e => e is IdentityVerified or StoppedAsSuspicious);
        }
    }

    private Task<Refusal?> Do(string what, ShownCase shown, Guid id, Actor.Staff by) => what switch
    {
        "answer" => office.With<AnswerRequest, Refusal?>(a => a.HandleAsync(shown, new(Delivery.Link, new(Decisions.Blocks, "Here it is."), []), by, default)),
        "deny" => office.With<DenyRequest, Refusal?>(a => a.HandleAsync(shown, new([DenialReason.ExemptData], "The facts.", null), by, default)),
        "extend" => office.With<ExtendDeadline, Refusal?>(a => a.HandleAsync(shown, new(ExtensionReason.Complexity, "An archive.", false), by, default)),
        "hand over" => office.With<HandOverToMedicalRecords, Refusal?>(a => a.HandleAsync(shown, true, by, default)),
        _ => office.With<WithdrawRequest, Refusal?>(a => a.HandleAsync(id, new Actor.Consumer(), default)),
    };
}
