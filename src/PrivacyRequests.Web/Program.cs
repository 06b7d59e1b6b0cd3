using PrivacyRequests.Office;
using PrivacyRequests.Web.Demo;
using PrivacyRequests.Web.House;

Words.AddFrom(typeof(Program).Assembly);
var demo = Demo.IsIn(args);
if (!demo && Verbs.AreIn(args)) return await Verbs.RunAsync(args);

var builder = WebApplication.CreateBuilder(demo ? args[1..] : args);
builder.AddLogs();
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
builder.Services.AddPages();
builder.Services.AddAnswers();
builder.Services.AddStaffAccounts(builder.Environment);
builder.Services.AddMail();
builder.Services.AddCounter();
builder.Services.AddStatus();
builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", Links.Letters));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", Links.Settings, OfficeAct.Configure));
builder.Services.AddSingleton(new OfficeSection("StaffList.Section", Links.Staff, OfficeAct.Configure));
builder.Services.AddRecords();
if (demo && !builder.AddDemo()) return 1;

var app = builder.Build();
if (app.Services.WhyLettersGoNowhere() is { } why)
{
    await Console.Error.WriteLineAsync(why);
    return 1;
}

await app.Services.PrepareAsync(CancellationToken.None);
if (demo && !await app.FillDemoAsync()) return 1;
app.UseLook();
app.UseRouting();
app.UseBodyLimit();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseSecondFactorFirst();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
await app.RunAnnouncedAsync();
return 0;

/// <summary>Named for the test host.</summary>
public partial class Program;
