using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

public sealed class VerifyIdentityTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Categories_need_two_matched_points()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile);
        Assert.Equal(Refusals.StandardNotMet, await office.Verify(reference));

        await office.Record(reference, CheckResult.Matched, DataPoint.BookingMonth);
        Assert.Null(await office.Verify(reference));

        Assert.Contains(new IdentityVerified(VerificationWay.DataPoints, 2, false, null), await office.History(reference));
    }

    [Fact]
    public async Task A_copy_needs_three_matched_points_and_the_declaration()
    {
        var reference = await Filed(Right.SpecificPieces);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation);
        Assert.Equal(Refusals.StandardNotMet, await office.Verify(reference));

        Assert.Null(await office.Sign(reference));

        Assert.Null(await office.Verify(reference));
    }

    [Fact]
    public async Task Deletion_is_graded_with_a_reason_before_the_smaller_proof_suffices()
    {
        var reference = await Filed(Right.Delete);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.NewsletterMonth);
        Assert.Equal(Refusals.StandardNotMet, await office.Verify(reference));

        await office.Act<GradeDeletion>(reference, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "Only newsletter settings", Checks.Officer, default));

        Assert.Null(await office.Verify(reference));
        Assert.Contains(await office.History(reference), e => e is DeletionRiskGraded { Risk: DeletionRisk.Low });
    }

    [Fact]
    public async Task Only_a_deletion_is_graded()
    {
        var reference = await Filed(Right.SpecificPieces);

        Assert.Equal(Refusals.NotADeletion, await office.Act<GradeDeletion>(reference, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "Because", Checks.Officer, default)));
    }

    [Fact]
    public async Task The_latest_result_of_a_point_counts_and_the_history_keeps_both()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);

        await office.Record(reference, CheckResult.Failed, DataPoint.BookingMonth);

        Assert.Equal(Refusals.StandardNotMet, await office.Verify(reference));
        Assert.Equal(2, (await office.History(reference)).OfType<DataPointChecked>().Count(e => e.Point == DataPoint.BookingMonth));
    }

    [Fact]
    public async Task The_same_result_again_adds_nothing_to_the_history()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile);
        var before = (await office.History(reference)).Count;

        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile);

        Assert.Equal(before, (await office.History(reference)).Count);
    }

    [Fact]
    public async Task A_point_stands_for_every_open_case_of_the_filing()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces));

        await office.Record($"{told.Reference}-1", CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);

        Assert.Equal(2, (await office.History($"{told.Reference}-2")).OfType<DataPointChecked>().Count());
    }

    [Fact]
    public async Task Another_way_is_open_only_where_fewer_points_are_held_and_only_with_a_reason()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.EmailOnFile);
        Assert.Equal(Refusals.EnoughPointsHeld, await office.Verify(reference, VerificationWay.WeighedFactors, "One newsletter address"));

        await office.Record(reference, CheckResult.NotHeld, DataPoint.PhoneOnFile, DataPoint.PostalAddressOnFile, DataPoint.BookingMonth);

        Assert.Equal(Refusals.StandardNotMet, await office.Verify(reference, VerificationWay.WeighedFactors));
        Assert.Null(await office.Verify(reference, VerificationWay.WeighedFactors, "One newsletter address"));
        var verified = (await office.History(reference)).OfType<IdentityVerified>().Single();
        Assert.NotNull(verified.Reason);
    }

    [Fact]
    public async Task Suspicious_blocks_verifying_until_cleared_in_writing()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        await office.Act<StopAsSuspicious>(reference, (a, s) => a.HandleAsync(s, "Ten requests from one place", Checks.Officer, default));
        Assert.Equal(Refusals.Suspicious, await office.Verify(reference));
        Assert.Equal(Refusals.Suspicious, await office.NotVerified(reference));

        Assert.Null(await office.Act<ClearSuspicion>(reference, (a, s) => a.HandleAsync(s, "Called back", Checks.Officer, default)));

        Assert.Null(await office.Verify(reference));
        Assert.Equal(Refusals.NotSuspicious, await office.Act<ClearSuspicion>(reference, (a, s) => a.HandleAsync(s, "Again", Checks.Officer, default)));
    }

    [Fact]
    public async Task Two_officers_do_not_overwrite_each_other()
    {
        var reference = await Filed(Right.KnowCategories);
        var shown = await office.Shown(reference);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile);

        Assert.Equal(Refusals.Stale, await office.With<FindNotVerified, Refusal?>(a => a.HandleAsync(shown, NotVerifiedBecause.NoReply, "No reply", Checks.Officer, default)));
    }

    [Fact]
    public async Task No_step_of_the_check_moves_a_date()
    {
        var reference = await Filed(Right.SpecificPieces);
        var before = await office.Case(reference);
        office.Clock.Pass(TimeSpan.FromDays(20));

        await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.Act<AskTheConsumer>(reference, (a, s) => a.HandleAsync(s, "Which clinic?", Checks.Officer, default));
        await office.NotVerified(reference);

        var after = await office.Case(reference);
        Assert.Equal((before.TargetOn, before.StatutoryOn), (after.TargetOn, after.StatutoryOn));
    }

    [Fact]
    public async Task What_was_told_as_proof_is_deleted_when_the_check_ends_and_other_replies_stay()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories));
        var reference = $"{told.Reference}-1";
        await office.Act<AskTheConsumer>(reference, (a, s) => a.HandleAsync(s, "Which years?", Checks.Officer, default));
        await office.With<ReplyToQuestion, Refusal?>(a => a.HandleAsync(told.FilingId, "The last two", new Actor.Consumer(), default));
        await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.With<ReplyToQuestion, Refusal?>(a => a.HandleAsync(told.FilingId, "In March", new Actor.Consumer(), default));
        Assert.Null((await office.Case(reference)).WaitingForConsumerSince);
        var replies = (await office.History(reference)).OfType<ConsumerReplied>().Select(r => r.Reply).ToList();

        await office.NotVerified(reference);

        var notes = await office.Db(db => db.Notes.Where(n => replies.Contains(n.Id)).ToDictionaryAsync(n => n.Id));
        Assert.NotNull(notes[replies[0]].Body);
        Assert.Null(notes[replies[1]].Body);
    }

    private async Task<string> Filed(Right right) => $"{(await office.Receive(Asked.For(right))).Reference}-1";
}
