using System.Globalization;
using System.Text.Json;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>
/// Access tokens by client credentials or a refresh token: RFC 6749, 4.4 and 6. A token is kept until shortly before its end, or until a
/// server refuses it; a new refresh token in the answer takes the place of the old one.
/// </summary>
public sealed class OAuthTokens : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhenNotSaid = TimeSpan.FromMinutes(10);

    private readonly OAuthSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient client;
    private readonly SemaphoreSlim one = new(1);
    private string? token;
    private string? refresh;
    private DateTimeOffset until;

    static OAuthTokens() => Words.AddFrom(typeof(OAuthTokens).Assembly);

    public OAuthTokens(OAuthSettings settings, ServerTrust trust, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.clock) = (settings, clock);
        var host = Uri.TryCreate(settings.TokenEndpoint, UriKind.Absolute, out var at) ? at.Host : "";
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) => trust.Of(host).Accepts(sender, certificate, chain, errors);
        client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = LongestAnswer };
    }

    /// <param name="refused">A token that a server did not take: it is not given again.</param>
    /// <exception cref="OAuthException">The endpoint gave none; with its words.</exception>
    public async Task<string> TokenAsync(string? refused, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (token is not null && token != refused && clock.GetUtcNow() < until) return token;
            token = null;
            return token = await AskAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        one.Dispose();
    }

    private async Task<string> AskAsync(CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        try
        {
            using var form = new FormUrlEncodedContent(await FormAsync(cancellation));
            using var answer = await client.PostAsync(new Uri(settings.TokenEndpoint), form, cancellation);
            var said = Read(await answer.Content.ReadAsStringAsync(cancellation));
            if (!answer.IsSuccessStatusCode || said.Token is null) throw Failed(said.Error ?? ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), null);
            until = asked + (said.Lasts > Early * 2 ? said.Lasts - Early : said.Lasts / 2);
            if (said.Refresh is not null) await KeepAsync(said.Refresh, cancellation);
            return said.Token;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException or UriFormatException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Failed(failure is JsonException ? Words.In("en")["MailModule.TokenUnreadable"] : failure.Message, failure);
        }
    }

    private async Task<Dictionary<string, string>> FormAsync(CancellationToken cancellation)
    {
        var form = new Dictionary<string, string> { ["client_id"] = settings.ClientId };
        if (!string.IsNullOrEmpty(settings.ClientSecret)) form["client_secret"] = settings.ClientSecret;
        if (!string.IsNullOrEmpty(settings.Scope)) form["scope"] = settings.Scope;
        form["grant_type"] = settings.Grant == OAuthGrant.ClientCredentials ? "client_credentials" : "refresh_token";
        if (settings.Grant == OAuthGrant.ClientCredentials) return form;
        if (refresh is null && settings.RefreshTokenFile is { Length: > 0 } file && File.Exists(file)) refresh = (await File.ReadAllTextAsync(file, cancellation)).Trim();
        form["refresh_token"] = refresh ??= settings.RefreshToken ?? "";
        return form;
    }

    /// <summary>Some providers withdraw a refresh token once it was used: the new one must outlive a restart.</summary>
    private async Task KeepAsync(string next, CancellationToken cancellation)
    {
        if (next == refresh) return;
        refresh = next;
        if (string.IsNullOrEmpty(settings.RefreshTokenFile)) return;
        var part = settings.RefreshTokenFile + ".part";
        await using (var file = new FileStream(part, OwnerOnly())) await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(next), cancellation);
        File.Move(part, settings.RefreshTokenFile, overwrite: true);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static (string? Token, TimeSpan Lasts, string? Refresh, string? Error) Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException();
        var lasts = json.RootElement.TryGetProperty("expires_in", out var said)
            && double.TryParse(said.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e7
                ? TimeSpan.FromSeconds(seconds) : WhenNotSaid;
        var error = string.Join(": ", new[] { Text("error"), Text("error_description") }.OfType<string>());
        return (Text("access_token"), lasts, Text("refresh_token"), error.Length == 0 ? null : error);

        string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private OAuthException Failed(string why, Exception? inner) => new(Words.In("en")["MailModule.Token", settings.TokenEndpoint, why], inner);
}

/// <summary>No token, with the endpoint's words.</summary>
public sealed class OAuthException(string message, Exception? inner) : Exception(message, inner);
