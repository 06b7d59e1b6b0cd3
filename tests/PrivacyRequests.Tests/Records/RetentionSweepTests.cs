using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Records;

/// <summary>11 CCR §7101: kept 24 months from the last action, words first, then the record; never an open case.</summary>
public sealed class RetentionSweepTests : IDisposable
{
    private readonly StoppingOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task After_a_year_names_words_letters_and_files_are_gone_and_the_record_and_its_chain_stay()
    {
        var reference = await AnsweredAsync();
        var answered = await office.Case(reference);
        var before = await office.History(reference);
        office.Clock.MoveTo(answered.ClosedOn!.Value.AddYears(1));
        Assert.Equal(0, await SweepAsync());

        office.Clock.MoveTo(answered.ClosedOn!.Value.AddYears(1).AddDays(1));
        Assert.Equal(1, await SweepAsync());

        var file = (await office.FileAsync(reference))!;
        Assert.True(file.People.AreNobody && file.People.ContactEmail is null && file.Description is null);
        Assert.Empty(file.Files);
        Assert.True(file.History.ChainHolds);
        Assert.Equal(before.Select(e => e.GetType()), file.History.Lines.Select(l => l.Event.GetType()).SkipLast(1));
        Assert.Equal(new RecordThinned(answered.ClosedOn.Value), file.History.Lines[^1].Event);
        Assert.Equal(RecordFields.Of(answered)!.RespondedOn, RecordFields.Of(file.Request)!.RespondedOn);
        Assert.All(await office.Db(db => db.LetterBodies.ToListAsync()), b => Assert.Null(b.Content));
        Assert.Equal((0, 0), ((await office.Rows())["FileChunks"], (await office.Rows())["AccessLinks"]));
        Assert.Equal(0, await SweepAsync());
    }

    [Theory]
    [InlineData(LetterState.Queued)]
    [InlineData(LetterState.ToPost)]
    public async Task A_letter_that_never_left_does_not_wait_on_without_its_text(LetterState state)
    {
        await AnsweredAsync();
        await office.Db(db => db.Letters.Where(l => l.Kind == LetterKind.AnswerReady).ExecuteUpdateAsync(s => s.SetProperty(l => l.State, state)));

        await LaterAsync(months: 13);

        Assert.All(await office.Db(db => db.Letters.ToListAsync()), l => Assert.Equal(l.Kind == LetterKind.AnswerReady ? LetterState.Cancelled : LetterState.Left, l.State));
    }

    [Fact]
    public async Task What_was_signed_and_what_shows_authority_stays_with_the_record_until_it_is_removed()
    {
        var reference = await AnsweredAsync();
        await office.Db(async db =>
        {
            var request = await db.Requests.Include(r => r.Filing).SingleAsync();
            var (sealer, id, now) = (office.Sealer, Guid.NewGuid(), office.Clock.GetUtcNow().UtcDateTime);
            var note = SealedNote.Of(request.Id, "Signed permission of 5 January", now, sealer);
            db.Notes.Add(note);
            db.Declarations.Add(new Declaration
            {
                Id = id,
                RequestId = request.Id,
                SignedAt = now,
                Way = Channel.Post,
                Signed = sealer.SealJson(new SignedDeclaration("I declare", "Casey", TestOffice.FirstDay, "San Jose"), id, nameof(Declaration.Signed)),
            });
            db.Record(request, new AuthorityRecorded(default, false, note.Id), Checks.Officer, now);
            return await db.SaveChangesAsync();
        });

        await LaterAsync(months: 13);

        var signed = await office.Db(db => db.Declarations.SingleAsync());
        Assert.Equal("I declare", signed.Open(office.Sealer).Words);
        Assert.Contains("Signed permission of 5 January", (await office.FileAsync(reference))!.History.Lines.SelectMany(l => l.Notes));
    }

    [Fact]
    public async Task After_retention_the_case_is_gone_and_its_tombstone_names_nobody()
    {
        var reference = await AnsweredAsync();
        var answered = await office.Case(reference);
        await LaterAsync(months: 13);
        var thinned = await office.Case(reference);
        office.Clock.MoveTo(answered.ClosedOn!.Value.AddMonths(24));
        Assert.Equal(0, await SweepAsync());

        office.Clock.MoveTo(answered.ClosedOn!.Value.AddMonths(24).AddDays(1));
        Assert.Equal(1, await SweepAsync());

        Assert.All(await office.Rows(), table => Assert.Equal((table.Key, 0), (table.Key, table.Value)));
        var left = await office.Db(db => db.RemovedRecords.SingleAsync());
        Assert.Equal((reference, office.Today(), thinned.EventCount), (left.Reference, left.RemovedOn, left.EventCount));
        Assert.Equal(thinned.LastChain, left.LastChain);
        Assert.Equal(RecordFields.Of(answered)! with { Basis = left.Basis }, left.Fields);
    }

    [Fact]
    public async Task Two_instances_that_sweep_at_once_thin_once_and_leave_one_tombstone()
    {
        var reference = await AnsweredAsync();
        foreach (var years in (int[])[1, 2])
        {
            office.Clock.MoveTo((years == 1 ? (await office.Case(reference)).ClosedOn!.Value : office.Today()).AddYears(1).AddDays(1));
            Assert.Equal(1, (await Task.WhenAll(SweepAsync(), SweepAsync(), SweepAsync())).Sum());
        }

        Assert.All(await office.Rows(), table => Assert.Equal((table.Key, 0), (table.Key, table.Value)));
        Assert.Equal(reference, await office.Db(db => db.RemovedRecords.Select(r => r.Reference).SingleAsync()));
    }

    [Fact]
    public async Task A_later_action_keeps_the_record_longer()
    {
        var reference = await AnsweredAsync();
        office.Clock.MoveTo(office.Today().AddMonths(20));
        await office.ChangeCase(reference, _ => new LinkRenewed(LinkPurpose.Answer));
        var last = office.Today();

        office.Clock.MoveTo(last.AddMonths(23));
        Assert.Equal(1, await SweepAsync());
        Assert.Equal(0, await SweepAsync());
        office.Clock.MoveTo(last.AddMonths(24).AddDays(1));
        Assert.Equal(1, await SweepAsync());

        Assert.Equal(0, (await office.Rows())["Requests"]);
    }

    [Fact]
    public async Task An_open_request_is_never_thinned_or_removed()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        office.Clock.MoveTo(TestOffice.FirstDay.AddYears(5));

        Assert.Equal(0, await SweepAsync());
        var id = (await office.Case($"{told.Reference}-1")).Id;
        Assert.Equal(Refusals.RecordStillKept, await office.With<ThinRecord, Refusal?>(a => a.HandleAsync(id, default)));
        Assert.Equal(Refusals.RecordStillKept, await office.With<RemoveRecord, Refusal?>(a => a.HandleAsync(id, default)));
    }

    [Fact]
    public async Task What_two_requests_of_one_filing_share_goes_with_the_last_of_them()
    {
        var filing = (await office.Receive(Asked.For(Right.KnowCategories, Right.Delete))).Reference;
        await office.StepAsync($"{filing}-1", r => r.Withdraw(office.Today()));
        await LaterAsync(months: 25, rounds: 2);

        Assert.False((await office.FileAsync($"{filing}-2"))!.People.AreNobody);
        Assert.Equal([$"{filing}-1"], await office.Db(db => db.RemovedRecords.Select(r => r.Reference).ToListAsync()));

        await office.StepAsync($"{filing}-2", r => r.Withdraw(office.Today()));
        await LaterAsync(months: 25, rounds: 2);
        Assert.Equal(0, (await office.Rows())["Filings"]);
        Assert.Equal(2, await office.Db(db => db.RemovedRecords.CountAsync()));
    }

    [Theory]
    [InlineData("INSERT INTO \"Events\"")]
    [InlineData("DELETE FROM \"FileChunks\"")]
    [InlineData("DELETE FROM \"Requests\"")]
    public async Task Stopped_anywhere_it_goes_on_in_the_next_round(string at)
    {
        var reference = await AnsweredAsync();
        var closed = (await office.Case(reference)).ClosedOn!.Value;
        office.Clock.MoveTo(closed.AddMonths(24).AddDays(1));

        office.StopAt(at);
        await Assert.ThrowsAnyAsync<Exception>(async () => { while (await SweepAsync() > 0) { } });
        office.StopAt(null);
        while (await SweepAsync() > 0) { }
        await office.With<SweepArrivingFiles, int>(s => s.HandleAsync(default));

        Assert.All(await office.Rows(), table => Assert.Equal((table.Key, 0), (table.Key, table.Value)));
        Assert.Equal(reference, (await office.Db(db => db.RemovedRecords.SingleAsync())).Reference);
    }

    [Fact]
    public async Task The_sweep_looks_for_what_is_due_along_an_index()
    {
        await using var watched = new WatchedOffice();
        await watched.Receive(Asked.For(Right.Delete));
        watched.Forget();

        await watched.With<RetentionSweep, int>(s => s.RunAsync(default));

        var plans = await watched.PlansAsync();
        Assert.All(plans.SelectMany(p => p), step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal), step));
    }

    [Fact]
    public async Task Every_sealed_value_that_hangs_on_a_case_is_emptied_removed_or_kept_for_a_reason()
    {
        string[] emptiedByHand = ["Filing.People", "OutboxLetter.To", "OutboxLetter.ToHash", "Answer.Content"];
        string[] rowsGo = ["AccessLink.TokenHash", "StoredFile.Name", "FileChunk.Content", "MailChunk.Content"];
        string[] kept = ["Declaration.Signed", "EventRow.Chain", "PrivacyRequest.LastChain", "Lookup.Hash", "StoppedAddress.AddressHash"];

        var required = await office.Db(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => e.ClrType == typeof(Filing) || e.GetForeignKeys().Any(HangsOnACase))
            .SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(byte[]) && !p.IsNullable).Select(p => $"{e.ClrType.Name}.{p.Name}")).Order().ToList()));

        Assert.Equal(emptiedByHand.Concat(rowsGo).Concat(kept).Order(), required);

        static bool HangsOnACase(Microsoft.EntityFrameworkCore.Metadata.IForeignKey key) =>
            key.PrincipalEntityType.ClrType == typeof(Filing) || key.PrincipalEntityType.GetForeignKeys().Any(HangsOnACase) || key.PrincipalEntityType.ClrType == typeof(PrivacyRequest);
    }

    [Fact]
    public async Task A_hold_keeps_the_record_until_it_ends()
    {
        var reference = await AnsweredAsync();
        Assert.Null(await office.Act<PlaceHold>(reference, (a, s) =>
            a.HandleAsync(s, new HoldChoice(HoldGround.LegalClaim, "A claim", "Our counsel", office.Today(), null), Checks.Officer, default)));

        await LaterAsync(months: 40, rounds: 2);
        Assert.Equal("Everything, please.", (await office.FileAsync(reference))!.Description);

        Assert.Null(await office.Act<EndHold>(reference, (a, s) => a.HandleAsync(s, "Settled", Checks.Officer, default)));
        await LaterAsync(months: 13);
        Assert.Null((await office.FileAsync(reference))!.Description);
    }

    private Task<int> SweepAsync() => office.With<RetentionSweep, int>(s => s.RunAsync(default));

    private async Task LaterAsync(int months, int rounds = 1)
    {
        office.Clock.MoveTo(office.Today().AddMonths(months));
        for (var round = 0; round < rounds; round++) await SweepAsync();
    }

    /// <summary>A copy with a file, answered by link; its letters have left.</summary>
    private async Task<string> AnsweredAsync()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces) with { Description = "Everything, please." });
        Assert.Null(await office.Keep(reference, "all.csv", Encoding.UTF8.GetBytes("a,b")));
        Assert.Null(await office.Answer(reference, new AnswerContent(null, "Here it is.")));
        await office.LettersLeave();
        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
        return reference;
    }
}
