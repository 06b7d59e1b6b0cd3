using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>A certificate authority that lives as long as the tests, and what it issued: good, for another name, expired; and a stranger's.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 root = Root("The office's own authority");
    private readonly X509Certificate2 stranger = Root("Somebody else's authority");

    public TestAuthority()
    {
        Good = Issue(root, "localhost", Start, End);
        OtherName = Issue(root, "elsewhere.example.org", Start, End);
        Expired = Issue(root, "localhost", Start, Start.AddYears(1));
        Stranger = Issue(stranger, "localhost", Start, End);
        RootFile = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pem");
        File.WriteAllText(RootFile, root.ExportCertificatePem());
    }

    public X509Certificate2 Good { get; }
    public X509Certificate2 OtherName { get; }
    public X509Certificate2 Expired { get; }
    public X509Certificate2 Stranger { get; }

    /// <summary>What an office puts into <c>Mail:TrustedCertificates</c>.</summary>
    public string RootFile { get; }

    public ServerTrust Trust => new(RootFile);

    public void Dispose() => File.Delete(RootFile);

    private static X509Certificate2 Root(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(Start, End);
    }

    private static X509Certificate2 Issue(X509Certificate2 by, string host, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost") names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var issued = request.Create(by, from, to, RandomNumberGenerator.GetBytes(8));
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);
    }
}
