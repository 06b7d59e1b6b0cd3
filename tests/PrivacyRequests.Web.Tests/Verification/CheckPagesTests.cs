using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Verification;

/// <summary>The officer's pages of the check, as a browser without script uses them.</summary>
public sealed class CheckPagesTests : IAsyncLifetime
{
    private readonly TestOffice office = new();
    private HttpClient officer = null!;

    public async ValueTask InitializeAsync() => officer = await office.OfficerAsync(follow: false);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_officer_records_results_and_ends_the_check()
    {
        var reference = await Filed(Right.KnowCategories);
        var page = await Open(Links.Act(reference, CaseAct.CheckIdentity));
        Assert.Contains("two reliable details", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 2 details matched", page.Text, StringComparison.Ordinal);

        var done = await page.Choose("Form.Points[0].Result", "Matched").Choose("Form.Points[1].Result", "Matched").SubmitAsync("Record results");
        Assert.Equal(Links.Act(reference, CaseAct.CheckIdentity), done.Redirect);
        page = await Open(done.Redirect!);
        Assert.Contains("2 of 2 details matched", page.Text, StringComparison.Ordinal);
        Assert.Contains("Olivia Officer", page.Text, StringComparison.Ordinal);

        await (await Open(Links.Verified(reference))).SubmitAsync("Verified");
        Assert.Equal(VerificationStatus.Verified, (await office.Case(reference)).Verification);
    }

    [Fact]
    public async Task Verifying_too_early_is_refused_on_the_page()
    {
        var reference = await Filed(Right.SpecificPieces);

        var page = await (await Open(Links.Verified(reference))).SubmitAsync("Verified");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["What has been matched so far is not enough for this kind of request."], page.Errors);
    }

    [Fact]
    public async Task Other_ways_appear_when_too_little_is_held_and_need_a_reason()
    {
        var reference = await Filed(Right.KnowCategories);
        Assert.DoesNotContain("I weighed the circumstances", (await Open(Links.Verified(reference))).Text, StringComparison.Ordinal);
        await office.Record(reference, CheckResult.NotHeld, [.. Questions.For(Right.KnowCategories, null)]);

        var page = await (await Open(Links.Verified(reference))).Choose("Form.Way", "WeighedFactors").SubmitAsync("Verified");
        Assert.Equal(["Write why."], page.Errors);
        await page.Fill("Form.Reason", "One newsletter address, and it answered").SubmitAsync("Verified");

        Assert.Equal(VerificationStatus.Verified, (await office.Case(reference)).Verification);
    }

    [Fact]
    public async Task Not_verified_leads_to_the_denial_when_there_is_no_reasonable_way()
    {
        var reference = await Filed(Right.KnowCategories);
        var page = await (await Open(Links.NotVerified(reference))).SubmitAsync("Not verified");
        Assert.Equal(["Choose what happened.", "Write why."], page.Errors);

        var done = await page.Choose("Form.Because", "NoReasonableMethod").Fill("Form.Reason", "Only a cookie").SubmitAsync("Not verified");

        Assert.Equal(Links.Act(reference, CaseAct.Deny), done.Redirect);
    }

    [Fact]
    public async Task Stop_and_clear_are_one_page()
    {
        var reference = await Filed(Right.Delete);
        await (await Open(Links.Act(reference, CaseAct.StopAsSuspicious))).Fill("Form.Reason", "Odd").SubmitAsync("Stop it");
        Assert.Equal(VerificationStatus.Suspicious, (await office.Case(reference)).Verification);

        await (await Open(Links.Act(reference, CaseAct.StopAsSuspicious))).Fill("Form.Reason", "Called back").SubmitAsync("Clear it");

        Assert.Equal(VerificationStatus.Open, (await office.Case(reference)).Verification);
    }

    [Fact]
    public async Task A_page_says_which_letter_will_leave_before_it_leaves()
    {
        var reference = await Filed(Right.SpecificPieces);
        var page = await Open(Links.AskForProof(reference));
        Assert.Contains("Everybody who asks for the same thing gets the same questions", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Letters(reference[..^2]), l => l.Letter.Kind == LetterKind.MoreProof);

        await page.SubmitAsync("Send the letter");

        Assert.Contains(await office.Letters(reference[..^2]), l => l.Letter.Kind == LetterKind.MoreProof);
    }

    [Fact]
    public async Task A_deletion_is_graded_and_a_copy_falls_back()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces, Right.Delete));
        await (await Open(Links.GradeDeletion($"{told.Reference}-2"))).Choose("Form.Risk", "Low").Fill("Form.Reason", "Newsletter only").SubmitAsync("Record the grade");
        Assert.Equal(DeletionRisk.Low, (await office.Case($"{told.Reference}-2")).DeletionRisk);

        await office.NotVerified($"{told.Reference}-1");
        var page = await Open(Links.Act($"{told.Reference}-1", CaseAct.FallBackToCategories));
        Assert.Contains("We can't send you a copy", page.Text, StringComparison.Ordinal);
        await page.SubmitAsync("Answer as kinds of information");

        Assert.Equal(Right.KnowCategories, (await office.Case($"{told.Reference}-1")).Right);
    }

    [Fact]
    public async Task An_agents_authority_is_recorded_for_every_part()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces, Right.Delete).ByAgent());
        var page = await (await Open(Links.RecordPermission($"{told.Reference}-1"))).SubmitAsync("Record the permission");
        Assert.Equal(["Choose what you saw.", "Enter the date.", "Choose where the answer goes.", "Write what you saw."], page.Errors);

        await page.Choose("Form.Proof", "SignedPermission").Fill("Form.Dated", "2026-01-05").Choose("Form.SignedByConsumer").Choose("Form.NamesTheAgent")
            .Choose("Form.AnswerTo", "Agent").Fill("Form.Seen", "Letter of 2 January").SubmitAsync("Record the permission");

        Assert.True((await office.Case($"{told.Reference}-2")).Filing.AnswerToFiler);
    }

    [Fact]
    public async Task An_address_is_found_own_and_another_contact_is_told()
    {
        var reference = await Filed(Right.SpecificPieces);
        var tell = await Open(Links.TellOtherContact(reference));
        var wrong = await tell.Choose("Form.Channel", "Email").Fill("Form.Name", "Casey").Fill("Form.Address", "not an address").SubmitAsync("Send the letter");
        Assert.Equal(["This is not an e-mail address. Enter one, or choose mail."], wrong.Errors);
        await wrong.Fill("Form.Address", "old@example.org").SubmitAsync("Send the letter");
        Assert.Contains(await office.Letters(reference[..^2]), l => l.Letter.Kind == LetterKind.SomeoneAsked && l.To.Address == "old@example.org");

        var own = await Open(Links.Act(reference, CaseAct.FindAddressOwn));
        await own.Choose("Form.Address", "Filer-Email").Choose("Form.Basis", "HeldInRecords").Fill("Form.System", "Booking system").SubmitAsync("Record the finding");

        Assert.Equal(AddressStanding.Own, (await office.Case(reference)).Filing.EmailStanding);
    }

    [Fact]
    public async Task A_match_is_confirmed_and_taken_back()
    {
        var one = (await office.Receive(Asked.For(Right.KnowCategories).By("Ana Perez", "ana@example.org"))).Reference;
        var two = (await office.Receive(Asked.For(Right.Delete).By("Ana Perez", "ana@example.org"))).Reference;

        await (await Open(Links.Act($"{one}-1", CaseAct.ConfirmMatch))).SubmitAsync(two);
        Assert.Equal((await office.Case($"{one}-1")).Filing.PersonNumber, (await office.Case($"{two}-1")).Filing.PersonNumber);

        await (await Open(Links.Act($"{one}-1", CaseAct.ConfirmMatch))).SubmitAsync(two);
        Assert.NotEqual((await office.Case($"{one}-1")).Filing.PersonNumber, (await office.Case($"{two}-1")).Filing.PersonNumber);
    }

    [Fact]
    public async Task A_question_is_asked_and_its_reply_recorded()
    {
        var reference = await Filed(Right.SpecificPieces);
        var page = await (await Open(Links.Act(reference, CaseAct.AskTheConsumer))).SubmitAsync("Ask the question");
        Assert.Equal(["Write your question."], page.Errors);
        await page.Fill("Form.Question", "Which of our clinics?").SubmitAsync("Ask the question");
        Assert.NotNull((await office.Case(reference)).WaitingForConsumerSince);

        await (await Open(Links.Act(reference, CaseAct.AskTheConsumer))).Fill("Form.Reply", "San Jose").SubmitAsync("Record the reply");

        Assert.Null((await office.Case(reference)).WaitingForConsumerSince);
    }

    [Fact]
    public async Task Staff_who_are_not_officers_do_not_check()
    {
        var reference = await Filed(Right.KnowCategories);
        var staff = await office.StaffAsync(follow: false);

        var page = await staff.OpenAsync(Links.Act(reference, CaseAct.CheckIdentity));

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
    }

    private Task<Page> Open(string url) => officer.OpenAsync(url);

    private async Task<string> Filed(Right right) => $"{(await office.Receive(Asked.For(right))).Reference}-1";
}
