using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
builder.Services.AddPages();
builder.Services.AddStaffAccounts(builder.Environment);
builder.Services.AddSingleton<StatusCookie>();
builder.Services.AddRateLimits();
builder.Services.AddHealthChecks();
builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", "/admin/letters"));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", Links.Settings, OfficeAct.Configure));

var app = builder.Build();
await app.Services.PrepareAsync(CancellationToken.None);
app.UseLook();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().WithStaticAssets();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
await app.RunAsync();

/// <summary>Named for the test host.</summary>
public partial class Program;
