using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

public sealed class NewRequestTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Somebody_asks_for_themselves_by_e_mail()
    {
        var browser = office.CreateClient();
        var start = await browser.OpenAsync(Links.Home);
        Assert.Contains("Attention: Medical Records", start.Text, StringComparison.Ordinal);
        Assert.Contains("correct what is wrong", start.Text, StringComparison.Ordinal);
        Assert.Equal(Links.NewRequest, start.Link("Make a request"));

        var check = await browser.AsMyselfAsync("SpecificPieces,Delete").NextAsync(("About", "Website"), ("Description", "The newsletter")).NextAsync(("Period", "LastTwelveMonths"))
            .NextAsync(("AnswerBy", "Electronically"), ("Phone", "408 555 0100"), ("LivesInCalifornia", "NotSure"));
        Assert.Equal("ana@example.org", check.Rows()["Your e-mail address"]);
        Assert.Equal(0, await office.Db(db => db.Filings.CountAsync()));
        var received = await check.SubmitAsync(Journey.Send);

        Assert.Equal((HttpStatusCode.OK, Links.Received), (received.Status, received.Address));
        Assert.Contains("Thursday 19 February 2026", received.Text, StringComparison.Ordinal);
        var request = await office.Case($"{received.Reference()}-1");
        Assert.Equal((Right.SpecificPieces, Door.Web, Subject.Website), (request.Right, request.Filing.Door, request.Filing.About!.Value));
        Assert.Equal((new DateOnly(2025, 1, 5), LivesInCalifornia.NotSure), (request.Filing.PeriodFrom, request.Filing.LivesInCalifornia));
        Assert.Equal(Right.Delete, (await office.Case($"{received.Reference()}-2")).Right);
        Assert.Equal(LetterKind.Receipt, Assert.Single(await office.Letters(received.Reference())).Letter.Kind);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Somebody_without_e_mail_is_answered_on_paper()
    {
        var page = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Consumer"))
            .NextAsync(("Name", "Ana Example"), ("PostalAddress", "12 Example Street\r\nSan Jose, CA 95112")).NextAsync();
        Assert.DoesNotContain("Form.AnswerBy", page.Fields);

        var received = await (await Task.FromResult(page).NextAsync()).SubmitAsync(Journey.Send);

        var filing = (await office.Case($"{received.Reference()}-1")).Filing;
        Assert.Equal((AnswerBy.Post, false), (filing.AnswerBy, filing.HasEmail));
        Assert.Equal(Channel.Post, Assert.Single(await office.Letters(received.Reference())).Letter.Channel);
        Assert.DoesNotContain("Form.Code", received.Fields);
    }

    [Fact]
    public async Task A_parent_asks_for_a_child()
    {
        var check = await office.CreateClient().BeginAsync().NextAsync(("Rights", "KnowCategories")).NextAsync(("Filer", "Parent"))
            .NextAsync(("Name", "Paula Parent"), ("Email", "paula@example.org")).NextAsync(("OtherName", "Kim"), ("ChildAge", "From13To15")).ToCheckAsync();

        var received = await check.SubmitAsync(Journey.Send);

        var filing = (await office.Case($"{received.Reference()}-1")).Filing;
        var people = filing.OpenPeople(office.Services.GetRequiredService<Sealer>());
        Assert.Equal((FilerKind.Parent, AgeBand.From13To15), (filing.Filer, filing.ChildAge!.Value));
        Assert.Equal(("Kim", "Paula Parent", "paula@example.org"), (people.ConsumerName, people.FilerName, people.ContactEmail));
    }

    [Fact]
    public async Task An_agent_asks_for_somebody_and_the_letter_goes_to_the_agent()
    {
        var address = await office.CreateClient().BeginAsync().NextAsync(("Rights", "Delete")).NextAsync(("Filer", "Agent"))
            .NextAsync(("Name", "Agnes Agent"), ("Email", "agnes@example.org"), ("Organization", "Example Agents")).NextAsync(("OtherName", "Ana Example"))
            .NextAsync().NextAsync(("AnswerBy", "Post"));
        Assert.Equal("Where should we send our answer?", address.Heading);

        var received = await (await Task.FromResult(address).NextAsync(("OtherPostalAddress", "12 Example Street\r\nSan Jose"))).SubmitAsync(Journey.Send);

        var people = (await office.Case($"{received.Reference()}-1")).Filing.OpenPeople(office.Services.GetRequiredService<Sealer>());
        Assert.Equal(("Ana Example", "12 Example Street\nSan Jose", "Example Agents"), (people.ConsumerName, people.ConsumerPostalAddress, people.Organization));
        Assert.Equal("agnes@example.org", Assert.Single(await office.Letters(received.Reference())).To.Address);
    }

    [Fact]
    public async Task Going_back_and_changing_keeps_the_rest_and_leads_back_to_the_answers()
    {
        var check = await office.CreateClient().AsMyselfAsync("Delete").ToCheckAsync(period: false);

        var name = await check.SubmitAsync("Change Your name");
        Assert.Equal("Ana Example", name.Value("Form.Name"));
        var again = await Task.FromResult(name).NextAsync(("Name", "Ana Maria Example"));

        Assert.Equal("Check your answers", again.Heading);
        Assert.Equal(("Ana Maria Example", "ana@example.org"), (again.Rows()["Your name"], again.Rows()["Your e-mail address"]));
        var what = await Task.FromResult(await again.SubmitAsync("Change You ask us to")).NextAsync(("Rights", "SpecificPieces"));
        Assert.Equal("Everything we have", what.Rows()["Time covered"]);
        Assert.Equal("How should we answer?", (await what.SubmitAsync(Journey.Back)).Heading);
    }

    [Fact]
    public async Task A_change_that_makes_another_answer_necessary_asks_for_it()
    {
        var check = await office.CreateClient().AsMyselfAsync("Delete").ToCheckAsync(period: false);

        var other = await Task.FromResult(await check.SubmitAsync("Change For")).NextAsync(("Filer", "Parent"));

        Assert.Equal("About your child", other.Heading);
        Assert.Equal("Check your answers", (await Task.FromResult(other).NextAsync(("OtherName", "Kim"), ("ChildAge", "Under13"))).Heading);
    }

    [Fact]
    public async Task Two_clicks_are_one_filing_and_changed_answers_are_another()
    {
        var check = await office.CreateClient().AsMyselfAsync("Delete").ToCheckAsync(period: false);

        var both = await Task.WhenAll(check.SubmitAsync(Journey.Send), check.SubmitAsync(Journey.Send));
        var once = await check.SubmitAsync(Journey.Send);

        Assert.All(both, page => Assert.Equal(once.Reference(), page.Reference()));
        Assert.Equal(1, await office.Db(db => db.Filings.CountAsync()));
        Assert.Single(await office.Letters(once.Reference()));
        var changed = await Task.FromResult(await check.SubmitAsync("Change Phone number")).NextAsync(("Phone", "408 555 0100"));
        Assert.NotEqual(once.Reference(), (await changed.SubmitAsync(Journey.Send)).Reference());
    }

    [Fact]
    public async Task The_browser_may_keep_the_pages_so_that_back_works_and_nobody_else_may()
    {
        var browser = office.CreateClient();

        using var answer = await browser.SendAsync((await browser.BeginAsync()).Answer(("Rights", "Delete")).Submission(Journey.Continue));

        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal("/requests/new/what", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(Links.NewRequest, (await browser.OpenAsync("/requests/new/what")).Address);
    }
}
