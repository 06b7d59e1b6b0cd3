using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>A Sunday evening: the 45th day of some request fell on this weekend, so every due date can be seen.</summary>
    private static readonly DateOnly Today = new(2026, 11, 22);

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

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddDemoServices());
    }
}
