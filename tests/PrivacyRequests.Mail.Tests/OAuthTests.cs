using PrivacyRequests.Mail.Tests.Servers;

namespace PrivacyRequests.Mail.Tests;

/// <summary>Tokens from a scripted endpoint.</summary>
public sealed class OAuthTests(MailServers servers) : IDisposable
{
    private readonly TokenEndpoint provider = new();
    private readonly Clock clock = new();

    public void Dispose() => provider.Dispose();

    private OAuthSettings Settings => new() { TokenEndpoint = provider.Address, ClientId = "office", ClientSecret = "s&cret", Scope = "https://outlook.office365.com/.default" };

    [Fact]
    public async Task Client_credentials_are_asked_once_while_the_token_lasts()
    {
        using var tokens = Tokens(Settings);
        Assert.Equal(["token-1", "token-1"], [await AskAsync(tokens), await AskAsync(tokens)]);
        var form = Assert.Single(provider.Asked);
        Assert.Equal(("client_credentials", "office", "s&cret", "https://outlook.office365.com/.default"), (form["grant_type"], form["client_id"], form["client_secret"], form["scope"]));

        clock.Now += TimeSpan.FromMinutes(54);
        Assert.Equal("token-1", await AskAsync(tokens));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("token-2", await AskAsync(tokens));
    }

    [Fact]
    public async Task Many_at_once_ask_once()
    {
        using var tokens = Tokens(Settings);

        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(tokens)));

        Assert.All(given, t => Assert.Equal("token-1", t));
        Assert.Single(provider.Asked);
    }

    [Fact]
    public async Task A_new_refresh_token_takes_the_place_of_the_old_one_and_outlives_a_restart()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, "first\n");
        provider.Answers = n => (200, $$"""{"access_token":"token-{{n}}","expires_in":"60","refresh_token":"refresh-{{n}}"}""");
        var settings = Settings with { Grant = OAuthGrant.RefreshToken, RefreshTokenFile = file };
        using (var tokens = Tokens(settings)) await AskAsync(tokens);
        using (var tokens = Tokens(settings)) await AskAsync(tokens);

        Assert.Equal([("refresh_token", "first"), ("refresh_token", "refresh-1")], provider.Asked.Select(a => (a["grant_type"], a["refresh_token"])));
        Assert.Equal("refresh-2", await File.ReadAllTextAsync(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.Delete(file);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"The refresh token has expired."}""", "invalid_grant: The refresh token has expired.")]
    [InlineData(503, "{}", "503")]
    [InlineData(200, "{}", "200")]
    [InlineData(200, "<html>", "its answer could not be read.")]
    [InlineData(200, "[1]", "its answer could not be read.")]
    public async Task No_token_is_said_with_the_providers_words(int status, string json, string words)
    {
        provider.Answers = _ => (status, json);
        using var tokens = Tokens(Settings);

        var refused = await Assert.ThrowsAsync<OAuthException>(() => AskAsync(tokens));

        Assert.EndsWith(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s&cret", refused.Message, StringComparison.Ordinal);
    }

    private OAuthTokens Tokens(OAuthSettings settings) => new(settings, servers.Authority.Trust, clock);

    private static Task<string> AskAsync(OAuthTokens tokens) => tokens.TokenAsync(null, CancellationToken.None);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
