using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Responses;

public sealed class DecisionPagesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(CaseAct.Extend)]
    [InlineData(CaseAct.Answer)]
    [InlineData(CaseAct.Deny)]
    [InlineData(CaseAct.HandOverToMedicalRecords)]
    public async Task Only_an_officer_decides(CaseAct act)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var staff = await office.StaffAsync(follow: false);
        using var answer = await staff.GetAsync(new Uri(Links.Act(reference, act), UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);

        var officer = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, act));
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains(reference, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extending_shows_the_letter_asks_for_a_reason_and_says_what_happens()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(Links.Act(reference, CaseAct.Extend));
        Assert.Contains("Sunday 5 April 2026", page.Text, StringComparison.Ordinal);

        var wrong = await page.SubmitAsync("Extend by 45 days");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(["Choose why more time is needed", "Write one sentence about why more time is needed"], wrong.Errors);

        var shown = await wrong.Choose("Form.Reason", "SlowVerification").Fill("Form.Explanation", "An archive in Fresno.").SubmitAsync("Show me the letter");
        Assert.Contains("Alone this is a weak reason", shown.Text, StringComparison.Ordinal);
        Assert.Contains("An archive in Fresno.", shown.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await office.Case(reference)).ExtensionDecidedAt);

        Assert.Equal(Links.Case(reference), (await shown.SubmitAsync("Extend by 45 days")).Redirect);
        Assert.NotNull((await office.Case(reference)).ExtensionDecidedAt);
    }

    [Theory]
    [InlineData(CaseAct.Extend, "Form.Reason", "Complexity", "Form.Explanation", "Extend by 45 days")]
    [InlineData(CaseAct.Deny, "Form.Reasons", "Fraud", "Form.Words", "Deny this request")]
    public async Task Who_left_a_number_alone_is_to_be_called_and_the_page_says_so(CaseAct act, string field, string reason, string words, string button)
    {
        var asked = Asked.For(Right.KnowCategories) with { Door = Door.Phone, ReceivedOn = TestOffice.FirstDay, AnswerBy = AnswerBy.Post, People = new FilingPeople { ConsumerName = "Casey Caller", Phone = "(408) 555-0123" } };
        var reference = (await office.Receive(asked)).Reference + "-1";
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(Links.Act(reference, act));

        var shown = await page.Choose(field, reason).Fill(words, "An archive in Fresno.").SubmitAsync("Show me the letter");
        var done = await shown.SubmitAsync(button);

        Assert.Contains("call, read it out, and record the day of the call", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fresno", shown.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(LetterState.ToTell, (await office.Letters(reference[..^2])).Single().Letter.State);
    }

    [Fact]
    public async Task After_the_target_the_warning_must_be_ticked_and_after_receipt_plus_45_there_is_no_form()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        office.Clock.MoveTo(new DateOnly(2026, 2, 19));
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(Links.Act(reference, CaseAct.Extend));
        page.Choose("Form.Reason", "Complexity").Fill("Form.Explanation", "An archive.");
        var unticked = await page.SubmitAsync("Extend by 45 days");
        Assert.Equal(HttpStatusCode.BadRequest, unticked.Status);
        Assert.Equal("An archive.", unticked.Value("Form.Explanation"));
        Assert.Equal(HttpStatusCode.Redirect, (await unticked.Choose("Form.WarningAccepted").SubmitAsync("Extend by 45 days")).Status);

        var other = await office.Verified(Asked.For(Right.KnowCategories) with { Door = Door.Desk, ReceivedOn = TestOffice.FirstDay });
        office.Clock.MoveTo(new DateOnly(2026, 2, 20));
        var late = await (await office.OfficerAsync()).OpenAsync(Links.Act(other, CaseAct.Extend));
        Assert.Empty(late.Fields);
        Assert.Contains("That time is over", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_check_reasons_that_tell_of_holdings_are_shown_with_why_not()
    {
        var reference = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";

        var page = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Deny));

        Assert.Null(page.Document.QuerySelector("input[value=NoDataHeld]"));
        Assert.NotNull(page.Document.QuerySelector("input[value=Fraud]"));
        Assert.Contains("We hold nothing about this person", page.Document.QuerySelector(".not-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Links.Act(reference, CaseAct.FallBackToCategories), page.Link("Answer as kinds of information"));
    }

    [Fact]
    public async Task Denying_needs_a_reason_and_words_and_leaves_by_letter()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(Links.Act(reference, CaseAct.Deny));
        var wrong = await page.SubmitAsync("Deny this request");
        Assert.Equal(2, wrong.Errors.Count);

        var shown = await wrong.Choose("Form.Reasons", "LegalConflict").Fill("Form.Words", "Tax law keeps it.").Fill("Form.InternalNote", "See file 7.").SubmitAsync("Show me the letter");
        Assert.DoesNotContain("See file 7.", shown.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        var done = await shown.SubmitAsync("Deny this request");

        Assert.Equal(Links.Case(reference), done.Redirect);
        Assert.Equal(DecisionKind.Denial, (await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task Medical_records_show_the_other_clocks_for_counsel_to_confirm()
    {
        var reference = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";
        var page = await (await office.OfficerAsync(follow: false)).OpenAsync(Links.Act(reference, CaseAct.HandOverToMedicalRecords));
        foreach (var said in new[] { "counsel to confirm", "Monday 12 January 2026", "Tuesday 20 January 2026", "Wednesday 4 February 2026" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);

        Assert.Equal(Links.Case(reference), (await page.Choose("Form.Extent", "Whole").SubmitAsync("Hand over and send the letter")).Redirect);
        Assert.Equal(DecisionKind.MedicalRecords, (await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task A_wrong_line_of_a_block_is_told_and_what_was_typed_stays()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        var page = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Answer));

        var wrong = await page.Fill("Form.Disclosed", "Identifiers to everybody").Fill("Form.Message", "<script>alert(1)</script> שלום 🙂")
            .Choose("Form.Delivery", "Link").SubmitAsync("Send this answer");

        Assert.Equal(["Write each line as: category — recipients"], wrong.Errors);
        Assert.Equal("<script>alert(1)</script> שלום 🙂", wrong.Value("Form.Message"));
    }

    [Fact]
    public async Task Two_officers_do_not_overwrite_each_other()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var first = await (await office.OfficerAsync()).OpenAsync(Links.Act(reference, CaseAct.Answer));
        await office.ChangeCase(reference, r => r.Assign(2).Event!);

        var stale = await first.Fill("Form.Message", "All gone.").Choose("Form.ProvidersTold").Choose("Form.ThirdParties", "All").Choose("Form.Delivery", "Link").SubmitAsync("Send this answer");

        Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
        Assert.Contains("Somebody else changed this request", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Null((await office.Case(reference)).Decision);
    }
}
