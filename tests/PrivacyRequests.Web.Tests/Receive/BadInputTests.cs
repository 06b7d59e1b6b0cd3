using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

public sealed class BadInputTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("Name", "", "Enter your name.")]
    [InlineData("Name", "#201", "This is too long. Use at most 200 characters.")]
    [InlineData("Email", "", "Enter an e-mail address or a postal address, so that we can write to you.")]
    [InlineData("Email", "ana", "Enter an e-mail address like name@example.com.")]
    [InlineData("Email", "ana@example", "Enter an e-mail address like name@example.com.")]
    [InlineData("Email", "#255", "This is too long. Use at most 254 characters.")]
    [InlineData("PostalAddress", "#501", "This is too long. Use at most 500 characters.")]
    [InlineData("Organization", "#201", "This is too long. Use at most 200 characters.")]
    [InlineData("Registration", "#61", "This is too long. Use at most 60 characters.")]
    public async Task What_is_wrong_about_the_filer_is_said_at_its_field(string field, string value, string sentence)
    {
        var you = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Agent"));

        await Wrong(you.Answer(("Name", "Agnes"), ("Email", "a@example.org")), field, value, sentence);
    }

    [Theory]
    [InlineData("Parent", "OtherName", "", "Enter your child's name.")]
    [InlineData("Parent", "ChildAge", "", "Choose how old your child is.")]
    [InlineData("Agent", "OtherName", "", "Enter the name of the person you act for.")]
    [InlineData("Agent", "OtherName", "#201", "This is too long. Use at most 200 characters.")]
    [InlineData("Agent", "OtherEmail", "a@b", "Enter an e-mail address like name@example.com.")]
    [InlineData("Agent", "OtherPostalAddress", "#501", "This is too long. Use at most 500 characters.")]
    public async Task What_is_wrong_about_the_other_person_is_said_at_its_field(string filer, string field, string value, string sentence)
    {
        var other = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", filer)).NextAsync(("Name", "Pat"), ("Email", "p@example.org"));
        if (field == "OtherName" && filer == "Parent") other.Answer(("ChildAge", "Under13"));
        if (field != "OtherName") other.Answer(("OtherName", "Kim"));

        await Wrong(other, field, value, sentence);
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        var what = await office.CreateClient().BeginAsync();
        Assert.Equal(["Choose at least one thing you would like us to do."], (await what.SubmitAsync(Journey.Continue)).Errors);

        var whom = await Task.FromResult(what).NextAsync(("Rights", "Delete"));
        Assert.Equal(["Choose who this request is for."], (await whom.SubmitAsync(Journey.Continue)).Errors);
    }

    [Theory]
    [InlineData("", "", "Enter the first day.")]
    [InlineData("2025-03-01", "", "Enter the last day.")]
    [InlineData("2025-03-01", "2025-02-01", "Enter a last day that is not before the first day.")]
    [InlineData("2026-03-01", "2026-04-01", "Enter a first day that is not in the future.")]
    [InlineData("soon", "2025-02-01", "This could not be read. Please enter it again.")]
    public async Task A_period_needs_both_days_in_order(string from, string to, string sentence)
    {
        var period = await office.CreateClient().AsMyselfAsync().NextAsync();

        var wrong = await period.Answer(("Period", "FromTo"), ("From", from), ("To", to)).SubmitAsync(Journey.Continue);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains(sentence, wrong.Errors);
    }

    [Fact]
    public async Task Description_phone_and_the_way_of_answering_have_their_limits_too()
    {
        var about = await office.CreateClient().AsMyselfAsync("Delete");
        await Wrong(about, "Description", "#4001", "This is too long. Use at most 4000 characters.");
        var answer = await Task.FromResult(about).NextAsync(("Description", "The newsletter"));
        Assert.Equal(["Choose how you would like our answer."], (await answer.SubmitAsync(Journey.Continue)).Errors);
        answer.Answer(("AnswerBy", "Post"));
        await Wrong(answer, "Phone", "call me", "Enter a phone number with at least 7 digits, or leave it empty.");
        var address = await Task.FromResult(answer).NextAsync(("Phone", ""));
        Assert.Equal(["Enter the postal address for our answer."], (await address.SubmitAsync(Journey.Continue)).Errors);
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("Robert'); DROP TABLE Filings;--")]
    [InlineData("عمر بن الخطّاب abc")]
    [InlineData("Ana 😀 👩‍👧‍👦")]
    public async Task Any_text_is_text_and_comes_back_as_it_was_typed(string name)
    {
        var check = await office.CreateClient().AsMyselfAsync("Delete", name).ToCheckAsync(period: false);

        Assert.Equal(name, check.Rows()["Your name"]);
        Assert.Empty(check.Document.QuerySelectorAll("main script"));
        var received = await check.SubmitAsync(Journey.Send);
        var filing = (await office.Case($"{received.Reference()}-1")).Filing;
        Assert.Equal(name, filing.OpenPeople(office.Services.GetRequiredService<Sealer>()).ConsumerName);
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_nobody_can_see_is_no_name_and_one_turns_no_words_of_ours_round()
    {
        var you = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Consumer"));

        var unseen = await you.Answer(("Name", "\u200B\u200B"), ("Email", "ana@example.org")).SubmitAsync(Journey.Continue);
        Assert.Equal(["Enter your name."], unseen.Errors);
        var check = await Task.FromResult(await unseen.Answer(("Name", "Ana\u202E Example")).SubmitAsync(Journey.Continue)).ToCheckAsync(period: false);
        var received = await check.SubmitAsync(Journey.Send);

        var queue = await (await office.OfficerAsync()).OpenAsync(Links.Queue);
        Assert.Equal("Ana Example", Assert.Single(queue.Document.QuerySelectorAll("tbody bdi")).TextContent);
        Assert.Equal("Ana Example", (await office.Letters(received.Reference()))[0].To.Name);
    }

    [Fact]
    public async Task A_post_of_ten_megabytes_is_refused_with_our_page()
    {
        using var huge = new FormUrlEncodedContent([new("Form.Name", new string('x', 10 * 1024 * 1024))]);

        using var answer = await office.CreateClient().PostAsync(new Uri("/requests/new/you", UriKind.Relative), huge);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Other ways to reach us", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_token_is_gone_keeps_what_was_typed_and_goes_on()
    {
        var you = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Consumer"));
        you.Answer(("Name", "Ana Example"), ("Email", "ana@example.org")).Fill("__RequestVerificationToken", "old");
        foreach (var token in you.Document.QuerySelectorAll("[name=__RequestVerificationToken]")) token.SetAttribute("value", "old");

        var again = await you.SubmitAsync(Journey.Continue);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["This page was open for too long. Nothing is lost: check and go on."], again.Errors);
        Assert.Equal(("Ana Example", "ana@example.org"), (again.Value("Form.Name"), again.Value("Form.Email")));
        Assert.Equal("Check your answers", (await Task.FromResult(await again.SubmitAsync(Journey.Continue)).ToCheckAsync(period: false)).Heading);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_older_than_a_day_or_changed_keeps_what_it_asked_itself(bool changed)
    {
        var you = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Consumer"));
        if (changed) foreach (var sealedAnswers in you.Document.QuerySelectorAll("[name=Answers]")) sealedAnswers.SetAttribute("value", "CfDJ8");
        else office.Clock.Pass(TimeSpan.FromHours(24));

        var lost = await you.Answer(("Name", "Ana Example"), ("Email", "ana@example.org")).SubmitAsync(Journey.Continue);

        Assert.Equal((HttpStatusCode.BadRequest, "What would you like us to do?"), (lost.Status, lost.Heading));
        Assert.Contains("What you entered on the last page is kept", lost.Text, StringComparison.Ordinal);
        var again = await Task.FromResult(lost).NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Consumer"));
        Assert.Equal("Ana Example", again.Value("Form.Name"));
    }

    [Fact]
    public async Task After_two_hours_the_answers_are_shown_once_more_before_they_are_sent()
    {
        var check = await office.CreateClient().AsMyselfAsync("Delete").ToCheckAsync(period: false);
        office.Clock.Pass(TimeSpan.FromHours(3));

        var again = await check.SubmitAsync(Journey.Send);

        Assert.Contains("more than two hours ago", again.Text, StringComparison.Ordinal);
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync()));
        Assert.Equal(Links.Received, (await again.SubmitAsync(Journey.Send)).Address);
    }

    private static async Task Wrong(Page page, string field, string value, string sentence)
    {
        var typed = value.StartsWith('#') ? new string('x', int.Parse(value[1..], System.Globalization.CultureInfo.InvariantCulture)) : value;
        if (field != "ChildAge") page.Answer((field, typed));

        var wrong = await page.SubmitAsync(Journey.Continue);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal([sentence], wrong.Errors);
        Assert.Contains(sentence, wrong.Document.QuerySelector($"#Form_{field}-error")!.TextContent, StringComparison.Ordinal);
        if (field != "ChildAge") Assert.Equal(typed, wrong.Value($"Form.{field}"));
    }
}
