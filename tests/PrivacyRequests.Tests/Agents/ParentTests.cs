using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Agents;

public sealed class ParentTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Under_13_it_takes_one_of_the_six_methods_and_the_history_names_it()
    {
        Assert.Equal(6, Enum.GetValues<ParentMethod>().Length);
        foreach (var method in Enum.GetValues<ParentMethod>())
        {
            var reference = await ByParent(AgeBand.Under13, Right.Delete);
            Assert.Equal(Refusals.ParentMethodMissing, await office.Paper(reference, new AuthorityPaper.Parent(null, TestOffice.FirstDay)));

            Assert.Null(await office.Paper(reference, new AuthorityPaper.Parent(method, TestOffice.FirstDay)));

            Assert.Contains(await office.History(reference), e => e is AuthorityRecorded { Proof: AuthorityProof.ParentOrGuardian, AnswerToFiler: false } a && a.Method == method && a.Dated == TestOffice.FirstDay);
        }
    }

    [Theory]
    [InlineData(AgeBand.From13To15)]
    [InlineData(AgeBand.From16To17)]
    public async Task A_teenagers_copy_does_not_leave_to_the_parent_before_the_legal_review_is_cleared(AgeBand age)
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces).ByParent(age));
        Assert.Contains((await office.FileAsync(reference))!.Findings, f => f.Kind == CaseFindingKind.LegalReviewDue);
        Assert.Equal(Refusals.LegalReviewDue, await office.Answer(reference, new AnswerContent(null, "All of it.")));

        Assert.Null(await Clear(reference));

        Assert.DoesNotContain((await office.FileAsync(reference))!.Findings, f => f.Kind == CaseFindingKind.LegalReviewDue);
        Assert.Null(await office.Answer(reference, new AnswerContent(null, "All of it.")));
        Assert.Contains(await office.History(reference), e => e is LegalReviewCleared);
    }

    [Fact]
    public async Task Kinds_and_deletion_for_a_teenager_and_a_copy_for_a_child_wait_for_no_review()
    {
        var kinds = await office.Verified(Asked.For(Right.KnowCategories).ByParent(AgeBand.From13To15));
        var child = await office.Verified(Asked.For(Right.SpecificPieces).ByParent());

        Assert.Null(await office.Answer(kinds, new AnswerContent(Decisions.Blocks, "")));
        Assert.Null(await office.Answer(child, new AnswerContent(null, "All of it.")));
        Assert.Equal(Refusals.NoLegalReview, await Clear(await ByParent(AgeBand.Under13, Right.Delete)));
    }

    [Fact]
    public async Task A_teenager_may_ask_alone_and_no_review_stands_in_the_way()
    {
        var reference = await office.Verified(Asked.For(Right.SpecificPieces));

        Assert.Null(await office.Answer(reference, new AnswerContent(null, "All of it.")));
    }

    [Fact]
    public async Task A_parent_never_learns_of_the_teenagers_own_requests()
    {
        var own = await office.Receive(Asked.For(Right.SpecificPieces).By("Tina Teen", "tina@example.org"));
        var parents = await office.Receive(Asked.For(Right.SpecificPieces).By("Tina Teen", "tina@example.org").ByParent(AgeBand.From16To17));
        await Match($"{parents.Reference}-1", (await office.Case($"{own.Reference}-1")).Filing.PersonNumber);

        var filing = (await office.Case($"{parents.Reference}-1")).Filing;
        var status = (await office.With<StatusFile, StatusShown?>(f => f.OfAsync(filing.Id, PrivacyRequests.Office.Words.In("en"), default)))!;
        var email = filing.OpenPeople(office.Services.GetRequiredService<Sealer>()).FilerEmail!;
        await office.With<AskForStatus>(a => a.HandleAsync(own.Reference, email, default));
        await office.With<AnswerStatusInquiries>(job => job.RunAsync(default));

        Assert.All(status.Cases, c => Assert.StartsWith(parents.Reference, c.Reference, StringComparison.Ordinal));
        Assert.DoesNotContain(status.Lines, l => l.Sentence.Contains(own.Reference, StringComparison.Ordinal));
        Assert.DoesNotContain(await office.Letters(own.Reference), l => l.Letter.Kind == LetterKind.StatusLink);
        foreach (var (_, _, body) in await office.Letters(parents.Reference)) Assert.DoesNotContain(own.Reference, body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parent_is_not_declined_for_what_the_teenager_asked_alone()
    {
        var person = Guid.Empty;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var reference = await office.Verified(Asked.For(Right.KnowCategories).By("Tina Teen", "tina@example.org"));
            Assert.Null(await office.Answer(reference, new AnswerContent(Decisions.Blocks, "")));
            await office.LettersLeave();
            if (person == Guid.Empty) person = (await office.Case(reference)).Filing.PersonNumber;
            else await Match(reference, person);
        }

        var parents = await office.Verified(Asked.For(Right.KnowCategories).By("Tina Teen", "tina@example.org").ByParent(AgeBand.From16To17));
        var teens = await office.Verified(Asked.For(Right.KnowCategories).By("Tina Teen", "tina@example.org"));
        foreach (var third in new[] { parents, teens }) await Match(third, person);

        Assert.Equal(Refusals.NotAThird, await office.Deny(parents, DenialReason.ThirdIn12Months));
        Assert.Null(await office.Deny(teens, DenialReason.ThirdIn12Months));
    }

    private Task<Refusal?> Clear(string reference) =>
        office.Act<ClearLegalReview>(reference, (a, s) => a.HandleAsync(s, "Counsel found no bar.", Checks.Officer, default));

    /// <summary>An officer found the filings to be one person's.</summary>
    private Task Match(string reference, Guid person) => office.ChangeCase(reference, r =>
    {
        r.Filing.PersonNumber = person;
        return new MatchConfirmed(r.Filing.Reference);
    });

    private async Task<string> ByParent(AgeBand age, Right right) => $"{(await office.Receive(Asked.For(right).ByParent(age))).Reference}-1";
}
