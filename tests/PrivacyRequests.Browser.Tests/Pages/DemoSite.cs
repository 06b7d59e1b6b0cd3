using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Web.Demo;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>The filled demo office on a real port: a page is looked at with what people see there every day.</summary>
public sealed class DemoSite : BrowserOffice
{
    private int officer;
    private string? statusLink;

    /// <summary>A Sunday evening: the 45th day of some request fell on this weekend, so every due date can be seen.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public override async ValueTask InitializeAsync()
    {
        Clock.MoveTo(Today);
        await base.InitializeAsync();
        await Demo.FillAsync(Services);
        officer = await Db(db => db.Users.OrderBy(u => u.Number).Select(u => u.Number).FirstAsync());
    }

    public Task SignInAsync(Person person) => SignInAsync(person, officer);

    /// <summary>The newest case for which something holds.</summary>
    public Task<string> CaseAsync(System.Linq.Expressions.Expression<Func<PrivacyRequest, bool>> where) =>
        Db(db => db.Requests.Where(where).OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Reference).Select(r => r.Reference).FirstAsync());

    /// <summary>Somebody whose requests an officer found to be one person's.</summary>
    public Task<Guid> PersonAsync() =>
        Db(db => db.Filings.GroupBy(f => f.PersonNumber).Where(g => g.Count() > 1).Select(g => g.Key).FirstAsync());

    public Task<Guid> MailIdAsync(System.Linq.Expressions.Expression<Func<Mailbox.MailMessage, bool>> where) =>
        Db(db => db.Mail.AsNoTracking().Where(where).OrderBy(m => m.ArrivedAt).Select(m => m.Id).FirstAsync());

    public Task<Guid> LetterIdAsync(System.Linq.Expressions.Expression<Func<OutboxLetter, bool>> where) =>
        Db(db => db.Letters.Where(where).OrderByDescending(l => l.MadeAt).Select(l => l.Id).FirstAsync());

    /// <summary>The link in the newest letter of a kind.</summary>
    public async Task<string> LinkAsync(LetterKind kind, string page)
    {
        var filing = await Db(db => (from l in db.Letters
                                     join f in db.Filings on l.FilingId equals f.Id
                                     where l.Kind == kind && l.Channel == Channel.Email && l.State == LetterState.Left
                                     orderby l.MadeAt descending
                                     select f.Reference).FirstAsync());
        return LinkIn((await LetterAsync(filing, kind)).Text, page);
    }

    /// <summary>A link to where one request stands; it opens for a day, as often as its reader likes.</summary>
    public async Task<string> StatusLinkAsync()
    {
        if (statusLink is not null) return statusLink;
        var filing = await Db(db => db.Filings.Where(f => f.EmailStanding == AddressStanding.Confirmed && f.Requests.Any(r => r.IsOpen && r.WaitingForConsumerSince != null))
            .OrderByDescending(f => f.ReceivedOn).ThenBy(f => f.Reference).FirstAsync());
        var email = filing.OpenPeople(Services.GetRequiredService<Sealer>()).ContactEmail!;
        await With<AskForStatus>(act => act.HandleAsync(filing.Reference, email, CancellationToken.None));
        await With<AnswerStatusInquiries>(act => act.RunAsync(CancellationToken.None));
        await SendLettersAsync();
        return statusLink = LinkIn((await LetterAsync(filing.Reference, LetterKind.StatusLink)).Text, "requests/status");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddDemoServices());
    }
}
