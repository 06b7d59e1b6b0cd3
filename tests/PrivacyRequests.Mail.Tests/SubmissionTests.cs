using MimeKit;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mail.Tests.Servers;

namespace PrivacyRequests.Mail.Tests;

/// <summary>Letters handed to a real postfix.</summary>
public sealed class SubmissionTests(MailServers servers)
{
    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_letter_goes_out_encrypted_and_arrives_whole(MailSecurity security)
    {
        servers.Need();
        using var transport = Given.Transport(Given.Submission(security == MailSecurity.Tls ? servers.TlsPort : servers.StartTlsPort, security), servers.Authority);
        var letter = Given.Letter("casey@example.org", subject: $"Your request – by {security}") with { InReplyTo = "<earlier@example.org>", References = ["<first@example.org>", "<earlier@example.org>"] };

        Assert.Equal(new MailResult.Left(LetterWay.AcceptedByMailServer), await transport.SendAsync(letter, CancellationToken.None));

        var mail = await ArrivedAsync("casey", letter.MessageId);
        Assert.Equal((letter.Body.Subject, letter.Body.Text), (mail.Subject, mail.TextBody!.ReplaceLineEndings("\n")));
        Assert.Equal(letter.Body.Html, mail.HtmlBody!.Trim());
        Assert.Equal(("auto-generated", "earlier@example.org"), (mail.Headers["Auto-Submitted"], mail.InReplyTo));
        Assert.Equal(["first@example.org", "earlier@example.org"], mail.References);
        Assert.Equal((letter.FromName, letter.To.Name, letter.ReplyTo), (mail.From[0].Name, mail.To[0].Name, ((MailboxAddress)mail.ReplyTo[0]).Address));
        Assert.Equal(letter.At, mail.Date.UtcDateTime);
    }

    [Fact]
    public async Task Letters_one_after_the_other_share_a_connection()
    {
        servers.Need();
        using var line = new BadLine(servers.TlsPort);
        using var transport = Given.Transport(Given.Submission(line.Port), servers.Authority);

        for (var i = 0; i < 25; i++) Assert.IsType<MailResult.Left>(await transport.SendAsync(Given.Letter("many@example.org"), CancellationToken.None));

        Assert.Equal(1, line.Connections);
    }

    [Fact]
    public async Task More_at_once_than_connections_wait_their_turn()
    {
        servers.Need();
        using var line = new BadLine(servers.TlsPort);
        using var transport = Given.Transport(Given.Submission(line.Port) with { Connections = 3 }, servers.Authority);

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => transport.SendAsync(Given.Letter("many@example.org"), CancellationToken.None)));

        Assert.All(results, r => Assert.IsType<MailResult.Left>(r));
        Assert.InRange(line.Connections, 1, 3);
    }

    [Fact]
    public async Task A_person_the_server_does_not_know_is_an_address_refused_and_the_next_letter_goes_on()
    {
        servers.Need();
        using var transport = Given.Transport(Given.Submission(servers.TlsPort), servers.Authority);

        var refused = Assert.IsType<MailResult.AddressRefused>(await transport.SendAsync(Given.Letter("nobody-here@example.org"), CancellationToken.None));

        Assert.StartsWith("550 5.1.1", refused.ServersWords, StringComparison.Ordinal);
        Assert.IsType<MailResult.Left>(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));
    }

    [Fact]
    public async Task A_wrong_password_is_said_with_the_servers_words_and_takes_no_letter_its_try()
    {
        servers.Need();
        using var transport = Given.Transport(Given.Submission(servers.StartTlsPort, MailSecurity.StartTls) with { Password = "wrong" }, servers.Authority);

        Assert.Contains("535", Words(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_without_sign_in_is_not_the_recipients_fault()
    {
        servers.Need();
        using var transport = Given.Transport(Given.Submission(servers.TlsPort) with { SignIn = SignInKind.None }, servers.Authority);

        Assert.IsType<MailResult.NotTaken>(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));
    }

    [Fact]
    public async Task An_expired_certificate_is_refused()
    {
        servers.Need();
        Assert.Equal("The certificate of localhost has expired or is not valid yet.", await RefusedAsync(servers.ExpiredPort, MailSecurity.Tls));
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_after_STARTTLS_too()
    {
        servers.Need();
        Assert.Equal("The certificate of localhost is made out to another name.", await RefusedAsync(servers.OtherNamePort, MailSecurity.StartTls));
    }

    [Fact]
    public async Task A_strangers_certificate_is_refused()
    {
        servers.Need();
        Assert.Equal("The certificate of localhost comes from an authority that is not trusted here.", await RefusedAsync(servers.StrangerPort, MailSecurity.Tls));
    }

    [Fact]
    public async Task Without_the_offices_own_authority_its_servers_are_strangers()
    {
        servers.Need();
        var settings = Given.Submission(servers.TlsPort);
        var trust = new ServerTrust(null);
        using var transport = new MailKitTransport(settings, trust, new OAuthTokens(new OAuthSettings(), trust, TimeProvider.System), TimeProvider.System);

        Assert.Contains("not trusted", Words(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_token_a_letter_goes_out_and_a_token_withdrawn_is_asked_for_anew()
    {
        servers.Need();
        using var provider = new TokenEndpoint();
        servers.Tokens.Good["token-1"] = MailServers.User;
        using var tokens = new OAuthTokens(new OAuthSettings { TokenEndpoint = provider.Address, ClientId = "office", ClientSecret = "secret" }, servers.Authority.Trust, TimeProvider.System);
        Assert.IsType<MailResult.Left>(await OnANewConnectionAsync());
        Assert.IsType<MailResult.Left>(await OnANewConnectionAsync());
        Assert.Single(provider.Asked);

        servers.Tokens.Good.TryRemove("token-1", out _);
        servers.Tokens.Good["token-2"] = MailServers.User;
        Assert.IsType<MailResult.Left>(await OnANewConnectionAsync());
        Assert.Equal(2, provider.Asked.Count);

        servers.Tokens.Good.TryRemove("token-2", out _);
        Assert.Contains("535", Words(await OnANewConnectionAsync()), StringComparison.Ordinal);

        async Task<MailResult> OnANewConnectionAsync()
        {
            using var transport = new MailKitTransport(Given.Submission(servers.TlsPort) with { SignIn = SignInKind.OAuth }, servers.Authority.Trust, tokens, TimeProvider.System);
            return await transport.SendAsync(Given.Letter("token@example.org"), CancellationToken.None);
        }
    }

    private async Task<string> RefusedAsync(int port, MailSecurity security)
    {
        using var transport = Given.Transport(Given.Submission(port, security), servers.Authority);
        return Words(await transport.SendAsync(Given.Letter("casey@example.org"), CancellationToken.None));
    }

    private async Task<MimeMessage> ArrivedAsync(string person, string messageId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var box = Path.Combine(servers.Mail(person), "new");
        while (true)
        {
            foreach (var file in Directory.Exists(box) ? Directory.GetFiles(box) : [])
            {
                var mail = await MimeMessage.LoadAsync(file, patience.Token);
                if (mail.MessageId == messageId.Trim('<', '>')) return mail;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private static string Words(MailResult result) => Assert.IsType<MailResult.ServerAway>(result).ServersWords;
}
