using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>Opens a connection to a mail server: TLS first, then the name; and says in words what went wrong.</summary>
internal sealed class MailLine(MailServerSettings server, ServerTrust trust, OAuthTokens tokens)
{
    public async Task OpenAsync(IMailService line, CancellationToken cancellation)
    {
        var check = trust.Of(server.Host);
        line.ServerCertificateValidationCallback = check.Accepts;
        line.Timeout = (int)server.Timeout.TotalMilliseconds;
        var security = server.Security == MailSecurity.Tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        try
        {
            await line.ConnectAsync(server.Host, server.Port, security, cancellation);
        }
        catch (SslHandshakeException failure)
        {
            throw new MailLineException(check.Refusal ?? Words.In("en")["MailModule.NoTls", server.Host, Innermost(failure)], failure);
        }

        await SignInAsync(line, cancellation);
    }

    /// <summary>What the other side, or the way there, may do to us; everything else is a bug.</summary>
    public static bool IsTheirs(Exception failure) => failure is ProtocolException or CommandException or AuthenticationException or MailLineException or OAuthException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotFoundException or MessageNotFoundException
        or SocketException or IOException or OperationCanceledException or TimeoutException or NotSupportedException or ObjectDisposedException;

    public string WordsOf(Exception failure) => IsSilence(failure)
        ? Words.In("en")["MailModule.NoAnswer", server.Host, (int)Math.Ceiling(server.Timeout.TotalSeconds)]
        : failure.Message;

    private async Task SignInAsync(IMailService line, CancellationToken cancellation)
    {
        if (server.SignIn == SignInKind.None) return;
        if (server.SignIn == SignInKind.Password)
        {
            await line.AuthenticateAsync(server.User ?? "", server.Password ?? "", cancellation);
            return;
        }

        var token = await tokens.TokenAsync(null, cancellation);
        try
        {
            await line.AuthenticateAsync(new SaslMechanismOAuth2(server.User ?? "", token), cancellation);
        }
        catch (AuthenticationException)
        {
            // A kept token may have been withdrawn before its time: a new one, once.
            await line.AuthenticateAsync(new SaslMechanismOAuth2(server.User ?? "", await tokens.TokenAsync(token, cancellation)), cancellation);
        }
    }

    private static bool IsSilence(Exception failure) =>
        failure is OperationCanceledException or TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut } || (failure.InnerException is { } inner && IsSilence(inner));

    private static string Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure.Message;
}

/// <summary>No connection, in words for the office.</summary>
public sealed class MailLineException(string message, Exception? inner) : Exception(message, inner);
