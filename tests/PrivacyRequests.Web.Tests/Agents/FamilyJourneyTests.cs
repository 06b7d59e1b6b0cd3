using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;

namespace PrivacyRequests.Web.Tests.Agents;

/// <summary>Parents, guardians and conservators file on the website; the office records what it saw, and answers them.</summary>
public sealed class FamilyJourneyTests : IAsyncLifetime
{
    private readonly TestOffice office = new();
    private HttpClient officer = null!;

    public async ValueTask InitializeAsync() => officer = await office.OfficerAsync(follow: false);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_parent_of_a_child_under_13_gets_the_answer_once_a_method_was_recorded()
    {
        var reference = await FileAsync("Delete", "Under13");
        var page = await (await Open(Links.RecordParent(reference))).SubmitAsync("Record the parent or guardian");
        Assert.Equal(["For a child under 13, choose the method by which you saw that this is the parent or guardian.", "Enter the day.", "Write what you saw."], page.Errors);
        await page.Choose("Form.Method", "VideoCall").Fill("Form.Dated", "2026-01-05").Fill("Form.Seen", "Call with two of us").SubmitAsync("Record the parent or guardian");
        await Verify(reference, "Paula Parent");

        Assert.Null(await office.Answer(reference, new AnswerContent(null, "Deleted.")));

        Assert.Equal("paula@example.org", (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).To.Address);
        Assert.Contains("Method: video call.", (await Open(Links.Case(reference))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teenagers_copy_waits_for_the_legal_review_until_an_officer_clears_it_with_a_reason()
    {
        var reference = await FileAsync("SpecificPieces", "From13To15");
        await (await Open(Links.RecordParent(reference))).Fill("Form.Dated", "2026-01-05").Fill("Form.Seen", "Same address on file").SubmitAsync("Record the parent or guardian");
        await Verify(reference, "Paula Parent");
        var file = await Open(Links.Case(reference));
        Assert.Contains("Legal review before specific pieces leave", file.Text, StringComparison.Ordinal);
        Assert.Contains("No copy leaves before an officer has cleared the legal review.", file.Text, StringComparison.Ordinal);
        Assert.Equal(Refusals.LegalReviewDue, await office.Answer(reference, new AnswerContent(null, "All of it.")));

        var review = await (await Open(Links.Act(reference, CaseAct.ClearLegalReview))).SubmitAsync("Clear the legal review");
        Assert.Equal(["Write why."], review.Errors);
        await review.Fill("Form.Reason", "Counsel found no bar.").SubmitAsync("Clear the legal review");

        Assert.DoesNotContain("Legal review before specific pieces leave", (await Open(Links.Case(reference))).Text, StringComparison.Ordinal);
        Assert.Null(await office.Answer(reference, new AnswerContent(null, "All of it.")));
    }

    [Fact]
    public async Task A_conservator_files_shows_the_letters_and_gets_the_answer()
    {
        var check = await office.CreateClient().BeginAsync().NextAsync(("Rights", "KnowCategories")).NextAsync(("Filer", "Conservator"))
            .NextAsync(("Name", "Connor Conservator"), ("Email", "connor@example.org")).NextAsync(("OtherName", "Wanda Ward")).ToCheckAsync();
        Assert.Equal("Wanda Ward", check.Rows()["Their name"]);
        var reference = $"{(await check.SubmitAsync(Journey.Send)).Reference()}-1";

        var page = await (await Open(Links.RecordConservator(reference))).SubmitAsync("Record the letters");
        Assert.Equal(["Write which court issued the letters.", "Enter the date."], page.Errors);
        await page.Fill("Form.Court", "Superior Court, County of Santa Clara").Fill("Form.Dated", "2024-03-01").SubmitAsync("Record the letters");
        await Verify(reference, "Connor Conservator");

        Assert.Null(await office.Answer(reference, new AnswerContent(Decisions.Blocks, "")));
        Assert.Equal("connor@example.org", (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).To.Address);
    }

    [Fact]
    public async Task Staff_log_a_conservators_letter()
    {
        var page = await (await office.StaffAsync(follow: false)).OpenAsync(Links.LogRequest);

        var logged = await page.Choose("Form.Door", "Post").Fill("Form.ReceivedOn", "2026-01-05").Choose("Asked.Rights", "Delete").Choose("Asked.Filer", "Conservator")
            .Fill("Asked.Name", "Connor Conservator").Fill("Asked.Email", "connor@example.org").Fill("Asked.OtherName", "Wanda Ward").SubmitAsync("Log the request");

        var filing = (await office.Case(logged.Redirect!.Split('/')[^1])).Filing;
        Assert.Equal((FilerKind.Conservator, Party.Filer), (filing.Filer, filing.AnswerParty));
    }

    private async Task Verify(string reference, string signer)
    {
        var needed = (await office.Case(reference)).Standard;
        await office.Record(reference, CheckResult.Matched, [.. new[] { DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation }.Take(needed.Points)]);
        if (needed.Declaration) Assert.Null(await office.Sign(reference, signer));
        Assert.Null(await office.Verify(reference));
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.HeldInRecords));
    }

    private Task<Page> Open(string url) => officer.OpenAsync(url);

    private async Task<string> FileAsync(string right, string age)
    {
        var check = await office.CreateClient().BeginAsync().NextAsync(("Rights", right)).NextAsync(("Filer", "Parent"))
            .NextAsync(("Name", "Paula Parent"), ("Email", "paula@example.org")).NextAsync(("OtherName", "Charlie Child"), ("ChildAge", age)).ToCheckAsync(period: right != "Delete");
        return $"{(await check.SubmitAsync(Journey.Send)).Reference()}-1";
    }
}
