using PrivacyRequests.Correspondence;
#if MAIL_MODULE
using PrivacyRequests.Mail;
using PrivacyRequests.Mailbox;
#else
using PrivacyRequests.Office;
#endif

namespace PrivacyRequests.Web.House;

/// <summary>The one place that knows whether this build has the mail module: <c>-p:FullPackageSource=true</c>, docs/running.md.</summary>
public static class MailModule
{
#if MAIL_MODULE
    public static bool IsBuilt => true;

    public static void AddMailModule(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Mail").Get<MailModuleSettings>() ?? new());
        services.AddSingleton(provider => new ServerTrust(provider.GetRequiredService<MailModuleSettings>().TrustedCertificates));
        services.AddSingleton(provider => new OAuthTokens(provider.GetRequiredService<MailModuleSettings>().OAuth, provider.GetRequiredService<ServerTrust>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MailKitTransport(provider.GetRequiredService<MailModuleSettings>().Submission, provider.GetRequiredService<ServerTrust>(),
            provider.GetRequiredService<OAuthTokens>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(Mailbox);
    }

    public static IMailTransport Transport(IServiceProvider provider) => provider.GetRequiredService<MailKitTransport>();

    /// <summary>What the section Mail asks of the module and can't have; null when all is well.</summary>
    public static string? WhyNot(IServiceProvider provider, MailSettings mail)
    {
        var found = provider.GetRequiredService<MailModuleSettings>().Problems(sends: mail.Transport == MailTransportKind.MailKit);
        return found.Count == 0 ? null : string.Join(Environment.NewLine, found);
    }

    private static IMailbox Mailbox(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MailModuleSettings>().Mailbox;
        var clock = provider.GetRequiredService<TimeProvider>();
        return settings.Kind switch
        {
            MailboxKind.Imap => new ImapMailbox(settings.Imap, provider.GetRequiredService<ServerTrust>(), provider.GetRequiredService<OAuthTokens>(), clock),
            MailboxKind.Maildir => new MaildirMailbox(settings.Maildir, clock),
            MailboxKind.None => new NoMailbox(),
        };
    }
#else
    public static bool IsBuilt => false;

    public static void AddMailModule(this IServiceCollection services)
    {
    }

    public static IMailTransport Transport(IServiceProvider provider) => throw new InvalidOperationException(WhyNot(provider, provider.GetRequiredService<MailSettings>()));

    public static string? WhyNot(IServiceProvider provider, MailSettings mail)
    {
        if (mail.Transport == MailTransportKind.MailKit) return Words.In("en")["OfficeLetters.NoModuleTransport"];
        var mailbox = provider.GetRequiredService<IConfiguration>()["Mail:Mailbox:Kind"];
        return string.IsNullOrEmpty(mailbox) || string.Equals(mailbox, "None", StringComparison.OrdinalIgnoreCase) ? null : Words.In("en")["OfficeLetters.NoModuleMailbox", mailbox];
    }
#endif
}
