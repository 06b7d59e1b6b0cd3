using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>Nothing changes silently.</summary>
public sealed class SaveGuardTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_case_changed_without_a_line_of_history_is_not_saved()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(async db =>
        {
            var request = await db.Requests.Include(r => r.Filing).SingleAsync();
            request.Assign(7);
            return await db.SaveChangesAsync();
        }));
        Assert.Null((await office.Case($"{told.Reference}-1")).AssignedTo);
    }

    [Fact]
    public async Task A_filing_changed_without_a_line_of_history_is_not_saved()
    {
        await office.Receive(Asked.For(Right.Delete));

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(async db =>
        {
            (await db.Filings.SingleAsync()).SetAside = true;
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_line_of_history_is_never_deleted()
    {
        await office.Receive(Asked.For(Right.Delete));

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(async db =>
        {
            db.Events.Remove(await db.Events.OrderBy(e => e.Sequence).FirstAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData("a note")]
    [InlineData("a letter")]
    [InlineData("a case")]
    [InlineData("a description")]
    [InlineData("a training")]
    public async Task Nobody_but_the_two_acts_of_retention_takes_away_what_a_record_holds(string what)
    {
        await office.Receive(Asked.For(Right.Delete) with { Description = "All of it." });
        await office.Db(async db =>
        {
            var request = await db.Requests.SingleAsync();
            db.Notes.Add(SealedNote.Of(request.Id, "Seen.", office.Clock.GetUtcNow().UtcDateTime, office.Services.GetRequiredService<Sealer>()));
            db.Trainings.Add(new TrainingRecord { Id = Guid.NewGuid(), StaffNumber = 1, HeldOn = TestOffice.FirstDay, Subject = "CCPA", RecordedBy = 1, RecordedAt = default });
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(async db =>
        {
            switch (what)
            {
                case "a note": db.Notes.Remove(await db.Notes.SingleAsync()); break;
                case "a letter": (await db.LetterBodies.FirstAsync()).Content = null; break;
                case "a case": db.Requests.Remove(await db.Requests.SingleAsync()); break;
                case "a training": db.Trainings.Remove(await db.Trainings.SingleAsync()); break;
                default:
                    var request = await db.Requests.Include(r => r.Filing).SingleAsync();
                    request.Filing.Description = null;
                    db.Record(request, request.Assign(1).Event!, new Actor.Staff(1), office.Clock.GetUtcNow().UtcDateTime);
                    break;
            }

            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task An_act_that_is_not_one_of_the_two_is_refused_by_name()
    {
        await office.Receive(Asked.For(Right.Delete));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(async db =>
        {
            db.Notes.RemoveRange(db.Notes);
            return await db.SaveOrStaleAsync(this, CancellationToken.None);
        }));

        Assert.Contains(nameof(SaveGuardTests), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_officers_the_second_is_told_that_the_case_changed()
    {
        await office.Receive(Asked.For(Right.Delete));

        var refusal = await office.Db(async first =>
        {
            var mine = await first.Requests.Include(r => r.Filing).SingleAsync();
            await office.Db(async second =>
            {
                var theirs = await second.Requests.Include(r => r.Filing).SingleAsync();
                second.Record(theirs, theirs.Assign(2).Event!, new Actor.Staff(2), office.Clock.GetUtcNow().UtcDateTime);
                return await second.SaveOrStaleAsync(CancellationToken.None);
            });
            first.Record(mine, mine.Assign(1).Event!, new Actor.Staff(1), office.Clock.GetUtcNow().UtcDateTime);
            return await first.SaveOrStaleAsync(CancellationToken.None);
        });

        Assert.Equal(Refusals.Stale, refusal);
    }

    [Fact]
    public async Task Each_line_of_history_follows_the_one_before_it_and_a_changed_one_does_not()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var keys = await office.With<KeyRing, KeyRing>(Task.FromResult);

        var rows = await office.Db(db => db.Events.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

        byte[] before = [];
        foreach (var row in rows)
        {
            Assert.True(row.Follows(before, keys.Chain));
            before = row.Chain;
        }

        await office.Db(db => db.Database.ExecuteSqlAsync($"UPDATE Events SET At = {rows[1].At.AddDays(-1)} WHERE Id = {rows[1].Id}"));
        var tampered = await office.Db(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == rows[1].Id));
        Assert.False(tampered.Follows(rows[0].Chain, keys.Chain));
        Assert.Equal(before, (await office.Case($"{told.Reference}-1")).LastChain);
    }

    [Fact]
    public async Task A_line_of_history_holds_named_values_as_words()
    {
        await office.Receive(Asked.For(Right.Delete));

        var received = await office.Db(db => db.Events.OrderBy(e => e.Sequence).FirstAsync());

        Assert.Contains("\"Right\":\"Delete\"", received.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_raw_database_its_log_and_a_backup_hold_no_name_address_phone_words_or_file()
    {
        await office.FillAsync();
        await office.Receive(Asked.For(Right.SpecificPieces).By("Telltale Nameson", "telltale@example.org", "99 Telltale Road\nSan Jose, CA 95112") with { Description = "telltale description" });
        var backup = Path.Combine(office.Folder, "office.backup");
        await office.BackUpAsync(backup);

        string[] files = [.. Directory.GetFiles(office.Folder, "requests.db*"), backup];
        Assert.Contains(files, f => f.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            AssertTellsNothing(await reader.ReadToEndAsync());
        }

        // Packed, anything could hide: what is in it is read as it is unpacked.
        await using var unpacked = await ExportReader.OpenAsync(backup, default);
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        await unpacked.ReadAsync(async (table, rows) =>
        {
            await foreach (var row in rows) CanonicalRow.Write(bytes, table, row);
        }, default);
        Assert.True(bytes.WrittenCount > 60_000);
        AssertTellsNothing(System.Text.Encoding.Latin1.GetString(bytes.WrittenSpan));

        // Staff are named in the database; people who ask are not.
        static void AssertTellsNothing(string text)
        {
            foreach (var planted in new[] { "telltale", "Zoë", "Wanda", "wanda@", "Casey Consumer", "Agnes", "0177", "Question of", "stranger@" })
                Assert.DoesNotContain(System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(planted)), text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
