using PrivacyRequests.Web.House;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOffice(builder.Configuration);
builder.Services.AddLook();
<<<<<<< HEAD
builder.Services.AddPages();
builder.Services.AddStaffAccounts();
builder.Services.AddHealthChecks();

=======
builder.Services.AddSingleton(new OfficeSection("Gallery.Requests", "/admin/requests"));
builder.Services.AddSingleton(new OfficeSection("Gallery.Letters", "/admin/letters"));
builder.Services.AddSingleton(new OfficeSection("Gallery.Settings", "/admin/settings"));
>>>>>>> look
var app = builder.Build();
await app.Services.PrepareAsync(CancellationToken.None);
app.UseLook();
<<<<<<< HEAD
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
=======
app.MapRazorPages().WithStaticAssets();
>>>>>>> look
await app.RunAsync();

/// <summary>Named for the test host.</summary>
public partial class Program;
