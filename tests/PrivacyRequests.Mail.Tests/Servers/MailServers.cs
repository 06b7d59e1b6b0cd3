using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PrivacyRequests.Mail.Tests.Servers;

[assembly: AssemblyFixture(typeof(MailServers))]

namespace PrivacyRequests.Mail.Tests.Servers;

/// <summary>
/// Debian's postfix and dovecot, started once for all tests, on loopback, in a folder of their own with certificates of their own. They are
/// installed when they are missing and the tests may do that.
/// </summary>
public sealed class MailServers : IAsyncLifetime
{
    public const string User = "privacy@example.org";
    public const string Password = "throw-away-7c1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestAuthority authority = new();
    private readonly string folder = Directory.CreateTempSubdirectory("mail-servers-").FullName;
    private readonly TokenEndpoint tokens = new();
    private Process? dovecot;
    private string? whyNot;

    internal TestAuthority Authority => authority;
    internal TokenEndpoint Tokens => tokens;
    internal int StartTlsPort { get; } = FreePort();
    internal int TlsPort { get; } = FreePort();
    internal int ExpiredPort { get; } = FreePort();
    internal int OtherNamePort { get; } = FreePort();
    internal int StrangerPort { get; } = FreePort();
    internal int ImapPort { get; } = FreePort();

    internal string Mail(string person) => Path.Combine(folder, "mail", person);

    /// <summary>Skips the test where the servers can't run; a test that needs none does not ask.</summary>
    internal void Need() => Assert.SkipWhen(whyNot is not null, whyNot ?? "");

    public async ValueTask InitializeAsync()
    {
        whyNot = await WhyNotAsync();
        if (whyNot is not null) return;
        Pem("good", authority.Good);
        Pem("expired", authority.Expired);
        Pem("other-name", authority.OtherName);
        Pem("stranger", authority.Stranger);
        foreach (var person in ServerFiles.People) Directory.CreateDirectory(Mail(person));
        Directory.CreateDirectory(Path.Combine(folder, "queue"));
        Directory.CreateDirectory(Path.Combine(folder, "postfix-data"));
        foreach (var (name, text) in ServerFiles.All(this, folder)) await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        await RunAsync("chmod", ["755", folder]);
        await RunAsync("chown", ["-R", "mail:mail", Path.Combine(folder, "mail")]);
        await RunAsync("chown", ["postfix", Path.Combine(folder, "postfix-data")]);
        await RunAsync("postfix", ["-c", folder, "start"]);
        dovecot = Start("dovecot", ["-F", "-c", Path.Combine(folder, "dovecot.conf")]);
        foreach (var port in new[] { StartTlsPort, TlsPort, ExpiredPort, OtherNamePort, StrangerPort, ImapPort }) await UpAsync(port);
        TestContext.Current.SendDiagnosticMessage($"postfix and dovecot run in {folder}");
    }

    public async ValueTask DisposeAsync()
    {
        if (whyNot is null)
        {
            await RunAsync("postfix", ["-c", folder, "stop"]);
            await RunAsync("dovecot", ["-c", Path.Combine(folder, "dovecot.conf"), "stop"]);
            await dovecot!.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        }

        dovecot?.Dispose();
        tokens.Dispose();
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string?> WhyNotAsync()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return "postfix and dovecot are started by root on Linux only";
        if (File.Exists("/usr/sbin/postfix") && File.Exists("/usr/sbin/dovecot")) return null;
        if (!File.Exists("/usr/bin/apt-get")) return "postfix and dovecot are not installed";
        try
        {
            await RunAsync("apt-get", ["-qq", "update"]);
            await RunAsync("apt-get", ["-qq", "install", "-y", "--no-install-recommends", "dovecot-imapd", "postfix"]);
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }

    private void Pem(string name, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(Path.Combine(folder, $"{name}.pem"), key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem() + "\n");
    }

    private static async Task UpAsync(int port)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin";
        return Process.Start(start)!;
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {string.Concat(said)}");
    }
}
