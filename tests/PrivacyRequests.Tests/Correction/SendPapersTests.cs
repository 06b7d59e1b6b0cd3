using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correction;

/// <summary>Papers for a correction that whoever filed sends: 11 CCR §7023(d).</summary>
public sealed class SendPapersTests : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 telltale content"u8];

    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_paper_is_kept_sealed_with_the_correction_and_is_no_part_of_the_answer()
    {
        var reference = await office.Choose(Asked.ToCorrect());

        Assert.Null(await Send(reference, "bill.pdf", Pdf));

        var request = await office.Case(reference);
        Assert.Equal(TestOffice.FirstDay, request.PapersCameOn);
        Assert.Equal("bill.pdf", Assert.Single(await office.With<CorrectionPapers, IReadOnlyList<KeptFile>>(q => q.OfCaseAsync(request.Id, default))).Name);
        Assert.Empty(await office.With<KeptFiles, IReadOnlyList<KeptFile>>(q => q.OfCaseAsync(request.Id, default)));
        Assert.All(await office.Db(db => db.FileChunks.Select(c => c.Content).ToListAsync()), c => Assert.Equal(-1, c.AsSpan().IndexOf("telltale"u8)));
        Assert.Contains(await office.History(reference), e => e is PaperSent { Bytes: var bytes } && bytes == Pdf.Length);
        Assert.Equal("bill.pdf", Assert.Single((await office.FileAsync(reference))!.Papers).Name);
    }

    [Theory]
    [InlineData("bill.exe", "%PDF-1.7")]
    [InlineData("bill.pdf", "MZ this runs")]
    [InlineData("bill.html", "<html></html>")]
    [InlineData("bill.zip", "PK")]
    [InlineData("bill", "%PDF-1.7")]
    public async Task What_is_no_paper_by_its_content_is_refused_and_nothing_of_it_stays(string name, string content)
    {
        var reference = await office.Choose(Asked.ToCorrect());

        Assert.Same(Refusals.PaperTypeNotTaken, await Send(reference, name, Encoding.ASCII.GetBytes(content)));

        Assert.False(await office.Db(db => db.Files.AnyAsync()));
        Assert.False(await office.Db(db => db.FileChunks.AnyAsync()));
        Assert.Null((await office.Case(reference)).PapersCameOn);
    }

    [Fact]
    public void Pictures_and_plain_text_are_taken_by_what_they_hold()
    {
        Assert.True(PaperType.IsTaken("a.JPG", [0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.True(PaperType.IsTaken("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        Assert.True(PaperType.IsTaken("a.txt", [.. "Mein Name ist Zoë"u8]));
        Assert.True(PaperType.IsTaken("a.txt", Encoding.UTF8.GetBytes(new string('a', PaperType.HeadLength - 1) + "é")));
        Assert.False(PaperType.IsTaken("a.txt", [0x00, 0x01]));
        Assert.False(PaperType.IsTaken("a.png", [.. "%PDF-1.7"u8]));
    }

    [Fact]
    public async Task Five_papers_of_ten_megabytes_each_and_no_more()
    {
        var reference = await office.Choose(Asked.ToCorrect());
        var large = new byte[CorrectionPapers.MaxLength + 1];
        Pdf.CopyTo(large, 0);
        Assert.Same(Refusals.PaperTooLarge, await Send(reference, "large.pdf", large));
        Assert.Same(Refusals.FileEmpty, await Send(reference, "empty.pdf", []));
        for (var i = 0; i < CorrectionPapers.Most; i++) Assert.Null(await Send(reference, $"{i}.pdf", Pdf));

        Assert.Same(Refusals.TooManyPapers, await Send(reference, "sixth.pdf", Pdf));
        Assert.Equal(CorrectionPapers.Most, await office.Db(db => db.Files.CountAsync()));
    }

    [Fact]
    public async Task Papers_are_for_an_open_correction_alone()
    {
        Assert.Same(Refusals.NotACorrection, await Send(await office.Choose(Asked.For(Right.Delete)), "bill.pdf", Pdf));
        var reference = await office.Verified(Asked.ToCorrect());
        await office.Correct(reference, "We looked at both.", Decisions.Accurate(1));
        await office.LettersLeave();

        Assert.Same(Refusals.AlreadyClosed, await Send(reference, "bill.pdf", Pdf));
    }

    private async Task<Refusal?> Send(string reference, string name, byte[] bytes)
    {
        var id = (await office.Case(reference)).Id;
        return await office.With<SendPapers, Refusal?>(a => a.HandleAsync(id, new(name, new MemoryStream(bytes)), Actor.ByLink(FilerKind.Consumer), default));
    }
}
