using PrivacyRequests.Web.House;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddAuthorization();
builder.Services.AddLook();
builder.Services.AddSingleton(new OfficeSection("Gallery.Requests", "/admin/requests"));
builder.Services.AddSingleton(new OfficeSection("Gallery.Letters", "/admin/letters"));
builder.Services.AddSingleton(new OfficeSection("Gallery.Settings", "/admin/settings"));
var app = builder.Build();
app.UseLook();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
