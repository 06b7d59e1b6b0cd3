using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>R3.14: no specific piece leaves without proof; the request is then evaluated as one for categories. 11 CCR §7024(a), §7062(f).</summary>
public sealed class FallBackTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Alone_the_case_itself_is_answered_as_categories_with_its_dates()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces));
        var before = await office.Case($"{told.Reference}-1");
        Assert.Equal(Refusals.NotSpecificPieces, await FallBack($"{told.Reference}-1"));
        await office.NotVerified($"{told.Reference}-1");

        Assert.Null(await FallBack($"{told.Reference}-1"));

        var after = await office.Case($"{told.Reference}-1");
        Assert.Equal((Right.SpecificPieces, Right.KnowCategories, true), (after.AskedFor, after.Right, after.IsOpen));
        Assert.Equal((before.TargetOn, before.StatutoryOn), (after.TargetOn, after.StatutoryOn));
        Assert.True(after.FellBack);
        Assert.Equal(Refusals.NotVerified, after.DecideAnswer(Delivery.Link, Guid.NewGuid(), []).Refusal);
    }

    [Fact]
    public async Task Beside_a_categories_case_it_closes_and_points_there()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces));
        await office.NotVerified($"{told.Reference}-2");

        Assert.Null(await FallBack($"{told.Reference}-2"));

        var copy = await office.Case($"{told.Reference}-2");
        Assert.Equal((false, Outcome.AnsweredAsCategories), (copy.IsOpen, copy.Outcome));
        Assert.Contains(new FellBackToCategories($"{told.Reference}-1"), await office.History(copy.Reference));
    }

    [Fact]
    public async Task The_person_is_told_at_once_that_no_copy_comes_and_what_comes_instead_by_which_date()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces));
        await office.NotVerified($"{told.Reference}-2");
        await FallBack($"{told.Reference}-2");

        var (letter, _, body) = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.CategoriesInstead);

        Assert.Equal(LetterState.Queued, letter.State);
        Assert.Contains("could not check", body.Text, StringComparison.Ordinal);
        Assert.Contains("Thursday 19 February 2026", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_categories_case_that_has_ended_does_not_speak_for_it()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces));
        await office.Db(async db =>
        {
            var request = await new CaseFinder(db).FindAsync($"{told.Reference}-1", true, default);
            db.Record(request!, request!.Withdraw(TestOffice.FirstDay).Event!, new Actor.Consumer(), office.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        await office.NotVerified($"{told.Reference}-2");

        await FallBack($"{told.Reference}-2");

        Assert.True((await office.Case($"{told.Reference}-2")).IsOpen);
    }

    private Task<Refusal?> FallBack(string reference) => office.Act<FallBackToCategories>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
}
