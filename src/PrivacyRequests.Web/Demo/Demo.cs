using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Demo;

/// <summary>
/// <c>… -- demo</c>: fills an empty office with made-up cases by the acts that people use, on a moving clock, and then serves the site.
/// It never touches a database that holds real cases, and never sends mail.
/// </summary>
public static class Demo
{
    public const string Verb = "demo";
    private const string Begun = "demo";
    private const string Filled = "demo-filled";

    public static bool IsIn(string[] args) => args is [Verb, .. var rest] && !rest.Any(a => a is "--help" or "-h" or "-?");

    /// <returns>Whether a demo may run here; if not, the reason has been said.</returns>
    public static bool AddDemo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Environment.IsDevelopment()) return Refuse("DevelopmentOnly");
        var address = builder.Configuration["urls"]?.Split(';')[0];
        if (address is not null && builder.Configuration["Site:Address"] is null) builder.Configuration["Site:Address"] = address.TrimEnd('/');
        builder.Services.AddDemoServices();
        return true;
    }

    /// <summary>The clock that the stories move, and the folder as the only way for letters.</summary>
    public static void AddDemoServices(this IServiceCollection services)
    {
        var real = services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        services.RemoveAll<TimeProvider>();
        services.AddSingleton(new MovingClock(real));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovingClock>());
        services.RemoveAll<IMailTransport>();
        services.AddSingleton<IMailTransport>(provider => new DemoTransport(new FolderTransport(provider.GetRequiredService<DataFolder>().Letters, hasLeft: true)));
        // The full mailbox is meant; nobody need be warned of it.
        services.AddLogging(logging => logging.AddFilter(typeof(Outbox).FullName, LogLevel.Error));
    }

    /// <summary>Fills the office unless it is filled already, and says who may sign in once the site listens.</summary>
    /// <returns>False when the database is not one for a demo; the reason has been said.</returns>
    public static async Task<bool> FillDemoAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var (marks, hasCases) = await LookAsync(app.Services);
        if (hasCases && !marks.Contains(Begun)) return Refuse("RealCases");
        if (hasCases && !marks.Contains(Filled)) return Refuse("BrokenOff");
        if (hasCases) Console.WriteLine(Say("FilledAlready"));
        else await FillAloudAsync(app.Services);
        var links = await SignInLinksAsync(app.Services);
        app.Lifetime.ApplicationStarted.Register(() => Welcome(app.Urls.FirstOrDefault() ?? "", links));
        return true;
    }

    private static Task FillAloudAsync(IServiceProvider services)
    {
        Console.WriteLine(Say("Filling"));
        return FillAsync(services);
    }

    /// <summary>Lives through the 26 months. The database must be empty.</summary>
    public static async Task FillAsync(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var clock = services.GetRequiredService<MovingClock>();
        var office = new DemoOffice(services, clock);
        await MarkAsync(services, Begun);
        clock.MoveTo(office.End.AddDays(-DemoPlan.FirstDaysAgo));
        using var timeline = new DemoTimeline(clock, office.SendMailAsync);
        var staff = await DemoStaff.HireAsync(office);
        var plan = new DemoPlan(office, timeline, staff);
        await timeline.RunAsync(plan.Stories(), office.End);
        clock.LetGo();
        await DemoRecords.FillAsync(office, staff);
        await DemoMail.FillAsync(office, staff);
        await MarkAsync(services, Filled);
    }

    private static async Task<(HashSet<string> Marks, bool HasCases)> LookAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        return (await db.InstallationMarks.Select(m => m.Name).ToHashSetAsync(), await db.Filings.AnyAsync());
    }

    private static async Task MarkAsync(IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        if (await db.InstallationMarks.AnyAsync(m => m.Name == name)) return;
        db.InstallationMarks.Add(new InstallationMark { Name = name, At = scope.ServiceProvider.GetRequiredService<OfficeClock>().Now().Utc });
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<(string Who, string Path)>> SignInLinksAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        var emails = DemoStaff.Emails;
        var act = scope.ServiceProvider.GetRequiredService<MakeDemoSignIn>();
        var links = new List<(string, string)>();
        foreach (var member in await db.Users.AsNoTracking().Where(u => emails.Contains(u.Email!) && !u.Deactivated).OrderBy(u => u.Number).ToListAsync())
            links.Add(($"{member.Name}, {member.Function}", Links.DemoSignIn(await act.HandleAsync(member.Number, CancellationToken.None))));
        return links;
    }

    private static void Welcome(string address, IReadOnlyList<(string Who, string Path)> links)
    {
        var site = address.TrimEnd('/');
        Console.WriteLine(Say("Welcome", site));
        foreach (var (who, path) in links) Console.WriteLine($"  {who,-42} {site}{path}");
    }

    private static bool Refuse(string name)
    {
        Console.Error.WriteLine(Say(name));
        return false;
    }

    private static string Say(string name, params ReadOnlySpan<object?> values) => Words.In("en")[$"Demo.{name}", values];
}
