using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

Words.AddFrom(typeof(Program).Assembly);
if (Verbs.AreIn(args)) return await Verbs.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
builder.Services.AddPages();
builder.Services.AddAnswers();
builder.Services.AddStaffAccounts(builder.Environment);
builder.Services.AddMail();
builder.Services.AddCounter();
builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", Links.Letters));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", "/admin/settings"));
builder.Services.AddSingleton(new OfficeSection("StaffList.Section", Links.Staff, OfficeAct.Configure));

var app = builder.Build();
app.Services.RequireMailTransport();
await app.Services.PrepareAsync(CancellationToken.None);
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
