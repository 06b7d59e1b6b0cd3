using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

/// <summary>Requests of one person are linked, never merged, and never silence each other: reference 12.24.</summary>
public sealed class OverlapTests : IDisposable
{
    private static readonly IReadOnlyList<OverlapFacts> Every =
        [.. from right in Enum.GetValues<Right>() from outcome in Enum.GetValues<Outcome>().Select(o => (Outcome?)o).Prepend(null) select new OverlapFacts(right, outcome is null, outcome)];

    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Right.Delete, Right.SpecificPieces, Bearing.AnswerKnowFirst)]
    [InlineData(Right.KnowCategories, Right.Delete, Bearing.DeletionWaitsForThis)]
    [InlineData(Right.SpecificPieces, Right.Correct, Bearing.AnswerBesideCorrection)]
    [InlineData(Right.Correct, Right.KnowCategories, Bearing.CorrectionBesideKnow)]
    [InlineData(Right.Correct, Right.Delete, Bearing.CorrectionBesideDeletion)]
    [InlineData(Right.Delete, Right.Correct, Bearing.DeletionBesideCorrection)]
    [InlineData(Right.OptIn, Right.OptOut, Bearing.ChoiceStandsUntilConfirmed)]
    [InlineData(Right.OptOut, Right.OptIn, Bearing.OptInTakesNothing)]
    [InlineData(Right.Delete, Right.OptOut, Bearing.StopListStays)]
    [InlineData(Right.Delete, Right.Delete, Bearing.AskedTwice)]
    public void Where_one_bears_on_another_a_sentence_says_so(Right mine, Right other, Bearing bears)
    {
        Assert.Equal(bears, Overlap.Of(new(mine, true, null), new(other, true, null)));
        Assert.False(string.IsNullOrWhiteSpace(Words.In("en").Of("Overlaps", bears)));
        Assert.NotEmpty(bears.Citation());
    }

    [Fact]
    public void A_closed_request_needs_no_word_and_a_closed_one_bears_only_where_it_still_stands()
    {
        foreach (var mine in Every.Where(f => !f.IsOpen)) Assert.All(Every, other => Assert.Null(Overlap.Of(mine, other)));

        var closed = Every.Where(f => f is { IsOpen: false, Outcome: not Outcome.CarriedOut }).ToList();
        foreach (var mine in Every.Where(f => f.IsOpen)) Assert.All(closed, other => Assert.Null(Overlap.Of(mine, other)));
        Assert.Equal(Bearing.ChoiceStandsUntilConfirmed, Overlap.Of(new(Right.OptIn, true, null), new(Right.OptOut, false, Outcome.CarriedOut)));
    }

    [Fact]
    public async Task A_duplicate_never_weakens_blocks_or_closes_the_real_request()
    {
        var real = await office.Verified(Asked.For(Right.Delete).By("Casey Real", "casey@example.org"));
        var before = await office.Case(real);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(3));
        var copy = (await office.Receive(Asked.For(Right.Delete, Right.SpecificPieces).By("Casey Real", "casey@example.org"))).Reference;

        await office.Act<ConfirmMatch>(real, (a, s) => a.HandleAsync(s, copy, Checks.Officer, default));
        Assert.Null(await office.NotVerified($"{copy}-2"));
        Assert.Null(await office.Deny($"{copy}-2", DenialReason.Unverified));
        await office.With<WithdrawRequest, Refusal?>(async a => await a.HandleAsync((await office.Case($"{copy}-1")).Id, Actor.ByLink(FilerKind.Consumer), default));
        await office.LettersLeave();

        var after = await office.Case(real);
        Assert.Equal((Outcome.Withdrawn, Outcome.Denied), ((await office.Case($"{copy}-1")).Outcome, (await office.Case($"{copy}-2")).Outcome));
        Assert.Equal((before.ReceivedOn, before.TargetOn, before.StatutoryOn, before.Verification, true), (after.ReceivedOn, after.TargetOn, after.StatutoryOn, after.Verification, after.IsOpen));
        Assert.DoesNotContain(await office.History(real), e => e is RequestDenied or RequestWithdrawn or StoppedAsSuspicious or StoppedByRule or DenialDecided);
        Assert.Null(await office.Answer(real, new(null, "All of it is deleted.")));
    }

    [Fact]
    public async Task The_real_answer_closes_no_duplicate_either()
    {
        var first = await office.Verified(Asked.For(Right.KnowCategories).By("Casey Real", "casey@example.org"));
        var second = (await office.Receive(Asked.For(Right.KnowCategories).By("Casey Real", "casey@example.org"))).Reference;
        await office.Act<ConfirmMatch>(first, (a, s) => a.HandleAsync(s, second, Checks.Officer, default));
        await office.Answer(first, new(Decisions.Blocks, ""));
        await office.LettersLeave();

        Assert.Equal(Outcome.Answered, (await office.Case(first)).Outcome);
        Assert.True((await office.Case($"{second}-1")).IsOpen);
    }

    [Fact]
    public async Task The_case_file_shows_the_others_confirmed_and_likely_apart()
    {
        var mine = (await office.Receive(Asked.For(Right.Delete).By("Casey Real", "casey@example.org"))).Reference;
        var found = (await office.Receive(Asked.For(Right.SpecificPieces).By("Casey Real", "casey@example.org"))).Reference;
        var likely = (await office.Receive(Asked.For(Right.Correct).By("Casey Real", "casey@example.org"))).Reference;
        await office.Act<ConfirmMatch>($"{mine}-1", (a, s) => a.HandleAsync(s, found, Checks.Officer, default));

        var file = await office.FileAsync($"{mine}-1");

        Assert.Equal([(found, true, (Bearing?)Bearing.AnswerKnowFirst), (likely, false, Bearing.DeletionBesideCorrection)],
            file!.Others.Select(o => (o.Case.FilingReference, o.Case.Confirmed, o.Bears)));
        Assert.Equal(new DateOnly(2026, 2, 18), file.Others[0].Case.TargetOn);
    }

    [Fact]
    public async Task All_requests_of_a_person_stand_on_one_page_and_restricted_ones_only_for_those_who_may_read_them()
    {
        var know = await office.Verified(Asked.For(Right.KnowCategories).By("Casey Real", "casey@example.org"));
        await office.Answer(know, new(Decisions.Blocks, ""));
        await office.LettersLeave();
        var job = (await office.Receive(Asked.For(Right.Delete, Right.OptOut).By("Casey Real", "casey@example.org") with { About = Subject.Job })).Reference;
        await office.Act<ConfirmMatch>(know, (a, s) => a.HandleAsync(s, job, Checks.Officer, default));
        var number = (await office.Case(know)).Filing.PersonNumber;

        var officer = await Person(number, officer: true);
        var staff = await Person(number, officer: false);

        Assert.Equal(new[] { know, $"{job}-1", $"{job}-2" }.Order(), officer!.Cases.Select(c => c.Row.Reference).Order());
        Assert.Equal([know], staff!.Cases.Select(c => c.Row.Reference));
        Assert.Equal([know], officer.Answered.Select(e => e.Reference));
        Assert.Contains(officer.Overlaps, o => o == new PersonOverlap($"{job}-1", $"{job}-2", Bearing.StopListStays));
        Assert.Empty(staff.Overlaps);
        Assert.Null(await Person(Guid.NewGuid(), officer: true));
        office.Clock.MoveTo(TestOffice.FirstDay.AddMonths(12));
        Assert.Empty((await Person(number, officer: true))!.Answered);
    }

    [Fact]
    public async Task Waiting_for_the_consumer_moves_no_date_and_says_so()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var before = await office.Case(reference);
        await office.StepAsync(reference, r => r.AskTheConsumer(Guid.NewGuid(), office.Clock.GetUtcNow().UtcDateTime));

        var file = await office.FileAsync(reference);
        var shown = await office.With<StatusFile, StatusShown?>(q => q.OfAsync(before.FilingId, Words.In("en"), default));

        Assert.Equal((before.TargetOn, before.StatutoryOn), (file!.Request.TargetOn, file.Request.StatutoryOn));
        Assert.Equal(before.StatutoryOn, Assert.Single(file.Findings, f => f.Kind == CaseFindingKind.WaitingForConsumer).Date);
        Assert.True(Assert.Single(shown!.Cases).Waits);
        Assert.Equal(before.StatutoryOn, shown.Cases[0].AnswerBy);
    }

    [Fact]
    public async Task To_confirm_receipt_is_a_deadline_of_its_own_in_the_queue_until_the_letter_has_left()
    {
        await office.Receive(Asked.For(Right.Delete));

        Assert.Equal(new DateOnly(2026, 1, 15), Assert.Single((await office.QueueAsync()).Rows).ReceiptDeadline!.Target);

        await office.LettersLeave();
        Assert.Null(Assert.Single((await office.QueueAsync()).Rows).ReceiptDeadline);
    }

    private Task<PersonShown?> Person(Guid number, bool officer) =>
        office.With<PersonFile, PersonShown?>(q => q.FindAsync(number, officer, office.Today(), default));
}
