using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Everything that an office consists of, for the site and for the verbs that work on its database.</summary>
public static class OfficeApp
{
    public static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddMountedSettings();
        builder.AddLogs();
        builder.AddServerLimits();
        builder.AddProxies();
        var cookies = HouseCookies.AddHouseCookies(builder);
        builder.Services.AddOffice(builder.Configuration);
        builder.Services.AddLook();
        builder.Services.AddPages();
        builder.Services.AddAnswers();
        builder.Services.AddStaffAccounts(cookies);
        builder.Services.AddMail();
        builder.Services.AddCounter();
        builder.Services.AddStatus();
        builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
        builder.Services.AddSingleton(new OfficeSection("MailboxPages.Section", Links.Mailbox, OfficeAct.LogRequest));
        builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", Links.Letters));
        builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", Links.Settings, OfficeAct.Configure));
        builder.Services.AddSingleton(new OfficeSection("StaffList.Section", Links.Staff, OfficeAct.Configure));
        builder.Services.AddRecords();
        builder.Services.AddBackups();
        builder.Services.AddHealth();
        builder.Services.AddTelemetry();
        builder.Services.AddHostedService<StartBanner>();
        return builder;
    }
}
