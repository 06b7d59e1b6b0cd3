using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Limits;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Correction;

/// <summary>A request to correct, from receipt to what came of each item.</summary>
public sealed class CorrectionTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task It_has_the_clocks_of_a_deletion_and_a_receipt_that_names_it()
    {
        var told = await office.Receive(Asked.ToCorrect());

        var request = await office.Case($"{told.Reference}-1");
        Assert.Equal((Right.Correct, new DateOnly(2026, 2, 19)), (request.Right, request.StatutoryOn));
        Assert.Contains("Correcting the information we have about you", Assert.Single(await office.Letters(told.Reference)).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_contested_is_sealed_and_in_no_letter_or_line_of_the_history()
    {
        var told = await office.Receive(Asked.ToCorrect(Asked.PhoneNumber with { ShouldSay = "telltale" }, Asked.SkinType));

        var items = await office.With<ContestedItems, IReadOnlyList<ItemToRead>>(async q => await q.ToReadAsync([(await office.Case($"{told.Reference}-1")).Id], default));
        Assert.Equal([("telltale", false), ("Dry", true)], items.Select(i => (i.Words!.ShouldSay, i.MayBeHealth)));
        Assert.DoesNotContain(await office.Letters(told.Reference), l => (l.Body.Text + l.Body.Html).Contains("telltale", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.Db(db => db.Events.Select(e => e.Data).ToListAsync()), d => d.Contains("telltale", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_names_nothing_is_received_with_what_was_said_in_it()
    {
        var told = await office.Receive(Asked.For(Right.Correct) with { Description = "You have my name wrong." });

        var item = Assert.Single(await office.With<ContestedItems, IReadOnlyList<ItemToRead>>(async q => await q.ToReadAsync([(await office.Case($"{told.Reference}-1")).Id], default)));
        Assert.Equal((ContestedDetail.Other, "You have my name wrong."), (item.Detail, item.Words!.What));
    }

    [Fact]
    public async Task The_contested_field_neither_is_asked_nor_counts_as_proof()
    {
        var reference = (await office.Receive(Asked.ToCorrect() with { About = Subject.BookingRequest })).Reference + "-1";
        await office.Act<GradeDeletion>(reference, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "A phone number", Checks.Officer, default));
        Assert.Same(Refusals.ContestedPoint, await office.Act<CheckDataPoints>(reference,
            (a, s) => a.HandleAsync(s, new Dictionary<DataPoint, CheckResult> { [DataPoint.PhoneOnFile] = CheckResult.Matched }, Checks.Officer, default)));
        await office.Record(reference, CheckResult.Matched, DataPoint.EmailOnFile);

        Assert.Same(Refusals.StandardNotMet, await office.Verify(reference));
        Assert.DoesNotContain(DataPoint.PhoneOnFile, AskForProof.LetterFor(await office.Case(reference), new OfficeSettings(), ShippedDataPoints.List).Questions);

        await office.Record(reference, CheckResult.Matched, DataPoint.BookingMonth);
        Assert.Null(await office.Verify(reference));
    }

    [Fact]
    public async Task It_is_graded_like_a_deletion()
    {
        var reference = (await office.Receive(Asked.ToCorrect())).Reference + "-1";
        Assert.Equal(VerificationStandard.ReasonablyHigh, (await office.Case(reference)).Standard);

        Assert.Null(await office.Act<GradeDeletion>(reference, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "Newsletter settings", Checks.Officer, default)));

        Assert.Equal(VerificationStandard.Reasonable, (await office.Case(reference)).Standard);
    }

    [Fact]
    public async Task All_corrected_it_closes_as_answered_when_the_letter_has_left()
    {
        var reference = await office.Verified(Asked.ToCorrect());

        Assert.Null(await office.Correct(reference, null, new ItemDecision(1, ItemOutcome.Corrected, NowSays: "408 555 0100")));
        Assert.True((await office.Case(reference)).IsOpen);
        await office.LettersLeave();

        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
        Assert.DoesNotContain("408 555", (await office.Letters(reference[..^2]))[^1].Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_denied_it_is_answered_in_part_and_all_denied_it_is_denied()
    {
        var part = await office.Verified(Asked.ToCorrect(Asked.PhoneNumber, Asked.SkinType));
        var whole = await office.Verified(Asked.ToCorrect());

        Assert.Null(await office.Correct(part, "The booking form says so.", new(1, ItemOutcome.Corrected), Decisions.Accurate(2)));
        Assert.Null(await office.Correct(whole, "The booking form says so.", Decisions.Accurate(1)));
        await office.LettersLeave();

        Assert.Equal((Outcome.AnsweredInPart, Outcome.Denied), ((await office.Case(part)).Outcome, (await office.Case(whole)).Outcome));
        Assert.Equal([DenialReason.Accurate], (await office.History(whole)).OfType<RequestDenied>().Single().Reasons);
    }

    [Fact]
    public async Task The_note_on_the_circumstances_is_kept_and_leaves_with_no_letter()
    {
        var reference = await office.Verified(Asked.ToCorrect().OnPaper() with { Items = [Asked.PhoneNumber] });
        var choice = new AnswerChoice(Delivery.Post, new AnswerContent(null, "", Correction: new([Decisions.Accurate(1)])), [], "Telltale note");

        Assert.Null(await office.Act<AnswerRequest>(reference, (a, s) => a.HandleAsync(s, choice, Checks.Officer, default)));

        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerByPost).Body;
        Assert.Contains("No, we can't make the correction", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Your own booking form says so.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Telltale", letter.Text + letter.Html + letter.Paper, StringComparison.Ordinal);
        Assert.NotNull((await office.History(reference)).OfType<AnswerDecided>().Single().Note);
    }

    [Fact]
    public async Task It_is_not_answered_before_the_check_and_not_while_suspicious()
    {
        var open = (await office.Receive(Asked.ToCorrect())).Reference + "-1";
        var stopped = await office.Verified(Asked.ToCorrect());
        await office.Correct(stopped, "Note", Decisions.Accurate(1));
        await office.ChangeCase(stopped, r => r.StopAsSuspicious(Guid.NewGuid()).Event!);

        Assert.Same(Refusals.NotVerified, await office.Correct(open, null, new ItemDecision(1, ItemOutcome.Corrected)));
        Assert.Null((await office.Case(stopped)).Decision);
        Assert.Same(Refusals.Suspicious, await office.Correct(stopped, null, new ItemDecision(1, ItemOutcome.Corrected)));
    }

    [Fact]
    public async Task The_same_within_six_months_of_the_same_person_may_be_refused_until_papers_come()
    {
        var first = await office.Verified(Asked.ToCorrect().By("Ana Example", "ana@example.org"));
        Assert.Null(await office.Correct(first, "Note", Decisions.Accurate(1)));
        await office.LettersLeave();
        office.Clock.MoveTo(new DateOnly(2026, 7, 4));
        var again = await office.Verified(Asked.ToCorrect().By("Ana Example", "ana@example.org"));
        var repeat = new ItemDecision(1, ItemOutcome.Denied, Reason: DenialReason.Repeat6M, Facts: "Decided in January.");

        Assert.Same(Refusals.NotARepeat, await office.Correct(again, null, repeat));
        Assert.Null(await office.Act<ConfirmMatch>(again, (a, s) => a.HandleAsync(s, first[..^2], Checks.Officer, default)));
        await office.Act<RecordPapers>(again, (a, s) => a.HandleAsync(s, "A phone bill, in the mail folder", Checks.Officer, default));
        Assert.Same(Refusals.NotARepeat, await office.Correct(again, null, repeat));

        var third = await office.Verified(Asked.ToCorrect().By("Ana Example", "ana@example.org"));
        Assert.Null(await office.Act<ConfirmMatch>(third, (a, s) => a.HandleAsync(s, first[..^2], Checks.Officer, default)));
        Assert.Null(await office.Correct(third, null, repeat));
    }

    [Fact]
    public async Task A_statement_is_added_once_to_a_denied_item_about_health_with_at_most_250_words()
    {
        var reference = await office.Verified(Asked.ToCorrect(Asked.PhoneNumber, Asked.SkinType));
        Assert.Null(await office.Correct(reference, "Note", Decisions.Accurate(1), Decisions.Accurate(2)));
        var filing = (await office.Case(reference)).FilingId;
        var items = await office.Db(db => db.ContestedItems.AsNoTracking().OrderBy(i => i.Number).ToListAsync());
        Task<Refusal?> Add(int item, int words) => office.With<AddStatement, Refusal?>(a =>
            a.HandleAsync(filing, items[item - 1].Id, string.Join(' ', Enumerable.Repeat("word", words)), new Actor.Consumer(), default));

        Assert.Same(Refusals.NoStatementHere, await Add(2, 250));
        await office.LettersLeave();

        Assert.Same(Refusals.NoStatementHere, await Add(1, 250));
        Assert.Same(Refusals.StatementTooLong, await Add(2, 251));
        Assert.Null(await Add(2, 250));
        Assert.Same(Refusals.NoStatementHere, await Add(2, 250));
        Assert.Equal(new StatementAdded(2, 250), (await office.History(reference)).OfType<StatementAdded>().Single());
    }

    [Fact]
    public async Task A_value_that_is_never_disclosed_is_compared_with_a_yes_or_no()
    {
        var open = (await office.Receive(Asked.ToCorrect())).Reference + "-1";
        var reference = await office.Verified(Asked.ToCorrect());
        Task<Refusal?> Compare(string which) => office.Act<CompareHeldValue>(which, (a, s) => a.HandleAsync(s, NeverDisclose.SocialSecurityNumber, true, Checks.Officer, default));

        Assert.Same(Refusals.NotVerified, await Compare(open));
        Assert.Null(await Compare(reference));

        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.ValueCompared);
        Assert.Contains("Yes, it matches what we hold.", letter.Body.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{3}-[0-9]{2}-[0-9]{4}", letter.Body.Text);
    }

    [Fact]
    public async Task Seeing_the_corrected_pieces_counts_toward_no_limit()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var done = await office.Verified(Asked.ToCorrect().By("Ana Example", "ana@example.org"));
            Assert.Null(await office.Correct(done, null, new ItemDecision(1, ItemOutcome.Corrected, NowSays: "408 555 0100")));
            await office.LettersLeave();
        }

        var asked = await office.Receive(Asked.For(Right.SpecificPieces).By("Ana Example", "ana@example.org"));

        Assert.DoesNotContain(await office.History($"{asked.Reference}-1"), e => e is TwelveMonthLimitFound);
        var request = await office.Case($"{asked.Reference}-1");
        Assert.Null(await office.With<LimitFindings, LimitFinding?>(l => l.OfAsync(request, default)));
    }

    [Fact]
    public async Task Reasons_of_an_item_are_not_given_for_the_whole_and_there_is_no_cap()
    {
        var reference = await office.Verified(Asked.ToCorrect());

        Assert.Same(Refusals.PartByPart, await office.Deny(reference, DenialReason.Accurate));
        Assert.Same(Refusals.ReasonOfAnotherRight, await office.Deny(reference, DenialReason.DeletionException));
        Assert.Same(Refusals.DeletionIsNotCapped, await office.Deny(reference, DenialReason.ThirdIn12Months));
        Assert.Same(Refusals.ReasonOfAnotherRight, await office.Deny(await office.Verified(Asked.For(Right.Delete)), DenialReason.Accurate));
    }
}
