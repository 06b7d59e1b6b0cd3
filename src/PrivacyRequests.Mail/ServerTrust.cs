using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>
/// Whether a server is who it says it is: name, time and chain must hold, up to an authority of the system or of the office's own. Nothing
/// switches this off.
/// </summary>
public sealed class ServerTrust
{
    private readonly X509Certificate2Collection own = [];

    static ServerTrust() => Words.AddFrom(typeof(ServerTrust).Assembly);

    /// <param name="file">PEM; null where the system's authorities are enough.</param>
    public ServerTrust(string? file)
    {
        if (!string.IsNullOrWhiteSpace(file)) own.ImportFromPemFile(file);
    }

    /// <summary>One check for one connection: it remembers why it said no.</summary>
    public ServerCheck Of(string host) => new(host, own);
}

public sealed class ServerCheck(string host, X509Certificate2Collection own)
{
    /// <summary>Extended key usage "TLS server": RFC 5280, 4.2.1.12.</summary>
    private static readonly Oid TlsServer = new("1.3.6.1.5.5.7.3.1");

    /// <summary>In words for the office; null while nothing was refused.</summary>
    public string? Refusal { get; private set; }

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = errors == SslPolicyErrors.None ? null : WhyNot(certificate, chain, errors);
        return Refusal is null;
    }

    private string? WhyNot(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return Say("CertificateMissing");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return Say("CertificateName");
        if (own.Count == 0) return WhyNot(chain?.ChainStatus ?? []);
        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.CustomTrustStore.AddRange(own);
        foreach (var sent in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>()) ours.ChainPolicy.ExtraStore.Add(sent.Certificate);
        ours.ChainPolicy.ApplicationPolicy.Add(TlsServer);
        // An office's own authority has nowhere to ask for withdrawn certificates; its file is changed instead.
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var shown = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return ours.Build(shown) ? null : WhyNot(ours.ChainStatus);
    }

    private string WhyNot(X509ChainStatus[] found)
    {
        var all = found.Aggregate(X509ChainStatusFlags.NoError, (flags, s) => flags | s.Status);
        if (all.HasFlag(X509ChainStatusFlags.Revoked)) return Say("CertificateRevoked");
        if (all.HasFlag(X509ChainStatusFlags.NotTimeValid)) return Say("CertificateTime");
        if ((all & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0) return Say("CertificateUnknown");
        return Words.In("en")["MailModule.CertificateOther", host, all];
    }

    private string Say(string key) => Words.In("en")[$"MailModule.{key}", host];
}
