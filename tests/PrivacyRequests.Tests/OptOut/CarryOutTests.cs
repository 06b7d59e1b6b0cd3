using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.OptOut;

public sealed class CarryOutTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Processed_only_when_every_system_has_confirmed_and_the_letter_has_left()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        office.Clock.MoveTo(new DateOnly(2026, 1, 8));
        Assert.Null(await office.SystemStops(reference, 1));
        var half = await Proof(reference);
        Assert.Equal([new DateOnly(2026, 1, 8), null], half.Systems.Select(s => s.StoppedOn));
        Assert.Null(half.ProcessedOn);

        office.Clock.MoveTo(new DateOnly(2026, 1, 9));
        Assert.Null(await office.SystemStops(reference, 2));
        Assert.True((await office.Case(reference)).LetterNotOut);
        Assert.Null((await Proof(reference)).ProcessedOn);
        await office.LettersLeave();

        Assert.Equal(new DateOnly(2026, 1, 9), (await Proof(reference)).ProcessedOn);
        var done = (await office.Letters(reference[..^2]))[^1];
        Assert.Equal(LetterKind.ChoiceDone, done.Letter.Kind);
        Assert.Contains("stopped on Thursday 8 January 2026", done.Body.Text, StringComparison.Ordinal);
        Assert.Equal([nameof(SystemStopped), nameof(SystemStopped)], (await office.History(reference)).OfType<SystemStopped>().Select(e => e.GetType().Name));
    }

    [Fact]
    public async Task Whoever_received_information_meanwhile_is_told_and_the_day_is_kept()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        office.Clock.MoveTo(new DateOnly(2026, 1, 9));

        Assert.Equal(Refusals.RecipientsNotTold, await office.SystemStops(reference, 2, new(new(2026, 1, 7), RecipientsTold.Told, null)));
        Assert.Null(await office.SystemStops(reference, 2, new(new(2026, 1, 7), RecipientsTold.Told, new(2026, 1, 8))));

        var stopped = Assert.Single((await office.History(reference)).OfType<SystemStopped>());
        Assert.Equal((new DateOnly(2026, 1, 7), new DateOnly(2026, 1, 8)), (stopped.On, stopped.RecipientsToldOn!.Value));
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_by_name()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        office.Clock.MoveTo(new DateOnly(2026, 1, 9));

        Assert.Equal(Refusals.StoppedInTheFuture, await office.SystemStops(reference, 1, new(new(2026, 1, 10), RecipientsTold.NobodyReceived, null)));
        Assert.Equal(Refusals.StoppedBeforeReceipt, await office.SystemStops(reference, 1, new(new(2026, 1, 4), RecipientsTold.NobodyReceived, null)));
        Assert.Equal(Refusals.NoSuchSystem, await office.SystemStops(reference, 9));
        Assert.Null(await office.SystemStops(reference, 1));
        Assert.Equal(Refusals.StoppedAlready, await office.SystemStops(reference, 1));
        await office.AllSystemsStop(reference);
        Assert.Equal(Refusals.AlreadyDecided, await office.SystemStops(reference, 1));
        await office.LettersLeave();
        Assert.Equal(Refusals.AlreadyClosed, await office.SystemStops(reference, 1));
    }

    [Fact]
    public async Task Of_two_people_who_confirm_at_once_the_second_is_told()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var shown = await office.Shown(reference);
        var stopped = new Stopped(TestOffice.FirstDay, RecipientsTold.NobodyReceived, null);

        Assert.Null(await office.With<ConfirmStopped, Refusal?>(a => a.HandleAsync(shown, 1, stopped, Checks.Officer, default)));
        Assert.Equal(Refusals.Stale, await office.With<ConfirmStopped, Refusal?>(a => a.HandleAsync(shown, 2, stopped, Checks.Officer, default)));
    }

    [Fact]
    public async Task A_request_to_delete_has_no_systems_to_confirm()
    {
        var reference = await office.Choose(Asked.For(Right.Delete));

        Assert.Equal(Refusals.NoSuchSystem, await office.SystemStops(reference, 1));
        Assert.Equal(Refusals.NotAChoice, (await office.Case(reference)).WouldRefuse(r => r.CarryOut([])));
    }

    [Fact]
    public async Task Late_after_the_floor_and_restricted_while_delayed()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.StopMarketing));
        var request = await office.Case(reference);

        Assert.Null(UseRestriction.Of(request, new(2026, 1, 15), disputed: false));
        Assert.Equal(UseRestrictedBecause.Delayed, UseRestriction.Of(request, new(2026, 1, 16), disputed: false));
        Assert.Equal(UseRestrictedBecause.Disputed, UseRestriction.Of(request, new(2026, 1, 6), disputed: true));
        var restricted = await office.Case(await office.Choose(Choices.ByEmail("ben@example.org", Right.RestrictUse)));
        Assert.Equal((UseRestrictedBecause.AskedFor, TestOffice.FirstDay), (UseRestriction.Of(restricted, TestOffice.FirstDay, disputed: false), restricted.InForceSince!.Value));
        Assert.Null(UseRestriction.Of(await office.Case(await office.Choose(Asked.For(Right.Delete))), new(2026, 5, 1), disputed: false));
    }

    [Fact]
    public async Task A_corrected_day_of_receipt_moves_every_date_of_a_choice()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut) with { Door = Door.Email, ReceivedOn = TestOffice.FirstDay });

        await office.StepAsync(reference, r => r.CorrectReceiptDate(new(2026, 1, 2), TestOffice.FirstDay, Guid.NewGuid()));

        var request = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 1, 17), new DateOnly(2026, 1, 2)), (request.TargetOn, request.InForceSince!.Value));
    }

    [Fact]
    public async Task The_case_file_tells_what_has_stopped_and_shows_no_check()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        await office.SystemStops(reference, 1);

        var file = (await office.FileAsync(reference))!;
        Assert.Equal(2, file.Proof!.Systems.Count);
        Assert.Equal("ana@example.org", file.People.ShownName);
        Assert.DoesNotContain(file.Findings, f => f.Kind == CaseFindingKind.ReceiptNotConfirmed);
        Assert.Equal(CaseStage.CarryingOut, StageFacts.Of(file.Request).Stage);
        Assert.All(file.History.Lines, l => Assert.NotEmpty(l.Sentence));
        Assert.Equal(1, (await office.QueueAsync(QueueFilter.Choices)).Counts[QueueFilter.Choices]);
        Assert.Empty((await office.QueueAsync(QueueFilter.WaitingForProof)).Rows);
    }

    private async Task<ChoiceProof> Proof(string reference)
    {
        var filing = (await office.Case(reference)).FilingId;
        return Assert.Single((await office.With<StatusFile, StatusShown?>(f => f.OfAsync(filing, Words.In("en"), default)))!.Proofs);
    }
}
