using System.Text.RegularExpressions;
using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>Somebody without an e-mail address: logged, printed, posted, signed and answered on paper.</summary>
public sealed partial class OnPaperStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    private static readonly DateOnly Came = TestOffice.FirstDay;

    [Fact]
    public async Task A_deletion_goes_the_whole_way_on_paper()
    {
        await using var officer = await chromium.PersonAsync(office.Site);
        await using var consumer = await chromium.PersonAsync(office.Site);
        await officer.SetUpAsync((await office.With<MakeSetUpLink, string?>(act => act.HandleAsync(CancellationToken.None)))!);
        office.Clock.MoveTo(Came.AddDays(1));
        await officer.SignInAsync();
        var reference = await LogAsync(officer);
        var deletion = $"{reference}-1";

        var receipt = await PostAsync(officer, reference, LetterKind.Receipt, Came.AddDays(1));
        Assert.Contains("Thursday 19 February 2026", receipt);
        await OpenStatusAsync(consumer, reference, CodeIn(receipt));

        await officer.SendDeclarationAsync(deletion, Channel.Post);
        var paper = await PostAsync(officer, reference, LetterKind.DeclarationPaper, Came.AddDays(1));

        office.Clock.MoveTo(Came.AddDays(15));
        await officer.SignInAsync();
        await SignedPaperCameBackAsync(officer, deletion, CodeIn(paper));
        await officer.CheckPointsAsync(deletion, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation);
        await officer.VerifyAsync(deletion);
        await officer.FindAddressOwnAsync(deletion);

        office.Clock.MoveTo(Came.AddDays(21));
        await officer.SignInAsync();
        await officer.AnswerAsync(deletion, "We deleted your booking requests.", nameof(Delivery.Post));
        Assert.True((await office.Case(deletion)).IsOpen); // until it is posted
        await PostAsync(officer, reference, LetterKind.AnswerByPost, Came.AddDays(21));

        var closed = await office.Case(deletion);
        Assert.Equal((Outcome.Answered, new DateOnly(2026, 1, 26)), (closed.Outcome, closed.ClosedOn));
        Assert.All(await office.Letters(reference), l => Assert.Equal(Channel.Post, l.Letter.Channel));
        Assert.Empty(office.Log.Warnings);
    }

    private async Task<string> LogAsync(Person officer)
    {
        await officer.GoAsync(Links.LogRequest);
        await officer.ChooseAsync("Form.Door", "Post");
        await officer.FillAsync("Form.ReceivedOn", $"{Came:yyyy-MM-dd}");
        await officer.ChooseAsync("Asked.Rights", "Delete");
        await officer.ChooseAsync("Asked.Filer", "Consumer");
        await officer.FillAsync("Asked.Name", "Paul Paper");
        await officer.FillAsync("Asked.PostalAddress", "12 Example Street\nSan Jose, CA 95112");
        await officer.ChooseAsync("Asked.About", "BookingRequest");
        await officer.PressAsync("LogRequest.Do");
        return await office.Db(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Filings)).Reference);
    }

    /// <summary>Looks at the letter as it will be printed, then records that it was posted.</summary>
    private async Task<string> PostAsync(Person officer, string reference, LetterKind kind, DateOnly on)
    {
        var (letter, text) = await office.LetterAsync(reference, kind);
        await officer.GoAsync(Links.PrintLetter(letter.Id));
        Assert.Contains("12 Example Street", await officer.Page.Locator("body").InnerTextAsync());
        await officer.PostAsync(letter.Id, on);
        Assert.Equal((LetterState.Left, on), ((await office.LetterAsync(reference, kind)).Letter.State, (await office.LetterAsync(reference, kind)).Letter.LeftOn!.Value));
        return text;
    }

    private static async Task OpenStatusAsync(Person consumer, string reference, string code)
    {
        await consumer.GoAsync(Links.Status);
        await consumer.FillAsync("Paper.Reference", reference);
        await consumer.FillAsync("Paper.Code", code);
        await consumer.PressAsync("StatusPages.OpenIt");
        Assert.Contains("Thursday 19 February 2026", await consumer.TextAsync());
    }

    private static async Task SignedPaperCameBackAsync(Person officer, string deletion, string code)
    {
        await officer.GoAsync(Links.Act(deletion, CaseAct.RecordDeclaration));
        await officer.FillAsync("Form.Code", code);
        await officer.FillAsync("Form.Name", "Paul Paper");
        await officer.FillAsync("Form.SignedOn", $"{Came.AddDays(12):yyyy-MM-dd}");
        await officer.FillAsync("Form.Place", "San Jose, California");
        await officer.PressAsync("RecordDeclarationPage.Do");
    }

    private static string CodeIn(string letter) => Code.Match(letter).Value;

    [GeneratedRegex(@"\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\b(?!-)")]
    private static partial Regex Code { get; }
}
