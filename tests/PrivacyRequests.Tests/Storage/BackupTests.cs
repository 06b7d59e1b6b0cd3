using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A backup is the whole office or refused; what is refused has touched nothing.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TestOffice office = new();
    private readonly string folder = Backups.NewFolder();

    private string File1 => Path.Combine(folder, "one.backup");

    private string Target => Path.Combine(folder, "place", "requests.db");

    public BackupTests() => Directory.CreateDirectory(Path.GetDirectoryName(Target)!);

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private byte[] ChainKey => office.Services.GetRequiredService<KeyRing>().Chain;

    private string[] Place => [.. Directory.GetFiles(Path.GetDirectoryName(Target)!).Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}").Order()];

    private async Task RefusedAsync(string name, RestoreOrder order, MasterKeys? masters = null)
    {
        var before = Place;
        Assert.Equal(name, (await Assert.ThrowsAsync<BackupProblemException>(() => office.RestoreAsync(order, Target, masters))).Name);
        Assert.Equal(before, Place);
    }

    [Fact]
    public async Task Every_table_comes_back_with_every_row_and_value()
    {
        await office.FillAsync();
        var sums = await office.Db(db => Backups.SumsAsync(db));

        var made = await office.BackUpAsync(File1);
        var restored = await office.RestoreAsync(new(File1, LettersLeave: true), Target);

        await using var there = Backups.At(Target);
        var back = await Backups.SumsAsync(there);
        Assert.Equal(sums.Where(s => s.Key != "JobLeases"), back.Where(s => s.Key != "JobLeases"));
        Assert.True(sums.Count(s => s.Value.Rows > 0) > 20, $"{sums.Count(s => s.Value.Rows > 0)} tables are filled.");
        Assert.Equal((made.Rows, ExportSchema.NameOf(there.Database.GetMigrations().Last()), 8, 0), (restored.Rows, restored.Schema, restored.Histories, restored.Held));
        Assert.True(restored.Opened > 20);
        Assert.Equal(["one.backup"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Equal(["requests.db"], Directory.GetFiles(Path.GetDirectoryName(Target)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_backup_made_while_people_file_holds_whole_filings_only()
    {
        await office.FillAsync();
        using var over = new CancellationTokenSource();
        var filed = 0;
        var filing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await office.Receive(Asked.For(Right.Delete, Right.KnowCategories));
                filed++;
            }
        });
        while (filed < 3) await Task.Yield();

        for (var i = 0; i < 3; i++) await office.BackUpAsync(Path.Combine(folder, $"{i}.backup"));
        var atMost = filed;
        await over.CancelAsync();
        await filing;
        await office.RestoreAsync(new(Path.Combine(folder, "2.backup")), Target);

        await using var there = Backups.At(Target);
        var cases = await there.Filings.Where(f => f.Requests.Count == 2).Select(f => f.Requests.Count(r => r.EventCount > 0)).ToListAsync();
        Assert.InRange(cases.Count, 4, atMost + 3);
        Assert.All(cases, c => Assert.Equal(2, c));
        Assert.True(filed > 3);
    }

    [Fact]
    public async Task What_is_damaged_or_cut_short_anywhere_is_refused_and_touches_nothing()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        await office.RestoreAsync(new(File1), Target);
        var (whole, broken) = (await File.ReadAllBytesAsync(File1), Path.Combine(folder, "broken.backup"));
        var before = Place;
        int[] places = [.. Enumerable.Range(0, 120), .. Enumerable.Range(0, 200).Select(i => (int)((long)whole.Length * i / 200)), .. Enumerable.Range(whole.Length - 60, 60)];

        foreach (var at in places)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(broken, flipped);
            await Assert.ThrowsAsync<BackupProblemException>(() => office.RestoreAsync(new(broken, Over: true), Target));
            await File.WriteAllBytesAsync(broken, whole[..at]);
            await Assert.ThrowsAsync<BackupProblemException>(() => office.RestoreAsync(new(broken, Over: true), Target));
        }

        await File.WriteAllBytesAsync(broken, [.. whole, 0]);
        await Assert.ThrowsAsync<BackupProblemException>(() => office.RestoreAsync(new(broken, Over: true), Target));
        Assert.Equal(before, Place);
    }

    [Fact]
    public async Task A_backup_that_somebody_changed_with_care_is_refused_and_touches_nothing()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        await office.RestoreAsync(new(File1), Target);
        var forged = Path.Combine(folder, "forged.backup");

        await Backups.ForgeAsync(File1, forged, RandomNumberGenerator.GetBytes(32), (_, _) => true);
        await RefusedAsync("NotSigned", new(forged, Over: true));

        await ChangedAsync("ChainBroken", (t, row) => t.Name != "Events" || !Equals(row[t.Of("Sequence")], 2L));
        await ChangedAsync("ChainBroken", (t, row) => Set(t, row, "Events", "Kind") && Set(t, row, "Events", "ActorKind"));
        await ChangedAsync("NotOpening", (t, row) => Set(t, row, "Filings", "People"));
        await ChangedAsync("Dangling", (t, row) => t.Name != "Files");
        await ChangedAsync("Tables", (_, _) => true, leaveOut: "Notes");

        async Task ChangedAsync(string name, Func<ExportTable, object?[], bool> change, string? leaveOut = null)
        {
            File.Delete(forged);
            await Backups.ForgeAsync(File1, forged, ChainKey, change, leaveOut);
            await RefusedAsync(name, new(forged, Over: true));
        }

        static bool Set(ExportTable table, object?[] row, string of, string column)
        {
            if (table.Name != of) return true;
            if (row[table.Of(column)] is byte[] bytes) bytes[^1] ^= 1;
            else row[table.Of(column)] = "Import";
            return true;
        }
    }

    [Fact]
    public async Task Keys_kept_apart_are_not_in_the_backup_and_are_needed_to_put_it_back()
    {
        await office.FillAsync();
        var made = await office.BackUpAsync(File1, KeysIn.Apart);
        await office.BackUpAsync(Path.Combine(folder, "two.backup"), KeysIn.Apart);
        await using (var reader = await ExportReader.OpenAsync(File1, default))
        {
            await reader.ReadAsync(async (_, rows) => { await foreach (var row in rows) { } }, default);
            Assert.DoesNotContain(reader.Tables, t => t.Table.Name == "DataKeys");
        }

        await RefusedAsync("OtherKeys", new(File1, Path.Combine(folder, "two.backup.keys")));
        File.Move(made.KeysFile!, Path.Combine(folder, "safe"));
        await RefusedAsync("KeysMissing", new(File1));
        var restored = await office.RestoreAsync(new(File1, Path.Combine(folder, "safe")), Target);

        Assert.Equal(8, restored.Histories);
    }

    [Fact]
    public async Task With_another_master_key_nothing_is_put_back()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);

        var problem = await Assert.ThrowsAsync<KeyProblemException>(() => office.RestoreAsync(new(File1), Target, new MasterKeys(MasterKey.New())));

        Assert.Contains($"wrapped by the master key {office.Masters().Current.Name}", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Place);
    }

    [Fact]
    public async Task An_office_that_is_there_gives_way_only_when_told_and_is_kept_beside()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        await office.RestoreAsync(new(File1), Target);
        await using (var there = Backups.At(Target)) await there.Database.ExecuteSqlRawAsync("UPDATE Filings SET Language = 'xx'");

        await RefusedAsync("TargetFilled", new(File1));
        var restored = await office.RestoreAsync(new(File1, Over: true), Target);

        await using var now = Backups.At(Target);
        await using var kept = Backups.At(restored.Before!);
        Assert.False(await now.Filings.AnyAsync(f => f.Language == "xx"));
        Assert.True(await kept.Filings.AllAsync(f => f.Language == "xx"));
    }

    [Fact]
    public async Task Where_the_site_runs_nothing_is_put_over_it_and_what_is_ruined_gives_way()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        var own = Path.Combine(office.Folder, "requests.db");
        var filed = await office.Receive(Asked.For(Right.Delete));

        await office.Db(async open =>
        {
            await open.Database.OpenConnectionAsync();
            Assert.Equal("TargetRuns", (await Assert.ThrowsAsync<BackupProblemException>(() => office.RestoreAsync(new(File1, Over: true), own))).Name);
            return 0;
        });
        Assert.NotNull(await office.Case($"{filed.Reference}-1"));

        await File.WriteAllTextAsync(Target, new string('?', 9000));
        await File.WriteAllTextAsync(Target + "-wal", "the log of a ruin");
        var restored = await office.RestoreAsync(new(File1, Over: true), Target);
        Assert.Equal("the log of a ruin", await File.ReadAllTextAsync(restored.Before + "-wal"));
        await using var there = Backups.At(Target);
        Assert.True(await there.Filings.AnyAsync());
    }

    [Fact]
    public async Task A_letter_that_may_have_left_since_the_backup_is_held_until_a_person_sends_it()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        var madeAt = office.Clock.GetUtcNow().UtcDateTime;
        office.Clock.Pass(TimeSpan.FromDays(1));

        var restored = await office.RestoreAsync(new(File1), Target);

        var ring = new KeyRing();
        await using var there = Backups.At(Target, ring);
        ring.Take(await new OpenKeyRing(there, office.Masters(), ring, office.Clock).OpenAsync(default));
        var held = await there.Letters.SingleAsync(l => l.State == LetterState.Held);
        Assert.Equal(1, restored.Held);
        Assert.False(await there.Letters.AnyAsync(l => l.State == LetterState.Queued && l.DueAt <= madeAt.AddDays(1)));
        var last = await there.Events.Where(e => e.Kind == nameof(LetterHeld)).SingleAsync();
        Assert.Equal(new LetterHeld(held.Id, LetterKind.Receipt, madeAt), last.Event);
        Assert.Contains("may have left", held.LastError, StringComparison.Ordinal);
        Assert.Contains(await new LettersNotOut(there, new HealthSettings(), office.Services.GetRequiredService<OfficeClock>()).ListAsync(true, default), l => l.Id == held.Id);
    }
}
