using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

public sealed class DeclarationTests : IDisposable
{
    private const string Perjury = "I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.";
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Signed_by_link_it_is_kept_word_for_word_and_confirms_the_mailbox()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces));

        Assert.Null(await office.Sign($"{told.Reference}-1", "Casey C. Consumer"));

        var kept = await Kept($"{told.Reference}-1");
        Assert.Equal($"I am the person whose information request {told.Reference} is about. {Perjury}", kept.Words);
        Assert.Equal(("Casey C. Consumer", TestOffice.FirstDay, "San Jose, California"), (kept.Name, kept.Date, kept.Place));
        Assert.Equal(AddressStanding.Confirmed, (await office.Case($"{told.Reference}-1")).Filing.EmailStanding);
        Assert.Contains(new AddressConfirmed(Party.Filer, Channel.Email), await office.History($"{told.Reference}-1"));
    }

    [Fact]
    public async Task One_signature_stands_for_every_case_that_can_need_it_and_is_not_asked_twice()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces, Right.Delete));
        await office.Sign($"{told.Reference}-2");

        Assert.False((await office.Case($"{told.Reference}-1")).DeclarationSigned);
        Assert.True((await office.Case($"{told.Reference}-3")).DeclarationSigned);
        Assert.Equal(Refusals.AlreadySigned, await office.Act<SendDeclaration>($"{told.Reference}-3", (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default)));
        Assert.Equal(Refusals.NothingToDeclare, await office.Act<SendDeclaration>($"{told.Reference}-1", (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default)));
    }

    [Fact]
    public async Task An_expired_or_unknown_link_signs_nothing()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces));
        await office.Act<SendDeclaration>($"{told.Reference}-1", (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default));
        var token = await office.DeclarationToken($"{told.Reference}-1");
        office.Clock.Pass(TimeSpan.FromDays(31));

        Assert.Equal(Refusals.LinkNotOpen, await office.With<SignDeclaration, Refusal?>(a => a.HandleAsync(token, "Casey", "Here", default)));
        Assert.Equal(Refusals.LinkNotOpen, await office.With<SignDeclaration, Refusal?>(a => a.HandleAsync(new string('a', 64), "Casey", "Here", default)));
        Assert.False((await office.Case($"{told.Reference}-1")).DeclarationSigned);
    }

    [Fact]
    public async Task A_paper_that_comes_back_with_its_printed_code_is_kept_and_confirms_the_postal_address()
    {
        var (reference, code) = await Posted();

        Assert.Equal(Refusals.PrintedCodeNotRight, await Record(reference, "BBBB-CCCC", TestOffice.FirstDay));
        Assert.Contains(new CodeRefused(LinkPurpose.Declaration, CodeFailure.Wrong), await office.History(reference));
        Assert.Null(await Record(reference, code.ToLowerInvariant(), TestOffice.FirstDay));

        Assert.Equal(Channel.Post, (await office.History(reference)).OfType<DeclarationSigned>().Single().Way);
        Assert.Equal(AddressStanding.Confirmed, (await office.Case(reference)).Filing.PostalStanding);
    }

    [Fact]
    public async Task A_paper_is_not_signed_tomorrow_or_before_the_request()
    {
        var (reference, code) = await Posted();

        Assert.Equal(Refusals.SignedInTheFuture, await Record(reference, code, TestOffice.FirstDay.AddDays(1)));
        Assert.Equal(Refusals.SignedInTheFuture, await Record(reference, code, TestOffice.FirstDay.AddDays(-1)));
        Assert.Null(await Record(reference, code, TestOffice.FirstDay));
    }

    [Fact]
    public async Task A_parent_declares_for_the_child_and_an_agents_consumer_in_person()
    {
        var parent = await office.Receive(Asked.For(Right.SpecificPieces).ByParent());
        await office.Sign($"{parent.Reference}-1", "Paula Parent");
        Assert.Contains("parent or guardian of the child", (await Kept($"{parent.Reference}-1")).Words, StringComparison.Ordinal);

        var agent = await office.Receive(Asked.For(Right.SpecificPieces).By("Cora", "cora@example.org").ByAgent());
        await office.Act<SendDeclaration>($"{agent.Reference}-1", (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default));
        Assert.Equal("cora@example.org", (await office.Letters(agent.Reference)).Single(l => l.Letter.Kind == LetterKind.DeclarationLink).To.Address);
    }

    [Fact]
    public async Task From_the_status_page_the_person_gets_a_link_at_once_as_long_as_something_is_to_sign()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces));
        var token = await office.With<OfferDeclaration, string?>(a => a.HandleAsync(told.FilingId, default));

        Assert.Null(await office.With<SignDeclaration, Refusal?>(a => a.HandleAsync(token!, "Casey", "Here", default)));

        Assert.Null(await office.With<OfferDeclaration, string?>(a => a.HandleAsync(told.FilingId, default)));
    }

    private async Task<(string Reference, string Code)> Posted()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces).OnPaper());
        await office.Act<SendDeclaration>($"{told.Reference}-1", (a, s) => a.HandleAsync(s, Channel.Post, Checks.Officer, default));
        var text = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.DeclarationPaper).Body.Text;
        return ($"{told.Reference}-1", System.Text.RegularExpressions.Regex.Matches(text, @"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)").Last().Value);
    }

    private Task<Refusal?> Record(string reference, string code, DateOnly on) =>
        office.Act<RecordPaperDeclaration>(reference, (a, s) => a.HandleAsync(s, code, "Casey Consumer", on, "San Jose", Checks.Officer, default));

    private async Task<SignedDeclaration> Kept(string reference)
    {
        var request = await office.Case(reference);
        var row = await office.Db(db => db.Declarations.SingleAsync(d => d.RequestId == request.Id));
        return row.Open(office.Services.GetRequiredService<Sealer>());
    }
}
