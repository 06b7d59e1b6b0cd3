using System.Net;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

/// <summary>Writing to the people of a case: the page says what goes where before anything leaves.</summary>
public sealed class WritePageTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Staff_begin_with_a_text_of_the_office_look_at_the_letter_and_send_it()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1";
        await office.ChangeCase(reference, request =>
        {
            request.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });
        using var staff = await office.StaffAsync();
        var page = await staff.OpenAsync(Links.Act(reference, CaseAct.WriteStatusUpdate));
        Assert.Contains("Confirmed. Your words go there.", page.Text, StringComparison.Ordinal);

        var filled = await page.Choose("Form.Template", "StillWorking").SubmitAsync("Put this text into the letter");
        Assert.Contains("We are working on your request.", filled.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        var after = await filled.SubmitAsync("Send this letter");

        Assert.Contains("The letter waits to leave.", after.Flash, StringComparison.Ordinal);
        Assert.Contains(await office.Letters(reference[..^2]), l => l.Body.Text.Contains("We are working on your request.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_an_unconfirmed_address_the_page_says_where_the_words_will_stand_and_nothing_typed_is_lost()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.Delete))).Reference}-1";
        using var staff = await office.StaffAsync();
        var page = await staff.OpenAsync(Links.Act(reference, CaseAct.WriteStatusUpdate));

        Assert.Contains("Only a letter of fixed words goes there", page.Text, StringComparison.Ordinal);
        var refused = await page.Fill("Form.Words", new string('x', OfficeMail.WordsMaxLength + 1)).SubmitAsync("Send this letter");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(new string('x', OfficeMail.WordsMaxLength + 1), refused.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await office.Letters(reference[..^2]));
    }
}
