using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

public sealed class AnswerRequestTests : IDisposable
{
    private static readonly AnswerContent Blocks = new(Decisions.Blocks, "");
    private static readonly AnswerContent Words = new(null, "What we hold, and what we did.");
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_case_closes_when_the_letter_has_left_and_not_before()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Answer(reference, Blocks));
        Assert.True((await office.Case(reference)).IsOpen);
        office.Clock.Pass(TimeSpan.FromDays(1));

        await office.LettersLeave();

        var closed = await office.Case(reference);
        Assert.Equal((false, Outcome.Answered, new DateOnly(2026, 1, 6)), (closed.IsOpen, closed.Outcome, closed.ClosedOn!.Value));
        Assert.Equal(new RequestAnswered(new DateOnly(2026, 1, 6), InPart: false), (await office.History(reference)).OfType<RequestAnswered>().Single());
    }

    [Fact]
    public async Task The_e_mail_of_an_answer_holds_a_link_and_nothing_of_the_answer()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        Assert.Null(await office.Answer(reference, new(null, "You bought sun cream in May.")));

        var (letter, to, body) = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady);

        Assert.DoesNotContain("sun cream", body.Text + body.Html + body.Paper + body.Subject, StringComparison.Ordinal);
        Assert.Contains("/answers/", body.Text, StringComparison.Ordinal);
        Assert.Contains("@example.org", to.Address, StringComparison.Ordinal);
        Assert.Equal(LetterState.Queued, letter.State);
    }

    [Theory]
    [InlineData(Right.KnowCategories, nameof(Refusals.BlocksIncomplete))]
    [InlineData(Right.SpecificPieces, nameof(Refusals.NothingToHandOver))]
    [InlineData(Right.Delete, nameof(Refusals.NothingSaidOfDeletion))]
    public async Task An_empty_answer_is_refused_by_name(Right right, string refused)
    {
        var reference = await office.Verified(Asked.For(right));

        Assert.Equal(refused, (await office.Answer(reference, new(null, " ")))?.Name);
    }

    [Fact]
    public async Task Categories_without_sources_are_not_an_answer()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));

        Assert.Same(Refusals.BlocksIncomplete, await office.Answer(reference, new(Decisions.Blocks with { Sources = [] }, "")));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks with { SoldOrShared = [], Disclosed = [] }, "")));
    }

    [Fact]
    public async Task A_copy_may_be_a_file_alone()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));
        Assert.Null(await office.Keep(reference, "copy.json", [1, 2, 3]));

        Assert.Null(await office.Answer(reference, new(null, "")));
    }

    [Theory]
    [InlineData(Right.KnowCategories, nameof(Refusals.NotVerified))]
    [InlineData(Right.Delete, nameof(Refusals.NotVerified))]
    [InlineData(Right.SpecificPieces, nameof(Refusals.SpecificPiecesWithoutProof))]
    public async Task Nothing_is_answered_before_the_check(Right right, string refused)
    {
        var told = await office.Receive(Asked.For(right));

        Assert.Equal(refused, (await office.Answer($"{told.Reference}-1", right == Right.KnowCategories ? Blocks : Words))?.Name);
    }

    [Fact]
    public async Task An_agents_case_waits_until_the_authority_was_seen()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories).ByAgent());

        Assert.Same(Refusals.AuthorityNotSeen, await office.Answer($"{told.Reference}-1", Blocks));
    }

    [Fact]
    public async Task A_suspicious_case_is_not_answered()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        await office.ChangeCase(reference, r => r.StopAsSuspicious(Guid.NewGuid()).Event!);

        Assert.Same(Refusals.Suspicious, await office.Answer(reference, Blocks));
    }

    [Fact]
    public async Task An_answer_goes_to_an_own_address_only()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories).By("Casey Consumer", "casey@example.org", "12 Example Street"));
        await office.ChangeCase($"{told.Reference}-1", r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return r.Verify(PrivacyRequests.Verification.VerificationWay.DataPoints, 2, null).Event!;
        });

        Assert.Same(Refusals.AddressNotThePersons, await office.Answer($"{told.Reference}-1", Blocks));
        Assert.Same(Refusals.AddressNotThePersons, await office.Answer($"{told.Reference}-1", Blocks, Delivery.Post));
    }

    [Fact]
    public async Task Without_such_an_address_it_is_refused_and_nothing_changes()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));

        Assert.Same(Refusals.NoPostalAddress, await office.Answer(reference, Blocks, Delivery.Post));
        Assert.Null((await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task By_post_the_paper_holds_the_blocks_and_it_counts_on_the_day_of_posting()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories).OnPaper());
        Assert.Null(await office.Answer(reference, Blocks, Delivery.Post));
        var (letter, _, body) = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerByPost);
        Assert.Contains("We did not sell or share any information about you.", body.Paper, StringComparison.Ordinal);
        Assert.Equal(LetterState.ToPost, letter.State);
        office.Clock.MoveTo(new DateOnly(2026, 1, 9));

        Assert.Null(await office.With<PostLetter, Refusal?>(a => a.HandleAsync(letter.Id, new DateOnly(2026, 1, 8), Checks.Officer, default)));

        Assert.Equal(new DateOnly(2026, 1, 8), (await office.Case(reference)).ClosedOn);
    }

    [Fact]
    public async Task Into_an_account_it_says_where_and_counts_when_staff_placed_it()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Same(Refusals.NoPlaceInAccount, await office.Answer(reference, Words, Delivery.Account));
        Assert.Null(await office.Answer(reference, Words with { AccountPlace = "Patient portal, messages" }, Delivery.Account));
        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerInAccount).Letter;
        Assert.Equal(LetterState.ToPlaceInAccount, letter.State);

        Assert.Null(await office.With<PlaceLetterInAccount, Refusal?>(a => a.HandleAsync(letter.Id, Checks.Officer, default)));

        Assert.Contains(await office.History(reference), e => e is LetterLeft { Way: LetterWay.PlacedInAccount });
        Assert.Equal(Outcome.Answered, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task In_part_it_says_which_part_and_why()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Same(Refusals.NoWordsForThePerson, await office.Answer(reference, Words, Delivery.Link, DenialReason.LegalConflict));

        Assert.Null(await office.Answer(reference, Words with { PartDeniedWords = "Tax papers stay for seven years." }, Delivery.Link, DenialReason.LegalConflict));
        await office.LettersLeave();

        Assert.Equal(Outcome.AnsweredInPart, (await office.Case(reference)).Outcome);
    }

    [Fact]
    public async Task It_is_decided_once()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Null(await office.Answer(reference, Words));

        Assert.Same(Refusals.AlreadyDecided, await office.Answer(reference, Words));
        await office.LettersLeave();
        Assert.Same(Refusals.AlreadyClosed, await office.Answer(reference, Words));
    }

    [Fact]
    public async Task No_line_of_the_history_holds_what_was_told()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces).By("Tell Tale", "telltale@example.org"));
        await office.Keep(reference, "telltale.pdf", [1]);
        await office.Answer(reference, new(null, "telltale words", "telltale part"), Delivery.Link, DenialReason.OtherPerson);

        var rows = await office.Db(db => Task.FromResult(db.Events.Select(e => e.Data).ToList()));

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, data => data.Contains("tell", StringComparison.OrdinalIgnoreCase));
    }
}
