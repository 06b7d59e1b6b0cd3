using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Browser.Tests.Stories;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Journeys;

/// <summary>
/// Each right by each filer with each way to hand over, in a browser: filed on the form, worked on by staff, delivered, and told on the
/// status page. One office and one officer for all of them.
/// </summary>
public sealed class JourneyTests(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    private static readonly Words Words = Words.In("en");
    private Person officer = null!;
    private int officersNumber;

    [Fact]
    public async Task Every_journey_of_the_table_arrives()
    {
        officersNumber = (await office.AddOfficerAsync()).Number;
        officer = await chromium.PersonAsync(office.Site);
        await office.SignInAsync(officer, officersNumber);
        var broken = new List<string>();
        foreach (var journey in Journey.Table)
        {
            try
            {
                await (journey.Right.IsChoice() ? ChooseAsync(journey) : AskAsync(journey));
            }
            catch (Exception failed) when (failed is not OutOfMemoryException)
            {
                broken.Add($"{journey}: {failed.Message.Split("\nCall log")[0]}\n  at {officer.Address}");
                await office.SignInAsync(officer, officersNumber);
            }

            // At most five filings an hour come from one network address.
            office.Clock.Pass(TimeSpan.FromMinutes(15));
        }

        await officer.DisposeAsync();
        Assert.True(broken.Count == 0, $"{broken.Count} of {Journey.Table.Count} journeys:\n{string.Join('\n', broken)}");
        Assert.Empty(office.Log.Warnings);
    }

    private async Task AskAsync(Journey journey)
    {
        await using var person = await chromium.PersonAsync(office.Site);
        var reference = await person.FileAsync(journey);
        var one = $"{reference}-1";
        await office.SendLettersAsync();
        await person.OpenStatusAsync(reference, CodeIn((await office.LetterAsync(reference, LetterKind.Receipt)).Text));

        if (journey.Filer != FilerKind.Consumer) await officer.RecordAuthorityAsync(one, journey.Filer, office.Today());
        await officer.SignedInAgainAsync(one, office.Clock.GetUtcNow());
        if (journey.Delivery != Delivery.Account) await officer.OwnAddressAsync(one, (await office.Case(one)).Filing.AnswerParty, journey.Delivery);
        await officer.AnswerAsync(one, journey);
        Assert.True((await office.Case(one)).IsOpen, "Closed before anything has left.");
        await DeliverAsync(journey, reference, person);

        var closed = await office.Case(one);
        Assert.Equal((Outcome.Answered, journey.Delivery), (closed.Outcome, closed.Delivery));
        await person.GoAsync(Links.StatusOpen);
        Assert.Contains($"{Words["StatusPages.Outcome.Answered"]} {Words.Date(office.Today())}", await person.TextAsync(), StringComparison.Ordinal);
    }

    private async Task DeliverAsync(Journey journey, string reference, Person person)
    {
        switch (journey.Delivery)
        {
            case Delivery.Link:
                await office.SendLettersAsync();
                await person.GoAsync(BrowserOffice.LinkIn((await office.LetterAsync(reference, LetterKind.AnswerReady)).Text, "answers"));
                await person.PressAsync("OpenAnswer.Ready.Do");
                Assert.Contains(Working.Answer, await person.TextAsync(), StringComparison.Ordinal);
                break;
            case Delivery.Post:
                var paper = (await office.LetterAsync(reference, LetterKind.AnswerByPost)).Letter.Id;
                await officer.GoAsync(Links.PrintLetter(paper));
                var sheet = await officer.Page.Locator("body").InnerTextAsync();
                Assert.Contains("12 Example Street", sheet, StringComparison.Ordinal);
                Assert.Contains(Working.Answer, sheet, StringComparison.Ordinal);
                await officer.PostAsync(paper, office.Today());
                break;
            default:
                await officer.GoAsync(Links.LetterAct((await office.LetterAsync(reference, LetterKind.AnswerInAccount)).Letter.Id, LetterAct.Placed));
                await officer.PressAsync("OfficeLetters.Placed.Button");
                break;
        }
    }

    private async Task ChooseAsync(Journey journey)
    {
        await using var person = await chromium.PersonAsync(office.Site);
        await person.ChooseAsync(journey);
        var request = (await office.Db(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Requests.Where(r => r.Right == journey.Right)))).MaxBy(r => r.Id)!;
        var reference = request.Reference[..^2];
        await office.SendLettersAsync();
        if (journey.Right == Right.OptIn) await DecideAgainAsync(journey, reference, person);
        else
        {
            var systems = await office.Db(db => Task.FromResult(db.Set<SuppressItem>().Count(i => i.RequestId == request.Id)));
            for (var i = 0; i < systems; i++) await officer.SystemStoppedAsync(request.Reference, office.Today());
        }

        Assert.True((await office.Case(request.Reference)).IsOpen, "Done before anything has left.");
        if (journey.Delivery == Delivery.Post) await officer.PostAsync((await office.LetterAsync(reference, LetterKind.ChoiceDone)).Letter.Id, office.Today());
        else await office.SendLettersAsync();
        Assert.Equal((Outcome.CarriedOut, journey.Filer), ((await office.Case(request.Reference)).Outcome, (await office.Case(request.Reference)).Filing.Filer));
        if (journey.Right == Right.OptIn) return; // its proof is the page that took the second word
        await person.GoAsync(Links.ChoiceProof);
        Assert.Contains($"{Words["Choices.Proof.ProcessedOn"]} {Words.Date(office.Today())}", await person.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The second step, apart from the first: by the link, or by the code on paper.</summary>
    private async Task DecideAgainAsync(Journey journey, string reference, Person person)
    {
        var (letter, text) = await office.LetterAsync(reference, LetterKind.OptInConfirm);
        if (journey.Delivery == Delivery.Post)
        {
            await officer.PostAsync(letter.Id, office.Today());
            await person.GoAsync(Links.OptInByCode);
            await person.FillAsync("Form.Reference", reference);
            await person.FillAsync("Form.Code", CodeIn(text));
        }
        else await person.GoAsync(BrowserOffice.LinkIn(text, "requests/choices/back/confirm"));
        await person.PressAsync("Choices.Back.Yes");
        Assert.Contains(Words["Choices.Back.Done.What"], await person.TextAsync(), StringComparison.Ordinal);
    }

    private static string CodeIn(string letter) => Working.Code.Match(letter).Value;
}
