using System.Text;
using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>A copy and a deletion over eighty days: filed, confirmed, verified, extended on day 40, answered on day 80, collected.</summary>
public sealed class ExtendedAndAnsweredStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    private const string TellTale = "Quillonara Vexworth";
    private static readonly byte[] File = Encoding.UTF8.GetBytes("Kind,What\nIdentifier,Quillonara Vexworth\n");
    private static readonly DateOnly Filed = new(2026, 1, 5);

    [Fact]
    public async Task A_copy_is_extended_on_day_40_answered_on_day_80_and_collected()
    {
        await using var consumer = await chromium.PersonAsync(office.Site);
        await using var officer = await chromium.PersonAsync(office.Site);
        var reference = await FileAsync(consumer);
        await ConfirmAsync(consumer, reference);
        var copy = $"{reference}-1";

        await officer.SetUpAsync((await office.With<MakeSetUpLink, string?>(act => act.HandleAsync(CancellationToken.None)))!);
        await VerifyAsync(officer, consumer, reference, copy);
        await ExtendAsync(officer, reference, copy);
        await AnswerAsync(officer, reference, copy);
        await CollectAsync(consumer, reference);

        var history = (await office.History(copy)).Select(e => e.GetType().Name).ToList();
        Assert.Equal(1, history.Count(k => k == nameof(DeadlineExtended)));
        Assert.Equal(nameof(AnswerCollected), history[^1]);
        Assert.Empty(office.Log.Warnings);
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains("Quillonara", StringComparison.OrdinalIgnoreCase) || l.Contains("Vexworth", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<string> FileAsync(Person consumer)
    {
        await consumer.GoAsync("/");
        await consumer.Page.Locator("main a[href='/requests/new']").First.ClickAsync();
        await consumer.ChooseAsync("Form.Rights", "SpecificPieces");
        await consumer.ChooseAsync("Form.Rights", "Delete");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.ChooseAsync("Form.Filer", "Consumer");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.FillAsync("Form.Name", TellTale);
        await consumer.FillAsync("Form.Email", "quillonara.vexworth@example.org");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.ChooseAsync("Form.About", "BookingRequest");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.ChooseAsync("Form.AnswerBy", "Electronically");
        await consumer.PressAsync("NewRequest.Continue");
        await consumer.PressAsync("NewRequest.Send");

        var page = await consumer.TextAsync();
        Assert.Contains("Thursday 19 February 2026", page); // receipt and 45 days
        Assert.Contains("Sunday 5 April 2026", page); // and 90 at most
        return await consumer.Page.Locator("#reference").InnerTextAsync();
    }

    private async Task ConfirmAsync(Person consumer, string reference)
    {
        await office.SendLettersAsync();
        var (letter, text) = await office.LetterAsync(reference, LetterKind.Receipt);
        Assert.Equal(Filed, letter.LeftOn);
        Assert.Contains("Thursday 19 February 2026", text);
        await consumer.GoAsync(BrowserOffice.LinkIn(text, "requests/confirm"));
        await consumer.PressAsync("Confirm.Button");
        Assert.Equal("Your address is confirmed", await consumer.HeadingAsync());
    }

    private async Task VerifyAsync(Person officer, Person consumer, string reference, string copy)
    {
        office.Clock.MoveTo(Filed.AddDays(10));
        await officer.SignInAsync();
        await officer.SendDeclarationAsync(copy, Channel.Email);
        await office.SendLettersAsync();
        await consumer.GoAsync(BrowserOffice.LinkIn((await office.LetterAsync(reference, LetterKind.DeclarationLink)).Text, "declarations"));
        Assert.Contains("penalty of perjury", await consumer.TextAsync());
        await consumer.FillAsync("Form.Name", TellTale);
        await consumer.FillAsync("Form.Place", "San Jose, California");
        await consumer.PressAsync("SignPage.Do");

        await officer.CheckPointsAsync(copy, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation);
        await officer.VerifyAsync(copy);
        await officer.FindAddressOwnAsync(copy);
        Assert.Equal(VerificationStatus.Verified, (await office.Case(copy)).Verification);
    }

    private async Task ExtendAsync(Person officer, string reference, string copy)
    {
        office.Clock.MoveTo(Filed.AddDays(40));
        await officer.SignInAsync();
        await officer.ExtendAsync(copy);
        Assert.Equal(new DateOnly(2026, 2, 19), (await office.Case(copy)).StatutoryOn); // until its letter has left

        await office.SendLettersAsync();
        var (letter, text) = await office.LetterAsync(reference, LetterKind.Extension);
        Assert.Equal(new DateOnly(2026, 2, 14), letter.LeftOn);
        Assert.Contains("Sunday 5 April 2026", text);
        Assert.Equal(new DateOnly(2026, 4, 5), (await office.Case(copy)).StatutoryOn);
    }

    private async Task AnswerAsync(Person officer, string reference, string copy)
    {
        office.Clock.MoveTo(Filed.AddDays(80));
        await officer.SignInAsync();
        await officer.AddFileAsync(copy, "your-information.csv", File);
        await officer.AnswerAsync(copy, "The file holds what we have about you.", nameof(Delivery.Link));
        Assert.True((await office.Case(copy)).LetterNotOut);

        await office.SendLettersAsync();
        Assert.Equal(new DateOnly(2026, 3, 26), (await office.LetterAsync(reference, LetterKind.AnswerReady)).Letter.LeftOn);
        var closed = await office.Case(copy);
        Assert.Equal((Outcome.Answered, new DateOnly(2026, 3, 26)), (closed.Outcome, closed.ClosedOn));
    }

    private async Task CollectAsync(Person consumer, string reference)
    {
        await consumer.GoAsync(BrowserOffice.LinkIn((await office.LetterAsync(reference, LetterKind.AnswerReady)).Text, "answers"));
        await consumer.PressAsync("OpenAnswer.Ready.Do");
        Assert.Contains("The file holds what we have about you.", await consumer.TextAsync());

        var download = await consumer.Page.RunAndWaitForDownloadAsync(() => consumer.Page.Locator("#files a").First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        Assert.Equal("your-information.csv", download.SuggestedFilename);
        Assert.Equal(File, received.ToArray());
    }
}
