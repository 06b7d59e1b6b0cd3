using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>An office whose mail server does what the test says.</summary>
internal sealed class PostOffice : TestOffice
{
    public ScriptedTransport Relay { get; } = new();

    public Task<int> SendDue() => With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None));

    public Task<Refusal?> Posted(Guid letter, DateOnly on) => With<PostLetter, Refusal?>(act => act.HandleAsync(letter, on, new Actor.Staff(1), CancellationToken.None));

    public Task<Refusal?> SendAgain(Guid letter) => With<SendLetterAgain, Refusal?>(act => act.HandleAsync(letter, new Actor.Staff(1), CancellationToken.None));

    public Task<(OutboxLetter? Paper, Refusal? Refusal)> PrintInstead(Guid letter) =>
        With<PrintInstead, (OutboxLetter?, Refusal?)>(act => act.HandleAsync(letter, new Actor.Staff(1), CancellationToken.None));

    /// <summary>A mail server reports that the letter did not arrive.</summary>
    public async Task<OutboxLetter?> ComesBack(Guid letter, string? status = "5.1.1")
    {
        var messageId = (await Letter(letter)).MessageId;
        return await With<LetterComesBack, OutboxLetter?>(act => act.HandleAsync(messageId, status, CancellationToken.None));
    }

    /// <summary>Whoever reads the receipt uses its link.</summary>
    public async Task ConfirmByLetter(string filing)
    {
        var token = (await Letters(filing))[0].Body.Text.Split("/confirm/")[1][..64];
        await With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByToken(token), null, CancellationToken.None));
    }

    public Task<OutboxLetter> Letter(Guid id) => Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.Id == id));

    /// <summary>Extends a case as the officer does, and answers with its letter.</summary>
    public async Task<Guid> Extend(string reference) => await Decide(reference, (request, now) =>
    {
        var letter = new ExtensionLetter(request.Filing.Reference, request.ReceivedOn, DeadlineRules.Extended(request.ReceivedOn).Statutory, ExtensionReason.Complexity, null);
        return (request.Extend(ExtensionReason.Complexity, Guid.CreateVersion7(now.Utc), warningAccepted: true, now.Day), letter, row => request.ExtensionGoesBy(row.Id, now.Utc));
    });

    public async Task<Guid> Deny(string reference) => await Decide(reference, (request, now) =>
    {
        var letter = new DenialLetter(request.Filing.Reference, request.Right, [DenialReason.Unverified], null, BeforeVerification: true, SellsOrShares: false, "https://www.example.org/privacy");
        return (request.Deny([DenialReason.Unverified], Guid.CreateVersion7(now.Utc), null, thirdIn12Months: false), letter, row => request.DecisionGoesBy(row.Id, now.Utc));
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IMailTransport>();
            services.AddSingleton<IMailTransport>(Relay);
        });
    }

    private async Task<Guid> Decide(string reference, Func<PrivacyRequest, Moment, (Step Step, Letter Letter, Action<OutboxLetter> GoesBy)> decide)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).SingleAsync(r => r.Reference == reference);
        var now = Services.GetRequiredService<OfficeClock>().Now();
        var (step, letter, goesBy) = decide(request, now);
        db.Record(request, step.Event ?? throw new InvalidOperationException(step.Refusal!.Name), new Actor.Staff(1), now.Utc);
        var desk = scope.ServiceProvider.GetRequiredService<LetterDesk>();
        var channel = request.Filing.HasEmail ? Channel.Email : Channel.Post;
        var (row, refusal) = await desk.EnqueueAsync(letter, request.Filing, request, Party.Filer, channel, new Actor.Job(), now, CancellationToken.None);
        goesBy(row ?? throw new InvalidOperationException(refusal!.Name));
        await db.SaveChangesAsync();
        return row.Id;
    }
}

/// <summary>Keeps what it was given, and answers as told.</summary>
internal sealed class ScriptedTransport : IMailTransport
{
    private readonly List<OutgoingMail> given = [];

    public IReadOnlyList<OutgoingMail> Given
    {
        get
        {
            lock (given) return [.. given];
        }
    }

    public Func<OutgoingMail, Task<MailResult>> Answers { get; set; } = _ => Takes;

    public static Task<MailResult> Takes => Task.FromResult<MailResult>(new MailResult.Left(LetterWay.AcceptedByMailServer));

    public static Task<MailResult> Refuses => Task.FromResult<MailResult>(new MailResult.NotTaken("550 no such mailbox <casey@example.org>"));

    public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        lock (given) given.Add(mail);
        return Answers(mail);
    }
}
