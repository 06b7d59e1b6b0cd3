using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;
using PrivacyRequests.Web.Areas.Admin.Pages.Letters;
using PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

namespace PrivacyRequests.Web.House;

/// <summary>How letters leave, by the section <c>Mail</c>, and the jobs.</summary>
public static class MailServices
{
    private static readonly TimeSpan OutboxEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClearEvery = TimeSpan.FromHours(1);

    /// <summary>What is not done by then is broken off. More than <see cref="Outbox.FinishesWithin"/>.</summary>
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(45);

    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(Transport);
        services.AddMailModule();
        services.AddSingleton<LetterBell>();
        services.AddSingleton(new OfficeJob("outbox", OutboxEvery, (office, stop) => office.GetRequiredService<Outbox>().SendDueAsync(stop), OnNewLetter: true));
        services.AddSingleton<HeldLeases>();
        services.AddHostedService<JobRunner>();
        services.AddHostedService<MailboxJob>();
        services.AddSingleton(new OfficeJob("mail", ClearEvery, (office, stop) => office.GetRequiredService<ClearMail>().RunAsync(stop)));
        // Whoever is being served and the letter in hand are finished side by side.
        services.Configure<HostOptions>(host => (host.ShutdownTimeout, host.ServicesStopConcurrently) = (StopsWithin, true));
        services.AddScoped<LetterMoves>();
        services.AddScoped<MailMoves>();
        services.AddScoped<MailJoining>();
        services.AddScoped<MailedRequests>();
    }

    /// <summary>Before the first visitor: an office whose letters go nowhere by oversight does not start. Null when they go somewhere.</summary>
    public static string? WhyLettersGoNowhere(this IServiceProvider services)
    {
        var mail = services.GetRequiredService<MailSettings>();
        if (mail.Transport is null) return Words.In("en")["OfficeLetters.NoTransport"];
        return mail is { Transport: MailTransportKind.Smtp, Smtp.Host: "" } ? Words.In("en")["OfficeLetters.NoHost"] : MailModule.WhyNot(services, mail);
    }

    private static MailSettings Settings(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (settings.Transport is null && environment.IsDevelopment()) settings = settings with { Transport = MailTransportKind.Folder };
        return settings with { OneTry = settings.Transport == MailTransportKind.MailKit ? configuration.GetValue("Mail:Submission:Timeout", settings.OneTry) : settings.Smtp.Timeout };
    }

    private static IMailTransport Transport(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MailSettings>();
        if (settings.Transport == MailTransportKind.MailKit) return MailModule.Transport(provider);
        if (settings.Transport == MailTransportKind.Smtp) return new SmtpTransport(settings.Smtp);
        var folder = provider.GetRequiredService<DataFolder>().Letters;
        return new FolderTransport(folder, hasLeft: provider.GetRequiredService<IHostEnvironment>().IsDevelopment());
    }
}
