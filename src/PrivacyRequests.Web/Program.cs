using PrivacyRequests.Web.House;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddAuthorization();
builder.Services.AddLook();
var app = builder.Build();
app.UseLook();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
