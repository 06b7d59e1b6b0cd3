using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.OptOut;

/// <summary>One page from the link to done, with the fewest fields that can carry it out.</summary>
public sealed class ChoicePagesTests : IDisposable
{
    private const string Stop = "Stop it";
    private static readonly string[] Carried = ["__RequestVerificationToken", "Form.Journey"];
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task One_click_from_the_first_page_and_one_to_done_and_the_proof_is_shown_at_once()
    {
        var browser = office.CreateClient();
        var page = await (await browser.OpenAsync(Links.Home)).FollowAsync("Do Not Sell or Share My Personal Information");
        Assert.Empty(page.Document.QuerySelectorAll("main [checked]"));

        var proof = await page.Choose("Form.Rights", "OptOut").Fill("Form.Email", "ana@example.org").SubmitAsync(Stop);

        Assert.Equal((HttpStatusCode.OK, Links.ChoiceProof, "We have your choice"), (proof.Status, proof.Address, proof.Heading));
        Assert.Contains("Received on Monday 5 January 2026", proof.Text, StringComparison.Ordinal);
        Assert.Contains("Website measurement and advertising being stopped", proof.Text, StringComparison.Ordinal);
        Assert.Contains("Thursday 22 January 2026", proof.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Processed on", proof.Text, StringComparison.Ordinal);
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task No_more_is_asked_than_one_way_to_recognise_the_person()
    {
        var page = await office.CreateClient().OpenAsync(Links.Choices);

        Assert.Equal(["Form.Rights", "Form.All", "Form.Email", "Form.Phone", "Form.Name", "Form.PostalAddress", "Form.AgentName", "Form.AgentEmail"], page.Fields.Except(Carried));
        Assert.Equal(["OptOut", "Limit", "StopMarketing", "WithdrawConsent", "RestrictUse"], page.Document.QuerySelectorAll("[name='Form.Rights']").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task All_of_these_is_one_choice_and_each_is_a_case()
    {
        var browser = office.CreateClient();

        var proof = await (await browser.OpenAsync(Links.Choices)).Choose("Form.All").Fill("Form.Phone", "408 555 0123").SubmitAsync(Stop);

        Assert.Equal(5, proof.Document.QuerySelectorAll("section.keep").Length);
        Assert.Equal(5, await office.Db(db => db.Requests.CountAsync()));
        Assert.Contains("we do not write to you", proof.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "", "Enter an e-mail address, a phone number, or your name with your postal address.")]
    [InlineData("not an address", "", "", "", "Enter an e-mail address like name@example.com.")]
    [InlineData("", "12", "", "", "Enter a phone number with at least 7 digits, or leave it empty.")]
    [InlineData("", "", "Ana Example", "", "A name alone fits many people. Add the postal address with its ZIP code.")]
    [InlineData("", "", "Ana Example", "12 Example Street", "Add the ZIP code of five digits.")]
    [InlineData("", "", "", "San Jose, CA 95112", "Enter the name that belongs to this postal address.")]
    public async Task What_recognises_nobody_is_told_at_its_field_and_what_was_typed_is_kept(string email, string phone, string name, string postal, string error)
    {
        var page = await office.CreateClient().OpenAsync(Links.Choices);

        var again = await page.Choose("Form.Rights", "Limit").Fill("Form.Email", email).Fill("Form.Phone", phone).Fill("Form.Name", name).Fill("Form.PostalAddress", postal).SubmitAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(error, again.Errors);
        Assert.Equal(("Limit", name), (again.Value("Form.Rights"), again.Value("Form.Name")));
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync()));
    }

    [Fact]
    public async Task Nothing_ticked_a_right_of_another_page_and_a_text_too_long_are_told()
    {
        var browser = office.CreateClient();
        var nothing = await (await browser.OpenAsync(Links.Choices)).Fill("Form.Email", "ana@example.org").SubmitAsync(Stop);
        Assert.Equal("Tick at least one thing that we should stop.", Assert.Single(nothing.Errors));

        var page = await browser.OpenAsync(Links.Choices);
        page.Document.QuerySelector("[name='Form.Rights']")!.SetAttribute("value", "Delete");
        var crafted = await page.Choose("Form.Rights", "Delete").Fill("Form.Email", "ana@example.org").SubmitAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, crafted.Status);

        var wizard = await browser.OpenAsync(Links.NewRequest);
        wizard.Document.QuerySelector("[name='Form.Rights']")!.SetAttribute("value", "OptOut");
        Assert.Equal(HttpStatusCode.BadRequest, (await wizard.Choose("Form.Rights", "OptOut").SubmitAsync("Continue")).Status);
        var longer = await (await browser.OpenAsync(Links.Choices)).Choose("Form.Rights", "OptOut").Fill("Form.Name", new string('a', 201)).SubmitAsync(Stop);
        Assert.Equal(HttpStatusCode.BadRequest, longer.Status);
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync()));
    }

    [Fact]
    public async Task Two_clicks_are_one_choice()
    {
        var page = (await office.CreateClient().OpenAsync(Links.Choices)).Choose("Form.Rights", "OptOut").Fill("Form.Email", "ana@example.org");

        await Task.WhenAll(page.SubmitAsync(Stop), page.SubmitAsync(Stop));

        Assert.Equal(1, await office.Db(db => db.Filings.CountAsync()));
    }

    [Fact]
    public async Task A_parents_word_and_one_detail_are_enough_for_a_childs_data()
    {
        var browser = office.CreateClient();
        var page = await (await browser.OpenAsync(Links.Choices)).FollowAsync("My child gave you information without my consent");
        Assert.Equal("Enter one detail about the child.", Assert.Single((await page.SubmitAsync("Have it removed")).Errors));

        var proof = await page.Fill("Form.Name", "Kim").Fill("Form.AgentEmail", "paula@example.org").SubmitAsync("Have it removed");

        Assert.Equal(5, proof.Document.QuerySelectorAll("dl.proof > div").Length - 2);
        var request = await office.Db(db => db.Requests.Include(r => r.Filing).SingleAsync());
        Assert.Equal((Right.ChildData, FilerKind.Parent, TestOffice.FirstDay), (request.Right, request.Filing.Filer, request.InForceSince!.Value));
        Assert.Equal("paula@example.org", Assert.Single(await office.Letters(request.Filing.Reference)).To.Address);
    }

    [Fact]
    public async Task Opting_back_in_takes_more_steps_than_opting_out_and_yes_and_no_look_alike()
    {
        await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var browser = office.CreateClient();
        var first = await (await (await browser.OpenAsync(Links.Choices)).FollowAsync("I opted out and want to opt back in")).Fill("Form.Email", "ana@example.org").SubmitAsync("Ask to opt back in");
        Assert.Equal("Look into your mailbox or your mail", first.Heading);
        var letter = await office.Db(db => db.LetterBodies.SingleAsync(b => db.Letters.Any(l => l.Id == b.LetterId && l.Kind == LetterKind.OptInConfirm)));
        var token = letter.Open(office.Services.GetRequiredService<Sealer>())!.Text.Split("/choices/back/confirm/")[1][..64];

        var decide = await browser.OpenAsync(Links.ConfirmOptIn(token));
        Assert.True(await office.IsOnTheStopList("ana@example.org")); // a GET changes nothing
        Assert.Single(decide.Document.QuerySelectorAll("main form button").Select(b => b.ClassName).Distinct());
        Assert.Contains("Your opt-out stays", (await decide.SubmitAsync("No, leave me opted out")).Text, StringComparison.Ordinal);
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        var done = await (await browser.OpenAsync(Links.ConfirmOptIn(token))).SubmitAsync("Yes, allow it again");

        Assert.Equal("You have opted back in", done.Heading);
        Assert.False(await office.IsOnTheStopList("ana@example.org"));
        Assert.Contains("This was decided already", (await browser.OpenAsync(Links.ConfirmOptIn(token))).Text, StringComparison.Ordinal);
        var code = await (await browser.OpenAsync(Links.OptInByCode)).Fill("Form.Reference", "BCDF-GHJK-L").Fill("Form.Code", "AAAA").SubmitAsync("Yes, allow it again");
        Assert.Equal((HttpStatusCode.BadRequest, "This reference and this code don't open anything together."), (code.Status, Assert.Single(code.Errors)));
    }

    [Fact]
    public async Task The_status_page_shows_the_proof_offers_no_withdrawal_and_asks_no_proof()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        await office.AllSystemsStop(reference);
        await office.LettersLeave();
        var browser = office.CreateClient();
        await (await browser.OpenAsync(Links.Status)).Fill("Form.Reference", reference[..^2]).Fill("Form.Email", "ana@example.org").SubmitAsync("Send me a link");
        await office.With<AnswerStatusInquiries, bool>(job => job.RunAsync(default));
        var token = (await office.Letters(reference[..^2])).Last(l => l.Letter.Kind == LetterKind.StatusLink).Body.Text.Split("/requests/status/")[1][..64];

        var status = await (await browser.OpenAsync(PrivacyRequests.Office.SiteLinks.OpenStatus(token))).SubmitAsync("Show me where it stands");

        Assert.Contains("Processed on Monday 5 January 2026", status.Text, StringComparison.Ordinal);
        Assert.Contains("Newsletter stopped on Monday 5 January 2026", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take this request back", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("declaration", status.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_word_of_the_pages_stands_in_code()
    {
        var browser = office.CreateClient();
        foreach (var url in new[] { Links.Choices, Links.ChildChoice, Links.OptIn, Links.OptInByCode, Links.ChoiceProof })
        {
            var page = await browser.OpenAsync(url + "?lang=qps-ploc");
            Assert.StartsWith("⟦", page.Heading, StringComparison.Ordinal);
        }
    }
}
