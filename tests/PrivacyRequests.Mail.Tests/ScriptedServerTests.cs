using PrivacyRequests.Correspondence;
using PrivacyRequests.Mail.Tests.Servers;

namespace PrivacyRequests.Mail.Tests;

/// <summary>What servers do on bad days.</summary>
public sealed class ScriptedServerTests(MailServers servers) : IDisposable
{
    private readonly ScriptedSmtp server = new(servers.Authority.Good);

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("450 4.2.0 greylisted, come again in 5 minutes")]
    [InlineData("451 4.7.1 try again later")]
    [InlineData("452 4.2.2 mailbox full")]
    public async Task Greylisting_is_a_letter_not_taken(string answer)
    {
        server.Answers = (_, said) => said.StartsWith("RCPT", StringComparison.Ordinal) ? answer : null;

        Assert.Equal(new MailResult.NotTaken(answer), await SendAsync());
    }

    [Theory]
    [InlineData("550 5.1.1 no such mailbox")]
    [InlineData("553 5.1.3 no such form of address")]
    [InlineData("550 unknown")]
    public async Task A_5yz_to_the_recipient_is_an_address_refused(string answer)
    {
        server.Answers = (_, said) => said.StartsWith("RCPT", StringComparison.Ordinal) ? answer : null;

        Assert.Equal(new MailResult.AddressRefused(answer), await SendAsync());
    }

    [Theory]
    [InlineData("RCPT", "554 5.7.1 relay access denied")]
    [InlineData("MAIL", "550 5.7.60 not your sender")]
    [InlineData("DATA", "554 5.5.1 no valid recipients")]
    [InlineData("END", "554 5.6.0 looks like spam")]
    public async Task A_no_that_is_not_about_the_recipient_stops_no_address(string command, string answer)
    {
        server.Answers = (_, said) => said.StartsWith(command, StringComparison.Ordinal) ? answer : null;

        Assert.Equal(new MailResult.NotTaken(answer), await SendAsync());
    }

    [Fact]
    public async Task A_server_that_wants_a_sign_in_stops_no_address()
    {
        server.Answers = (_, said) => said.StartsWith("RCPT", StringComparison.Ordinal) ? "530 5.7.0 sign in first" : null;

        Assert.EndsWith("5.7.0 sign in first", Words(await SendAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storm_of_421_is_a_server_away_and_the_first_good_answer_a_letter_that_left()
    {
        server.Answers = (connection, said) => connection <= 3 && said == "GREETING" ? "421 4.3.2 too busy" : null;
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);

        for (var i = 0; i < 3; i++) Assert.StartsWith("421", Away(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None)), StringComparison.Ordinal);

        Assert.IsType<MailResult.Left>(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));
        Assert.Equal(4, server.Connections);
    }

    [Theory]
    [InlineData("421 4.4.2 idle too long")]
    [InlineData(ScriptedSmtp.HangUp)]
    public async Task A_kept_connection_that_the_server_has_closed_costs_no_try(string answer)
    {
        var mails = 0;
        server.Answers = (_, said) => said.StartsWith("MAIL", StringComparison.Ordinal) && ++mails == 2 ? answer : null;
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);

        Assert.IsType<MailResult.Left>(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));
        Assert.IsType<MailResult.Left>(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));

        Assert.Equal((2, 2), (server.Connections, server.Messages.Count));
    }

    [Fact]
    public async Task A_server_gone_after_the_data_may_have_the_letter_and_gets_it_under_the_same_Message_ID_again()
    {
        var letter = Given.Letter("casey@example.org");
        server.Answers = (connection, said) => connection == 1 && said == "END" ? ScriptedSmtp.HangUp : null;
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);

        Words(await transport.SendAsync(letter, CancellationToken.None));
        Assert.Single(server.Messages);
        Assert.IsType<MailResult.Left>(await transport.SendAsync(letter, CancellationToken.None));

        Assert.Equal(2, server.Messages.Count);
        Assert.All(server.Messages, m => Assert.Contains($"Message-Id: {letter.MessageId}", m, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("GREETING")]
    [InlineData("RCPT")]
    [InlineData("END")]
    public async Task A_server_that_stops_answering_is_given_up(string command)
    {
        server.Answers = (_, said) => said.StartsWith(command, StringComparison.Ordinal) ? "…" : null;
        using var transport = Given.Transport(Given.Submission(server.Port) with { Timeout = TimeSpan.FromSeconds(1) }, servers.Authority);

        var result = await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None);

        Assert.Equal("No answer from localhost within 1 seconds.", command == "GREETING" ? Away(result) : Words(result));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_away()
    {
        server.Dispose();

        Assert.NotEmpty(Away(await SendAsync()));
    }

    [Theory]
    [InlineData("casey")]
    [InlineData("")]
    [InlineData("a@b@c")]
    [InlineData("casey@example.org\r\nRCPT TO:<x@example.org>")]
    public async Task An_address_that_is_none_never_reaches_the_server(string address)
    {
        Words(await SendAsync(address));

        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_name_or_subject_with_a_line_break_makes_no_header()
    {
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);
        var letter = Given.Letter("casey@example.org", subject: "Hello\r\nBcc: x@example.org") with { FromName = "Office\r\nBcc: y@example.org" };

        Assert.IsType<MailResult.Left>(await transport.SendAsync(letter, CancellationToken.None));

        Assert.DoesNotContain("\r\nBcc", Assert.Single(server.Messages), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task When_the_office_stops_nothing_is_answered()
    {
        server.Answers = (_, said) => said.StartsWith("RCPT", StringComparison.Ordinal) ? "…" : null;
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Given.Letter("casey@example.org"), stop.Token));
    }

    private async Task<MailResult> SendAsync(string to = "casey@example.org")
    {
        using var transport = Given.Transport(Given.Submission(server.Port), servers.Authority);
        return await transport.SendAsync(Given.Letter(to), CancellationToken.None);
    }

    private static string Words(MailResult result) => Assert.IsType<MailResult.NotTaken>(result).ServersWords;

    private static string Away(MailResult result) => Assert.IsType<MailResult.ServerAway>(result).ServersWords;
}
