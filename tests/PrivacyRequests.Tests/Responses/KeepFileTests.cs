using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

public sealed class KeepFileTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_file_of_several_pieces_comes_back_as_it_was_sent()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        var sent = RandomNumberGenerator.GetBytes((2 * StoredFile.ChunkLength) + 17);

        Assert.Null(await office.Keep(reference, "copy.zip", sent, SHA256.HashData(sent)));

        var kept = Assert.Single(await Kept(reference));
        Assert.Equal(("copy.zip", sent.Length), (kept.Name, kept.Length));
        Assert.Equal(3, await office.Db(db => db.FileChunks.CountAsync()));
        Assert.Equal(sent, await Read(kept.Id));
        Assert.Equal(new FileKept(kept.Id, sent.Length), (await office.History(reference)).OfType<FileKept>().Single());
    }

    [Fact]
    public async Task Nothing_of_a_file_or_its_name_stands_readable_in_the_database()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        await office.Keep(reference, "telltale.txt", "telltale content"u8.ToArray());

        var bytes = await office.Db(async db => (await db.FileChunks.Select(c => c.Content).ToListAsync()).Concat(await db.Files.Select(f => f.Name).ToListAsync()));

        Assert.All(bytes, b => Assert.Equal(-1, b.AsSpan().IndexOf("telltale"u8)));
    }

    [Fact]
    public async Task Another_hash_than_the_sender_said_is_not_kept()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));

        Assert.Same(Refusals.FileNotWhole, await office.Keep(reference, "copy.zip", [1, 2], SHA256.HashData([1, 2, 3])));

        Assert.Empty(await Kept(reference));
        Assert.Empty((await office.History(reference)).OfType<FileKept>());
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        Assert.Same(Refusals.FileEmpty, await office.Keep(await office.Verified(Asked.For(Right.SpecificPieces)), "empty", []));

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_while_it_arrives_and_read_no_further()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        var endless = new EndlessStream();

        var refusal = await office.With<KeepFile, Refusal?>(a => a.HandleAsync(reference, new("big.bin", endless), Checks.Officer, default));

        Assert.Same(Refusals.FileTooLarge, refusal);
        Assert.InRange(endless.Taken, StoredFile.MaxLength, StoredFile.MaxLength + (2 * StoredFile.ChunkLength));
        Assert.True(endless.LargestRead <= StoredFile.ChunkLength);
    }

    [Fact]
    public async Task What_never_arrived_whole_is_swept_after_a_day_and_what_is_kept_stays()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        await office.Keep(reference, "kept.txt", [1]);
        await Assert.ThrowsAsync<IOException>(() => office.With<KeepFile, Refusal?>(a => a.HandleAsync(reference, new("cut.txt", new CutStream()), Checks.Officer, default)));
        Assert.Equal(2, await office.Db(db => db.Files.CountAsync()));

        office.Clock.Pass(TimeSpan.FromHours(23));
        Assert.Equal(0, await office.With<SweepArrivingFiles, int>(s => s.HandleAsync(default)));
        office.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal(1, await office.With<SweepArrivingFiles, int>(s => s.HandleAsync(default)));

        Assert.Equal("kept.txt", Assert.Single(await Kept(reference)).Name);
        Assert.Equal(1, await office.Db(db => db.FileChunks.CountAsync()));
    }

    [Fact]
    public async Task A_file_can_be_removed_before_the_decision_and_not_after()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        await office.Keep(reference, "wrong.txt", [1]);
        await office.Keep(reference, "right.txt", [2]);
        var (wrong, right) = ((await Kept(reference))[0].Id, (await Kept(reference))[1].Id);

        Assert.Null(await Remove(reference, wrong));
        Assert.Same(Refusals.NoSuchFile, await Remove(reference, wrong));
        Assert.Equal(1, await office.Db(db => db.FileChunks.CountAsync()));
        await office.Answer(reference, new(null, ""));

        Assert.Same(Refusals.AlreadyDecided, await Remove(reference, right));
        Assert.Same(Refusals.AlreadyDecided, await office.Keep(reference, "late.txt", [3]));
        Assert.Contains(await office.History(reference), e => e is FileRemoved removed && removed.File == wrong);
    }

    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\desk\copy.zip", "copy.zip")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("NUL", "_NUL")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("line\r\nbreak\0.txt", "linebreak.txt")]
    [InlineData("what?<it>.txt", "what__it_.txt")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData("Übersicht 日本.csv", "Übersicht 日本.csv")]
    public void Names_are_made_harmless(string given, string kept) => Assert.Equal(kept, FileNames.Safe(given));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileNames.Safe(new string('x', 500) + ".json");
        Assert.Equal((StoredFile.NameMaxLength, ".json"), (name.Length, name[^5..]));
    }

    private async Task<IReadOnlyList<KeptFile>> Kept(string reference)
    {
        var id = (await office.Case(reference)).Id;
        return await office.With<KeptFiles, IReadOnlyList<KeptFile>>(f => f.OfCaseAsync(id, default));
    }

    private Task<byte[]> Read(Guid file) => office.With<KeptFiles, byte[]>(async files =>
    {
        var all = new MemoryStream();
        await foreach (var piece in files.ReadAsync(file, default)) all.Write(piece.Span);
        return all.ToArray();
    });

    private Task<Refusal?> Remove(string reference, Guid file) =>
        office.With<RemoveFile, Refusal?>(a => a.HandleAsync(reference, file, Checks.Officer, default));
}
