using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;
using PrivacyRequests.Web.Areas.Admin.Pages.Letters;

namespace PrivacyRequests.Web.House;

/// <summary>How letters leave, by the section <c>Mail</c>, and the jobs.</summary>
public static class MailServices
{
    private static readonly TimeSpan OutboxEvery = TimeSpan.FromSeconds(5);

    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(Transport);
        services.AddSingleton<LetterBell>();
        services.AddSingleton(new OfficeJob("outbox", OutboxEvery, (office, stop) => office.GetRequiredService<Outbox>().SendDueAsync(stop), OnNewLetter: true));
        services.AddHostedService<JobRunner>();
        services.AddScoped<LetterMoves>();
        services.AddHealthChecks().AddOfficeChecks();
    }

    /// <summary>Before the first visitor: an office whose letters go nowhere by oversight does not start.</summary>
    /// <exception cref="InvalidOperationException">Outside Development <c>Mail:Transport</c> is missing, or <c>Smtp</c> has no host.</exception>
    public static void RequireMailTransport(this IServiceProvider services) => services.GetRequiredService<IMailTransport>();

    private static MailSettings Settings(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (settings.Transport is null && environment.IsDevelopment()) settings = settings with { Transport = MailTransportKind.Folder };
        return settings;
    }

    private static IMailTransport Transport(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MailSettings>();
        switch (settings.Transport)
        {
            case null:
                throw new InvalidOperationException("Mail:Transport is not set. Write Smtp, or Folder if letters are to be printed and posted.");
            case MailTransportKind.Smtp when settings.Smtp.Host.Length == 0:
                throw new InvalidOperationException("Mail:Transport is Smtp and Mail:Smtp:Host is not set.");
            case MailTransportKind.Smtp:
                return new SmtpTransport(settings.Smtp);
            default:
                var folder = provider.GetRequiredService<DataFolder>().Letters;
                return new FolderTransport(folder, hasLeft: provider.GetRequiredService<IHostEnvironment>().IsDevelopment());
        }
    }
}
