using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Tests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>One paper in one case, and how it goes again: 11 CCR §7060(c)–(d).</summary>
public sealed class EvidenceTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_letter_says_what_may_be_covered_and_goes_to_a_confirmed_address_only()
    {
        var reference = await Filed(confirmed: false);
        Assert.Same(Refusals.AddressNotConfirmed, await Ask(reference));
        Assert.DoesNotContain(await office.History(reference), e => e is DocumentAsked);
        await Confirm(reference);
        var before = await office.Case(reference);

        Assert.Null(await Ask(reference));

        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Document).Body.Text;
        Assert.Contains("Cover everything but name and address", letter, StringComparison.Ordinal);
        Assert.Contains("your picture and your signature", letter, StringComparison.Ordinal);
        Assert.Contains("after 14 days at the latest", letter, StringComparison.Ordinal);
        Assert.Equal((before.TargetOn, before.StatutoryOn), ((await office.Case(reference)).TargetOn, (await office.Case(reference)).StatutoryOn));
        Assert.Same(Refusals.DocumentAskedAlready, await Ask(reference));
    }

    [Fact]
    public async Task An_agents_papers_are_never_asked_for()
    {
        var told = await office.Receive(Asked.For(Right.Delete).ByAgent());

        Assert.Same(Refusals.NoDocumentFromAgent, await Ask($"{told.Reference}-1"));
        Assert.Equal("11 CCR §7063(a)", Refusals.NoDocumentFromAgent.Citation);
        Assert.Equal("11 CCR §7060(b), §7026(d), §7027(e)", Refusals.NoDocumentWithoutCheck.Citation);
    }

    [Fact]
    public async Task A_paper_that_was_sent_is_sealed_no_part_of_the_answer_and_gone_at_the_decision()
    {
        var reference = await Filed();
        await Ask(reference);
        Assert.Null(await Send(reference, "telltale.pdf", "%PDF-1.7 telltale content"u8.ToArray()));
        var id = (await office.Case(reference)).Id;
        Assert.Empty(await office.With<KeptFiles, IReadOnlyList<KeptFile>>(q => q.OfCaseAsync(id, default)));
        Assert.All(await office.Db(db => db.FileChunks.Select(c => c.Content).ToListAsync()), c => Assert.Equal(-1, c.AsSpan().IndexOf("telltale"u8)));
        Assert.Same(Refusals.LinkNotOpen, await Send(reference, "again.pdf", [1]));
        await office.NotVerified(reference);

        Assert.Null(await office.Deny(reference, DenialReason.Unverified));

        Assert.Contains(new EvidenceRemoved(EvidenceGoes.Decided), await office.History(reference));
        Assert.False(await office.Db(db => db.FileChunks.AnyAsync()));
        Assert.False(await office.Db(db => db.Files.AnyAsync()));
        Assert.Equal((EvidenceState.Removed, (Guid?)null), await office.Db(db => db.Evidence.Select(e => ValueTuple.Create(e.State, e.FileId)).SingleAsync()));
    }

    [Fact]
    public async Task After_14_days_a_job_removes_it_and_an_officer_may_ask_again()
    {
        var reference = await Filed();
        await Ask(reference);
        await Send(reference, "bill.pdf", Bill);
        office.Clock.Pass(Evidence.KeptFor - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Sweep());

        office.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await Sweep());
        Assert.Equal(0, await Sweep());
        Assert.Equal(new EvidenceRemoved(EvidenceGoes.Old), (await office.History(reference))[^1]);
        Assert.False(await office.Db(db => db.FileChunks.AnyAsync()));
        Assert.Null(await Ask(reference));
    }

    [Fact]
    public async Task A_paper_that_never_came_can_be_asked_for_again_when_its_link_has_ended()
    {
        var reference = await Filed();
        await Ask(reference);
        office.Clock.Pass(Evidence.KeptFor - TimeSpan.FromMinutes(1));
        Assert.Same(Refusals.DocumentAskedAlready, await Ask(reference));

        office.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Null(await Ask(reference));
        Assert.Equal([EvidenceState.Removed, EvidenceState.Asked], await office.Db(db => db.Evidence.OrderBy(e => e.AskedAt).Select(e => e.State).ToListAsync()));
        Assert.Null(await Send(reference, "bill.pdf", Bill));
        office.Clock.Pass(Evidence.KeptFor - TimeSpan.FromMinutes(1));
        Assert.Same(Refusals.DocumentCameAlready, await Ask(reference));
    }

    [Fact]
    public async Task A_paper_that_was_only_seen_leaves_no_copy()
    {
        var reference = await Filed();
        Assert.Same(Refusals.NoDocumentAsked, await Seen(reference));
        await Ask(reference);

        Assert.Null(await Seen(reference));

        Assert.Equal(new EvidenceCame(null), (await office.History(reference))[^1]);
        Assert.False(await office.Db(db => db.Files.AnyAsync()));
    }

    [Fact]
    public async Task Evidence_goes_at_the_decision_and_permissions_and_declarations_stay_with_the_record()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces).ByParent());
        var reference = $"{told.Reference}-1";
        Assert.Null(await office.Paper(reference, new AuthorityPaper.Parent(ParentMethod.SignedForm, TestOffice.FirstDay)));
        Assert.Null(await office.Sign(reference, "Paula Parent"));
        Assert.Null(await Ask(reference));
        Assert.Null(await Send(reference, "bill.pdf", Bill));
        var declaration = await office.Db(db => db.Declarations.AsNoTracking().SingleAsync());
        var authority = (await office.History(reference)).OfType<AuthorityRecorded>().Single();
        await office.NotVerified(reference);
        await office.Act<FallBackToCategories>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.NotVerified(reference);

        Assert.Null(await office.Deny(reference, DenialReason.Unverified));
        await office.LettersLeave();

        Assert.Equal((0, 0), (await office.Db(db => db.Files.CountAsync()), await office.Db(db => db.FileChunks.CountAsync())));
        Assert.Equal(declaration.Signed, await office.Db(db => db.Declarations.Select(d => d.Signed).SingleAsync()));
        Assert.NotNull(await office.Db(db => db.Notes.Where(n => n.Id == authority.Note).Select(n => n.Body).SingleAsync()));
    }

    [Fact]
    public async Task Of_a_paper_that_is_broken_off_nothing_stays()
    {
        var reference = await Filed();
        await Ask(reference);

        await Assert.ThrowsAsync<IOException>(() => Send(reference, "bill.pdf", new CutStream()));

        Assert.Equal((0, 0), (await office.Db(db => db.Files.CountAsync()), await office.Db(db => db.FileChunks.CountAsync())));
        Assert.Null(await Send(reference, "bill.pdf", Bill));
    }

    [Fact]
    public async Task A_file_that_is_too_large_empty_or_no_paper_is_refused_and_the_link_still_opens()
    {
        var reference = await Filed();
        await Ask(reference);

        Assert.Same(Refusals.FileEmpty, await Send(reference, "empty.pdf", []));
        Assert.Same(Refusals.EvidenceTooLarge, await Send(reference, "film.mov", new byte[Evidence.MaxLength + 1]));
        Assert.Same(Refusals.PaperTypeNotTaken, await Send(reference, "bill.exe", Bill));
        Assert.Same(Refusals.PaperTypeNotTaken, await Send(reference, "bill.pdf", "MZ: a program"u8.ToArray()));
        Assert.Equal(0, await office.Db(db => db.Files.CountAsync())); // nothing of them stays
        Assert.Null(await Send(reference, "bill.pdf", Bill));
    }

    private async Task<string> Filed(bool confirmed = true)
    {
        var reference = $"{(await office.Receive(Asked.For(Right.KnowCategories))).Reference}-1";
        if (confirmed) await Confirm(reference);
        return reference;
    }

    private Task Confirm(string reference) => office.ChangeCase(reference, request =>
    {
        request.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
        return new AddressConfirmed(Party.Filer, Channel.Email);
    });

    private Task<Refusal?> Ask(string reference) =>
        office.Act<AskForDocument>(reference, (a, s) => a.HandleAsync(s, "Nothing but a name on file, and a mistake would hurt", Checks.Officer, default));

    private Task<Refusal?> Seen(string reference) => office.Act<RecordDocumentSeen>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));

    private Task<int> Sweep() => office.With<RemoveEvidence, int>(job => job.HandleAsync(default));

    private static byte[] Bill => "%PDF-1.7 a bill"u8.ToArray();

    private Task<Refusal?> Send(string reference, string name, byte[] bytes) => Send(reference, name, new MemoryStream(bytes));

    private async Task<Refusal?> Send(string reference, string name, Stream content)
    {
        var letter = (await office.Letters(reference[..^2])).Last(l => l.Letter.Kind == LetterKind.Document).Body.Text;
        var token = letter.Split("/documents/")[1][..64];
        return await office.With<SendDocument, Refusal?>(a => a.HandleAsync(token, new(name, content), default));
    }
}
