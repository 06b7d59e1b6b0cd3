using System.Net;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Verification;

/// <summary>The list of details to check people by, as those who configure use it.</summary>
public sealed class DataPointPagesTests : IAsyncLifetime
{
    private readonly TestOffice office = new();
    private HttpClient officer = null!;

    public async ValueTask InitializeAsync() => officer = await office.OfficerAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_list_shows_what_is_asked_and_what_is_never_used()
    {
        var page = await (await officer.OpenAsync(Links.Settings)).FollowAsync("Details to check people by");

        Assert.Contains("If you asked for an appointment on our website: in which month was that?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Never used", page.Text, StringComparison.Ordinal);
        Assert.Contains("Social Security number", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_detail_is_added_changed_and_retired_and_its_earlier_words_stay_readable()
    {
        var list = await (await officer.OpenAsync(Links.AddDataPoint)).Fill("Form.Name", "Product color").Fill("Form.Question", "If you bought something: which color?")
            .Choose("Form.System", "Purchase").Choose("Form.Strength", "Supporting").SubmitAsync("Add it");
        Assert.Equal("Product color is added.", list.Flash);

        var page = await list.FollowAsync("Product color");
        await page.Fill("Form.Question", "If you bought something from us: which color was it?").Choose("Form.Retired").SubmitAsync("Save");

        page = await (await officer.OpenAsync(Links.DataPoints)).FollowAsync("Product color");
        Assert.Contains("which color?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Version 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not asked any more", (await officer.OpenAsync(Links.DataPoints)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_never_be_used_and_what_is_missing_is_refused_and_the_typed_text_kept()
    {
        var page = await (await officer.OpenAsync(Links.AddDataPoint)).Fill("Form.Name", "ID").Fill("Form.Question", "What is your passport number?")
            .Choose("Form.System", "Website").Choose("Form.Strength", "Reliable").SubmitAsync("Add it");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("is never used to check who is asking", page.Text, StringComparison.Ordinal);
        Assert.Equal("What is your passport number?", page.Value("Form.Question"));

        page = await (await officer.OpenAsync(Links.AddDataPoint)).SubmitAsync("Add it");

        Assert.Equal(4, page.Errors.Count);
    }

    [Fact]
    public async Task Staff_do_not_configure()
    {
        using var staff = await office.StaffAsync(follow: false);

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync(Links.DataPoints)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync(Links.AddDataPoint)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(Links.DataPoint(Guid.NewGuid()))).Status);
    }

    [Fact]
    public async Task The_page_of_the_check_says_in_plain_sentences_what_is_needed_and_why()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces) with { About = Subject.BookingRequest });
        var page = await officer.OpenAsync(Links.Act($"{told.Reference}-1", CaseAct.CheckIdentity));

        Assert.Contains("three reliable details that match, and a declaration signed under penalty of perjury. 11 CCR §7062(c)", page.Text, StringComparison.Ordinal);
        Assert.Contains("signing in to it again is enough, within 24 hours", page.Text, StringComparison.Ordinal);
        Assert.Contains("E-mail address in our records Typed into this request: compare only what we held before", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no reasonable way", page.Text, StringComparison.Ordinal);

        await office.Record($"{told.Reference}-1", CheckResult.NotHeld, [.. Questions.For(Right.SpecificPieces, Subject.BookingRequest)]);

        page = await officer.OpenAsync(Links.Act($"{told.Reference}-1", CaseAct.CheckIdentity));
        Assert.Contains("If there is no reasonable way at all", page.Text, StringComparison.Ordinal);
        Assert.Contains("11 CCR §7062(e)(2)", page.Text, StringComparison.Ordinal);
    }
}
