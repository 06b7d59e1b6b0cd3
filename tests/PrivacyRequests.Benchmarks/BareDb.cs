using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Benchmarks;

/// <summary>The same tables and indexes, nothing guarded.</summary>
internal sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    private static readonly byte[] Chain = new byte[32];

    public void AddFiling(string name, string email, string description, RowSizes sizes)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        Guid New() => Guid.CreateVersion7(now);
        var filing = new Filing
        {
            Id = New(),
            Reference = Reference.New(),
            ReplyToken = ReplyToken.New(),
            SubmissionId = New(),
            Door = Door.Web,
            Filer = FilerKind.Consumer,
            About = Subject.Website,
            AnswerBy = AnswerBy.Electronically,
            Language = "en",
            ReceivedOn = today,
            LoggedAt = now,
            People = Text($"{name} {email}", sizes.People),
            Description = Text(description, sizes.Description),
            HasEmail = true,
            PersonNumber = New(),
            SettingsVersion = 1,
        };
        var (request, _) = PrivacyRequest.Receive(filing, 1, Right.Delete, New());
        Add(filing);
        Add(request);
        for (var i = 0; i < sizes.Lookups; i++)
            Add(new Lookup { Id = New(), FilingId = filing.Id, RequestId = request.Id, Kind = (LookupKind)(i % 5), Hash = RandomNumberGenerator.GetBytes(32), KeyId = 1, At = now });
        for (var i = 0; i < sizes.Events; i++)
            Add(new EventRow { Id = New(), RequestId = request.Id, Sequence = i + 1, At = now, ActorKind = "Consumer", Kind = nameof(RequestReceived), Data = Data, Chain = Chain });
        Add(new AccessLink { Id = New(), Purpose = LinkPurpose.ConfirmAddress, FilingId = filing.Id, TokenHash = RandomNumberGenerator.GetBytes(32), CodeHash = Chain, MadeAt = now, ExpiresAt = now });
        var letter = new OutboxLetter
        {
            Id = New(),
            FilingId = filing.Id,
            Kind = LetterKind.Receipt,
            Channel = Channel.Email,
            Party = Party.Filer,
            State = LetterState.Queued,
            LeavesBy = DateOnly.MaxValue,
            MadeAt = now,
            DueAt = now,
            MessageId = $"<{New():N}@localhost>",
            To = Text(email, 90),
            ToHash = RandomNumberGenerator.GetBytes(32),
        };
        Add(letter);
        Add(new LetterBody { LetterId = letter.Id, Content = Text("", sizes.Letter) });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DataPoint>().HaveConversion<AsCode>().HaveMaxLength(DataPoint.CodeMaxLength);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(RequestsDb).Assembly);

    private sealed class AsCode() : ValueConverter<DataPoint, string>(point => point.Code, code => new DataPoint(code));

    private const string Data = """{"kind":"RequestReceived","Door":0,"Right":2,"ReceivedOn":"2026-01-05","Target":"2026-02-19","Statutory":"2026-02-19","SetAside":false,"Rules":"2026-01"}""";

    private static byte[] Text(string text, int length)
    {
        var bytes = new byte[length];
        Encoding.UTF8.GetBytes(text.AsSpan(0, Math.Min(text.Length, length / 4)), bytes);
        return bytes;
    }
}
