using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>The office of which the corpus speaks, with the real database; mail comes to it one message after the other.</summary>
internal sealed class CorpusOffice : TestOffice
{
    private readonly Dictionary<string, string> references = [];

    /// <summary>A process that is killed before or after a save.</summary>
    public StopAtSave Stop { get; } = new();

    public CorpusOffice() => Settings["Office:Email"] = MailCorpus.World.Office;

    /// <summary>The first case of a filing, by the name it has in the world of the corpus.</summary>
    public string this[string filing] => references[filing] + "-1";

    public static async Task<CorpusOffice> OpenAsync()
    {
        var office = new CorpusOffice();
        foreach (var filing in MailCorpus.World.Filings) office.references[filing.Name] = await office.FileAsync(filing);
        await office.LetterOfNoFilingAsync();
        return office;
    }

    public async Task<MailMessage> TakeAsync(CorpusMail mail)
    {
        var id = await StoreAsync(mail.At(Clock.GetUtcNow().UtcDateTime));
        await With<SortMail>(act => act.HandleAsync(id, CancellationToken.None));
        return await MessageAsync(id);
    }

    public Task<MailMessage> TakeAsync(string words) => TakeAsync(MailCorpus.Named(words));

    public Task<Guid> StoreAsync(IncomingMail mail) => With<StoreMail, Guid>(act => act.HandleAsync(mail, CancellationToken.None));

    public Task<MailMessage> MessageAsync(Guid id) => Db(db => db.Mail.AsNoTracking().SingleAsync(m => m.Id == id));

    public Task<int> AcknowledgedAsync() => Db(db => db.Letters.CountAsync(l => l.Kind == LetterKind.MailReceived && l.MailId != null));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(Stop)));
    }

    private async Task<string> FileAsync(CorpusFiling filing)
    {
        var asked = Asked.For(Right.KnowCategories).By(filing.Person, filing.Agent is null ? filing.Confirmed ?? filing.Unconfirmed : filing.Unconfirmed);
        if (filing.Agent is not null) asked = asked with { Filer = FilerKind.Agent, People = asked.People with { FilerName = filing.Agent, FilerEmail = filing.Confirmed } };
        var reference = (await Receive(asked)).Reference;
        if (filing.Confirmed is not null) await this.ChangeCase(reference + "-1", r => Confirmed(r.Filing));
        if (!filing.Open) await CloseAsync(reference + "-1");
        if (filing.Waits) await this.StepAsync(reference + "-1", r => r.AskTheConsumer(Guid.NewGuid(), Clock.GetUtcNow().UtcDateTime));
        await Db(async db =>
        {
            await db.Filings.Where(f => f.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(f => f.ReplyToken, filing.Token));
            return await db.Letters.Where(l => db.Filings.Any(f => f.Id == l.FilingId && f.Reference == reference) && l.Kind == LetterKind.Receipt)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.MessageId, filing.Letter));
        });
        return reference;
    }

    private static AddressConfirmed Confirmed(Filing filing)
    {
        filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
        return new AddressConfirmed(Party.Filer, Channel.Email);
    }

    private async Task CloseAsync(string reference)
    {
        await this.NotVerified(reference);
        Assert.Null(await this.Deny(reference, DenialReason.Unverified));
        await this.LettersLeave();
        Assert.False((await Case(reference)).IsOpen);
    }

    private Task LetterOfNoFilingAsync() => Db(async db =>
    {
        var first = await StoreAsync(MailCorpus.Named("know-copy").At(Clock.GetUtcNow().UtcDateTime.AddDays(-2)) with { Open = () => new MemoryStream("older"u8.ToArray()), Reading = new MailReading { From = new("Somebody", "somebody@example.com") } });
        await With<SortMail>(act => act.HandleAsync(first, CancellationToken.None));
        return await db.Letters.Where(l => l.MailId == first).ExecuteUpdateAsync(s => s.SetProperty(l => l.MessageId, MailCorpus.World.LetterOfNoFiling));
    });
}

/// <summary>Ends what is going on before a save, or right after it is on the disk, as if the process were killed there.</summary>
internal sealed class StopAtSave : SaveChangesInterceptor
{
    private int saves;
    private int? at;
    private bool after;

    public void Before(int save) => (saves, at, after) = (0, save, false);

    public void After(int save) => (saves, at, after) = (0, save, true);

    /// <returns>Whether it came to the stop.</returns>
    public bool GoOn()
    {
        var stopped = at is { } number && saves >= number;
        at = null;
        return stopped;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        saves++;
        return at == saves && !after ? throw new KilledException() : ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        at == saves && after ? throw new KilledException() : ValueTask.FromResult(result);
}

internal sealed class KilledException : Exception;
