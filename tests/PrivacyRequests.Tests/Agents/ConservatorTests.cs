using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Agents;

public sealed class ConservatorTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_conservator_asks_signs_and_gets_the_answer_in_the_persons_place_once_the_letters_were_seen()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces).ByConservator());
        var reference = $"{told.Reference}-1";
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation);
        Assert.Null(await office.Sign(reference, "Connor Conservator"));
        Assert.Equal(Refusals.AuthorityNotSeen, await office.Verify(reference));

        Assert.Null(await office.Paper(reference, new AuthorityPaper.Conservatorship(TestOffice.FirstDay.AddYears(-2))));

        Assert.Null(await office.Verify(reference));
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.HeldInRecords));
        Assert.Null(await office.Answer(reference, new AnswerContent(null, "All of it.")));
        Assert.Equal("Connor Conservator", (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.AnswerReady).To.Name);
    }

    [Fact]
    public async Task The_letter_about_the_missing_paper_speaks_of_the_court()
    {
        var told = await office.Receive(Asked.For(Right.Delete).ByConservator());

        await office.Act<AskForPapers>($"{told.Reference}-1", (a, s) => a.HandleAsync(s, Checks.Officer, default));

        var text = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.PapersNeeded).Body.Text;
        Assert.Contains("letters of conservatorship, with the court and the date", text, StringComparison.Ordinal);
        Assert.DoesNotContain("power of attorney,", text, StringComparison.Ordinal);
    }
}
