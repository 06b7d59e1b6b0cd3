using PrivacyRequests.Mail.Tests.Servers;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail.Tests;

/// <summary>The office's mailbox on a real dovecot. Each test has a mailbox of its own.</summary>
public sealed class ImapTests(MailServers servers)
{
    private readonly List<IncomingMail> seen = [];

    private IEnumerable<string> Subjects => seen.Select(m => m.Reading.Subject);

    [Fact]
    public async Task What_was_taken_is_moved_oldest_first_and_met_once()
    {
        servers.Need();
        using var office = await OfficeAsync("moved");
        var day = new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
        await office.PutAsync(Given.Message("b", "second"), day.AddHours(1));
        await office.PutAsync(Given.Message("a", "first"), day);
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "moved"), servers.Authority);

        Assert.Equal(2, await mailbox.FetchAsync(Take, CancellationToken.None));
        Assert.Equal(0, await mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.Equal(["first", "second"], Subjects);
        Assert.Equal([day.UtcDateTime, day.UtcDateTime.AddHours(1)], seen.Select(m => m.ArrivedAt));
        Assert.Equal((0, 2), (await office.CountAsync("INBOX"), await office.CountAsync("Taken")));
    }

    [Fact]
    public async Task By_keyword_what_was_taken_stays_and_is_met_once_after_a_restart_too()
    {
        servers.Need();
        using var office = await OfficeAsync("flagged");
        await office.PutAsync(Given.Message("a"));
        var settings = Given.Imap(servers.ImapPort, "flagged") with { Done = DoneMark.Keyword };
        using (var mailbox = Given.Mailbox(settings, servers.Authority)) Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));
        await office.PutAsync(Given.Message("b"));
        using (var mailbox = Given.Mailbox(settings, servers.Authority)) Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.Equal(["<a@example.org>", "<b@example.org>"], seen.Select(m => m.Reading.MessageId));
        Assert.Equal(2, await office.CountAsync("INBOX"));
    }

    [Fact]
    public async Task IDLE_tells_of_new_mail_long_before_the_next_look()
    {
        servers.Need();
        using var office = await OfficeAsync("idle");
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "idle") with { Poll = TimeSpan.FromMinutes(20) }, servers.Authority);
        Assert.Equal(0, await mailbox.FetchAsync(Take, CancellationToken.None));
        var wait = mailbox.WaitAsync(CancellationToken.None);
        Assert.NotEqual(wait, await Task.WhenAny(wait, Task.Delay(300)));

        await office.PutAsync(Given.Message("new"));

        await wait.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));
    }

    [Fact]
    public async Task A_letter_that_arrives_by_the_real_server_is_fetched_by_token()
    {
        servers.Need();
        using var provider = new TokenEndpoint { Answers = _ => (200, """{"access_token":"imap-token","expires_in":3600}""") };
        servers.Tokens.Good["imap-token"] = "given@example.org";
        using var transport = Given.Transport(Given.Submission(servers.TlsPort), servers.Authority);
        await transport.SendAsync(Given.Letter("given@example.org", "<given-1@example.org>"), CancellationToken.None);
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "given") with { SignIn = SignInKind.OAuth }, servers.Authority, new OAuthSettings { TokenEndpoint = provider.Address, ClientId = "office" });

        await UntilAsync(async () => await mailbox.FetchAsync(Take, CancellationToken.None) == 1);

        var reading = Assert.Single(seen).Reading;
        Assert.Equal(("<given-1@example.org>", "auto-generated", MailServers.User), (reading.MessageId, reading.AutoSubmitted, reading.ReturnPath));
        Assert.Contains("given@example.org", reading.To);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_a_message_is_opened_again_and_each_message_met_once()
    {
        servers.Need();
        using var office = await OfficeAsync("lost");
        for (var i = 0; i < 4; i++) await office.PutAsync(Given.Message($"m{i}", $"n{i}", new string('x', 70) + "\r\n" + string.Join("\r\n", Enumerable.Repeat(new string('y', 70), 4000))));
        using var line = new BadLine(servers.ImapPort);
        line.Breaks.Enqueue(450_000);
        using var mailbox = Given.Mailbox(Given.Imap(line.Port, "lost"), servers.Authority);

        Assert.Equal(4, await mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.Equal(["n0", "n1", "n2", "n3"], Subjects);
        Assert.All(seen, m => Assert.True(m.Length > 280_000));
        Assert.Equal(2, line.Connections);
        Assert.Equal(4, await office.CountAsync("Taken"));
    }

    [Fact]
    public async Task A_line_that_breaks_again_and_again_is_said_in_words_and_nothing_is_lost()
    {
        servers.Need();
        using var office = await OfficeAsync("broken");
        await office.PutAsync(Given.Message("again", "again", string.Join("\r\n", Enumerable.Repeat(new string('y', 70), 8000))));
        using var line = new BadLine(servers.ImapPort);
        line.Breaks.Enqueue(100_000);
        line.Breaks.Enqueue(100_000);
        using var mailbox = Given.Mailbox(Given.Imap(line.Port, "broken"), servers.Authority);

        var lost = await Assert.ThrowsAsync<MailLineException>(() => mailbox.FetchAsync(Take, CancellationToken.None));
        Assert.StartsWith("The mailbox at localhost could not be read:", lost.Message, StringComparison.Ordinal);
        Assert.Empty(seen);

        Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));
    }

    [Fact]
    public async Task A_renamed_mailbox_is_said_by_name_and_read_on_when_it_is_back()
    {
        servers.Need();
        using var office = await OfficeAsync("renamed");
        await office.CreateAsync("Privacy");
        await office.PutAsync(Given.Message("a", "one"), folder: "Privacy");
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "renamed") with { Folder = "Privacy" }, servers.Authority);
        Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));

        await office.RenameAsync("Privacy", "Old");
        await office.PutAsync(Given.Message("b", "two"), folder: "Old");
        var gone = await Assert.ThrowsAsync<MailLineException>(async () =>
        {
            await mailbox.FetchAsync(Take, CancellationToken.None);
            await mailbox.FetchAsync(Take, CancellationToken.None);
        });
        Assert.Equal("The folder Privacy is not in the mailbox of localhost.", gone.Message);

        await office.RenameAsync("Old", "Privacy");
        Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));
        Assert.Equal(["one", "two"], Subjects);
    }

    [Fact]
    public async Task With_another_UIDVALIDITY_no_other_message_is_taken_for_one_that_is_done()
    {
        servers.Need();
        using var office = await OfficeAsync("uids");
        await office.CreateAsync("Privacy");
        await office.PutAsync(Given.Message("a", "one"), folder: "Privacy");
        var before = await office.ValidityAsync("Privacy");
        var settings = Given.Imap(servers.ImapPort, "uids") with { Folder = "Privacy", Done = DoneMark.Keyword };
        using (var mailbox = Given.Mailbox(settings, servers.Authority)) Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));

        // The folder is made anew; another message has the same UID now.
        await office.DeleteAsync("Privacy");
        await office.CreateAsync("Privacy");
        await office.PutAsync(Given.Message("c", "three"), folder: "Privacy");
        using (var mailbox = Given.Mailbox(settings, servers.Authority)) Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.NotEqual(before, await office.ValidityAsync("Privacy"));
        Assert.Equal(["one", "three"], Subjects);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_met_once_and_both_copies_are_done()
    {
        servers.Need();
        using var office = await OfficeAsync("twice");
        await office.PutAsync("Received: from one\r\nDelivered-To: a@example.org\r\n" + Given.Message("a"));
        await office.PutAsync("Received: from two\r\nDelivered-To: b@example.org\r\n" + Given.Message("a"));
        await office.PutAsync(Given.Message("a", text: "Same id, other words."));
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "twice"), servers.Authority);

        Assert.Equal(2, await mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.Equal(["Please delete it.", "Same id, other words."], seen.Select(m => m.Reading.Text).Order(StringComparer.Ordinal));
        Assert.Equal(3, await office.CountAsync("Taken"));
    }

    [Fact]
    public async Task A_message_that_could_not_be_stored_stays_and_keeps_nobody_waiting()
    {
        servers.Need();
        using var office = await OfficeAsync("privacy");
        for (var i = 0; i < 3; i++) await office.PutAsync(Given.Message($"p{i}", $"p{i}"));
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "privacy"), servers.Authority);
        var full = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => mailbox.FetchAsync(
            (mail, cancellation) => full && mail.Reading.Subject == "p0" ? throw new InvalidOperationException("the disk is full") : Take(mail, cancellation), CancellationToken.None));
        Assert.Equal(["p1", "p2"], Subjects);
        full = false;
        Assert.Equal(1, await mailbox.FetchAsync(Take, CancellationToken.None));
        Assert.Equal("p0", seen[^1].Reading.Subject);
    }

    [Fact]
    public async Task A_wrong_password_is_said_in_words()
    {
        servers.Need();
        using var mailbox = Given.Mailbox(Given.Imap(servers.ImapPort, "privacy") with { Password = "wrong" }, servers.Authority);

        var no = await Assert.ThrowsAsync<MailLineException>(() => mailbox.FetchAsync(Take, CancellationToken.None));

        Assert.Contains("uthentication failed", no.Message, StringComparison.Ordinal);
    }

    private Task Take(IncomingMail mail, CancellationToken cancellation)
    {
        seen.Add(mail);
        return Task.CompletedTask;
    }

    private Task<MailProgram> OfficeAsync(string person) => MailProgram.OpenAsync(servers, person);

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await done()) await Task.Delay(100, patience.Token);
    }
}
