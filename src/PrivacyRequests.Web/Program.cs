using PrivacyRequests.Office;
using PrivacyRequests.Web.Demo;
using PrivacyRequests.Web.House;

Words.AddFrom(typeof(Program).Assembly);
var demo = Demo.IsIn(args);
if (!demo && Verbs.AreIn(args)) return await Verbs.RunAsync(args);

var builder = OfficeApp.Builder(demo ? args[1..] : args);
if (demo && !builder.AddDemo()) return 1;

var app = builder.Build();
if ((app.Services.WhyLettersGoNowhere() ?? app.Services.WhyProxiesAreUnfit() ?? app.Services.WhyBackupsAreUnfit() ?? await app.Services.OnceDatabaseIsThereAsync(StartAsync)) is { } why)
{
    await Console.Error.WriteLineAsync(why);
    return 1;
}

if (demo && !await app.FillDemoAsync()) return 1;
app.UseTraces();
app.UseLook();
app.UseRouting();
app.UseRouteOnTraces();
app.UseBodyLimit();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseSecondFactorFirst();
app.MapRazorPages().WithStaticAssets();
app.MapHealth();
await app.RunAsync();
return 0;

async Task<string?> StartAsync()
{
    if (await app.Services.WhyNotToStartAsync() is { } unfit) return unfit;
    await app.Services.PrepareAsync(CancellationToken.None);
    return null;
}

/// <summary>Named for the test host.</summary>
public partial class Program;
