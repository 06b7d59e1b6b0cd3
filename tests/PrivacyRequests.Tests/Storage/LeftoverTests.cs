using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>What lies about where a backup is made or put back, and what people may have done since.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly TestOffice office = new();
    private readonly string folder = Backups.NewFolder();

    private string File1 => Path.Combine(folder, "one.backup");

    private string Target => Path.Combine(folder, "place", "requests.db");

    public LeftoverTests() => Directory.CreateDirectory(Path.GetDirectoryName(Target)!);

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_log_that_a_killed_site_left_is_put_aside_and_not_played_into_the_office_that_comes()
    {
        await office.FillAsync();
        await office.BackUpAsync(File1);
        var filings = await office.Db(db => db.Filings.CountAsync());
        // The site is killed, and somebody moves the database away, but not what SQLite kept beside it.
        await office.CopyLogAsync(() => office.Receive(Asked.For(Right.Delete)), Target);
        await File.WriteAllTextAsync(Target + "-shm", "an index of the log");
        await File.WriteAllTextAsync(Target + "-journal", "a journal");
        var log = await File.ReadAllBytesAsync(Target + "-wal");

        var restored = await office.RestoreAsync(new(File1, LettersLeave: true), Target);

        await using var there = Backups.At(Target);
        Assert.Equal("ok", Assert.Single(await there.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()));
        Assert.Equal(filings, await there.Filings.CountAsync());
        Assert.Null(restored.Before);
        Assert.Equal(log, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Target)!, "requests.db.before-*-wal"))));
        Assert.Equal(3, Directory.GetFiles(Path.GetDirectoryName(Target)!, "requests.db.before-*").Length);
    }

    [Fact]
    public async Task Keys_without_their_backup_step_aside_and_a_backup_that_fails_leaves_none()
    {
        await office.FillAsync();
        var keys = File1 + MakeBackup.KeysEnding;
        await File.WriteAllTextAsync(keys, "Of a process that was killed in between, or of a backup that was taken elsewhere.");

        Directory.CreateDirectory(File1);
        await Assert.ThrowsAnyAsync<IOException>(() => office.BackUpAsync(File1, KeysIn.Apart));
        Assert.StartsWith("Of a process", await File.ReadAllTextAsync(keys), StringComparison.Ordinal);
        Directory.Delete(File1);
        await office.BackUpAsync(File1, KeysIn.Apart);

        Assert.Equal(8, (await office.RestoreAsync(new(File1), Target)).Histories);
        Assert.StartsWith("Of a process", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "one.backup.keys.before-*"))), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task What_people_post_read_out_or_place_may_be_done_since_the_backup_and_says_so_where_it_stands()
    {
        await office.AddOfficerAsync();
        var paper = await office.Receive(Asked.For(Right.Delete).OnPaper());
        await office.BackUpAsync(File1);
        var madeAt = office.Clock.GetUtcNow().UtcDateTime;
        office.Clock.Pass(TimeSpan.FromDays(1));

        var restored = await office.RestoreAsync(new(File1), Target);

        var ring = new KeyRing();
        await using var there = Backups.At(Target, ring);
        ring.Take(await new OpenKeyRing(there, office.Masters(), ring, office.Clock).OpenAsync(default));
        var letter = await there.Letters.SingleAsync(l => l.FilingId == paper.FilingId);
        Assert.Equal((1, LetterState.ToPost), (restored.Held, letter.State));
        Assert.Equal(new LetterHeld(letter.Id, LetterKind.Receipt, madeAt), (await there.Events.SingleAsync(e => e.Kind == nameof(LetterHeld))).Event);
    }
}
