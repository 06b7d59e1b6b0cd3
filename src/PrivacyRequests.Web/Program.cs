using PrivacyRequests.Office;
using PrivacyRequests.Web.Demo;
using PrivacyRequests.Web.House;

Words.AddFrom(typeof(Program).Assembly);
var demo = Demo.IsIn(args);
if (!demo && Verbs.AreIn(args)) return await Verbs.RunAsync(args);

var builder = WebApplication.CreateBuilder(demo ? args[1..] : args);
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
builder.Services.AddPages();
builder.Services.AddStaffAccounts(builder.Environment);
builder.Services.AddHealthChecks();
builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", "/admin/letters"));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", "/admin/settings"));
if (demo && !builder.AddDemo()) return 1;

var app = builder.Build();
await app.Services.PrepareAsync(CancellationToken.None);
if (demo && !await app.FillDemoAsync()) return 1;
app.UseLook();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().WithStaticAssets();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
await app.RunAsync();
return 0;

/// <summary>Named for the test host.</summary>
public partial class Program;
