using PrivacyRequests.Web.House;

if (args is [HealthVerb.Name, ..]) return await HealthVerb.RunAsync(args.ElementAtOrDefault(1), Console.Out);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
builder.Services.AddPages();
builder.Services.AddStaffAccounts();
builder.Services.AddMail();
builder.Services.AddSingleton(new OfficeSection("Layout.SectionQueue", Links.Queue));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionLetters", Links.Letters));
builder.Services.AddSingleton(new OfficeSection("Layout.SectionSettings", "/admin/settings"));

var app = builder.Build();
app.Services.RequireMailTransport();
await app.Services.PrepareAsync(CancellationToken.None);
app.UseLook();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
await app.RunAsync();
return 0;

/// <summary>Named for the test host.</summary>
public partial class Program;
