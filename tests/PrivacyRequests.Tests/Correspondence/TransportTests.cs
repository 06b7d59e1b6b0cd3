using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>The two ways out, with a real folder and a real socket.</summary>
public sealed class TransportTests : IDisposable
{
    private readonly TestOffice office = new();
    private readonly SmtpSink sink = new();

    public void Dispose()
    {
        office.Dispose();
        sink.Dispose();
    }

    [Fact]
    public async Task In_Development_a_letter_leaves_as_one_file_that_a_mail_program_reads()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Zoë \"Z\"\r\nBcc: x@example.org", "zoe@example.org"));
        await SendDue();

        var (letter, _, body) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterState.Left, LetterWay.WrittenToFolder), (letter.State, letter.Way));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(office.Folder, "letters")));
        var raw = await File.ReadAllTextAsync(file);
        var mail = MailParts.Read(raw);
        Assert.Equal((letter.MessageId, body.Subject, "auto-generated"), (mail["Message-ID"], mail["Subject"], mail["Auto-Submitted"]));
        Assert.Null(mail["Bcc"]);
        Assert.Contains("Zoë \"Z\"", mail["To"], StringComparison.Ordinal);
        Assert.Equal((body.Text.TrimEnd(), body.Html.TrimEnd()), (mail.Text.TrimEnd(), mail.Html.TrimEnd()));
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(char.IsAscii), line));
    }

    [Fact]
    public async Task Outside_Development_a_letter_in_the_folder_has_not_left()
    {
        var folder = Path.Combine(office.Folder, "elsewhere");

        var result = await new FolderTransport(folder, hasLeft: false).SendAsync(Mail(), CancellationToken.None);

        Assert.IsType<MailResult.Waits>(result);
        Assert.Single(Directory.GetFiles(folder, "*.eml"));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_a_letter_that_was_not_taken()
    {
        var file = Path.Combine(office.Folder, "a-file");
        await File.WriteAllTextAsync(file, "");

        Assert.IsType<MailResult.NotTaken>(await new FolderTransport(file, hasLeft: true).SendAsync(Mail(), CancellationToken.None));
    }

    [Fact]
    public async Task The_mail_server_gets_the_letter_whole()
    {
        UseSmtp();
        var told = await office.Receive(Asked.For(Right.Delete).By("Zoë", "zoe@example.org"));

        await SendDue();

        var (letter, _, body) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterState.Left, LetterWay.AcceptedByMailServer), (letter.State, letter.Way));
        var mail = MailParts.Read(Assert.Single(sink.Messages));
        Assert.Equal((letter.MessageId, body.Subject, "auto-generated"), (mail["Message-ID"], mail["Subject"], mail["Auto-Submitted"]));
        Assert.Equal((body.Text.TrimEnd(), body.Html.TrimEnd()), (mail.Text.TrimEnd(), mail.Html.TrimEnd()));
    }

    [Fact]
    public async Task A_server_that_knows_no_such_mailbox_is_quoted_without_the_address_and_not_asked_again()
    {
        UseSmtp();
        sink.Manner = SmtpManner.Rejects;
        await office.Receive(Asked.For(Right.Delete).By("Casey", "casey@example.org"));

        await SendDue();

        var letter = await office.Db(db => db.Letters.SingleAsync());
        Assert.Equal((LetterState.CannotBeMailed, 1), (letter.State, letter.Attempts));
        Assert.Contains("no such mailbox", letter.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("casey", letter.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        UseSmtp();
        office.Settings["Mail:Smtp:Timeout"] = "00:00:00.5";
        sink.Manner = SmtpManner.Hangs;
        await office.Receive(Asked.For(Right.Delete));

        await SendDue();

        Assert.Equal((LetterState.Queued, 1), await office.Db(db => db.Letters.Select(l => ValueTuple.Create(l.State, l.Attempts)).SingleAsync()));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_letter_that_was_not_taken()
    {
        UseSmtp();
        sink.Dispose();
        await office.Receive(Asked.For(Right.Delete));

        await SendDue();

        Assert.Equal(1, await office.Db(db => db.Letters.Select(l => l.Attempts).SingleAsync()));
    }

    [Fact]
    public async Task A_server_that_drops_after_the_data_gets_the_same_Message_ID_again()
    {
        UseSmtp();
        sink.Manner = SmtpManner.DropsAfterData;
        await office.Receive(Asked.For(Right.Delete));
        await SendDue();
        sink.Manner = SmtpManner.Accepts;
        office.Clock.Pass(RetryLadder.Waits[0]);

        await SendDue();

        Assert.Equal(LetterState.Left, await office.Db(db => db.Letters.Select(l => l.State).SingleAsync()));
        Assert.Equal(2, sink.Messages.Count);
        Assert.Single(sink.Messages.Select(m => MailParts.Read(m)["Message-ID"]).Distinct());
    }

    [Fact]
    public async Task One_mailbox_that_does_not_exist_keeps_nobody_elses_letter_back()
    {
        UseSmtp();
        sink.RefusedAddress = "b@example.org";
        foreach (var name in (string[])["a", "b", "c"]) await office.Receive(Asked.For(Right.Delete).By(name, $"{name}@example.org"));

        await SendDue();

        Assert.Equal(2, sink.Messages.Count);
        Assert.Equal(1, await office.Db(db => db.Letters.CountAsync(l => l.State == LetterState.CannotBeMailed)));
    }

    [Fact]
    public async Task A_policy_of_the_server_is_no_fault_of_the_address()
    {
        UseSmtp();
        sink.Manner = SmtpManner.RejectsTheOffice;
        await office.Receive(Asked.For(Right.Delete));

        await SendDue();

        Assert.Equal((LetterState.Queued, 1), await office.Db(db => db.Letters.Select(l => ValueTuple.Create(l.State, l.Attempts)).SingleAsync()));
        Assert.False(await office.Db(db => db.StoppedAddresses.AnyAsync()));
    }

    [Fact]
    public async Task Greylisted_it_comes_again_by_the_ladder()
    {
        UseSmtp();
        sink.Manner = SmtpManner.Greylists;
        await office.Receive(Asked.For(Right.Delete));
        await SendDue();
        sink.Manner = SmtpManner.Accepts;
        Assert.Equal(0, await SendDue());
        office.Clock.Pass(RetryLadder.Waits[0]);

        await SendDue();

        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_storm_of_421_costs_one_try_a_minute_and_no_letter_its_place()
    {
        UseSmtp();
        sink.Manner = SmtpManner.IsBusy;
        for (var i = 0; i < 4; i++)
        {
            await office.Receive(Asked.For(Right.Delete).By($"N{i}", $"n{i}@example.org"));
            office.Clock.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal((1, 0), (await SendDue(), await SendDue()));
        office.Clock.Pass(MailPace.Window);
        Assert.Equal(1, await SendDue());
        sink.Manner = SmtpManner.Accepts;
        office.Clock.Pass(MailPace.Window);
        await SendDue();

        Assert.Equal(["n0@example.org", "n1@example.org", "n2@example.org", "n3@example.org"], sink.Messages.Select(m => MailParts.Read(m)["To"]!.Split('<')[^1].TrimEnd('>')));
    }

    [Fact]
    public async Task Letters_of_a_filing_are_one_thread_and_a_reply_finds_it()
    {
        UseSmtp();
        var told = await office.Receive(Asked.For(Right.Delete).By("Zoë", "zoe@example.org"));
        await SendDue();
        office.Clock.Pass(TimeSpan.FromHours(1));
        await office.With<SendFreshCode>(act => act.HandleAsync(new FilingKey.ByReference(told.Reference), default));
        await SendDue();

        var (first, second) = (MailParts.Read(sink.Messages[0]), MailParts.Read(sink.Messages[1]));
        Assert.Null(first["In-Reply-To"]);
        Assert.Equal((first["Message-ID"], first["Message-ID"]), (second["In-Reply-To"], second["References"]));
        var token = (await office.Case($"{told.Reference}-1")).Filing.ReplyToken;
        Assert.Equal([token], ReplyToken.FindIn(second["Reply-To"]!));
        Assert.EndsWith("@caskin.com", second["Reply-To"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_plus_addresses_are_not_delivered_the_token_stands_in_the_subject()
    {
        office.Settings["Mail:ReplyTo"] = "SubjectToken";
        var told = await office.Receive(Asked.For(Right.Delete));

        await SendDue();

        var mail = MailParts.Read(await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(office.Folder, "letters")))));
        Assert.Equal([(await office.Case($"{told.Reference}-1")).Filing.ReplyToken], ReplyToken.FindIn(mail["Subject"]!));
        Assert.Equal("Team_Privacy@caskin.com", mail["Reply-To"]);
    }

    private void UseSmtp()
    {
        office.Settings["Mail:Transport"] = "Smtp";
        office.Settings["Mail:Smtp:Host"] = "127.0.0.1";
        office.Settings["Mail:Smtp:Port"] = $"{sink.Port}";
        office.Settings["Mail:Smtp:StartTls"] = "false";
    }

    private Task<int> SendDue() => office.With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None));

    private static OutgoingMail Mail() => new("<0123456789abcdef0123456789abcdef@example.org>", "office@example.org", "Office", "office@example.org",
        new LetterAddress("Casey", "casey@example.org"), EveryLetter.Render("receipt"), Automatic: true, new DateTime(2026, 1, 5, 20, 0, 0, DateTimeKind.Utc));
}
