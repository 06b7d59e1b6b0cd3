using PrivacyRequests.Office;
using PrivacyRequests.Web.Demo;
using PrivacyRequests.Web.House;

Words.AddFrom(typeof(Program).Assembly);
var demo = Demo.IsIn(args);
if (!demo && Verbs.AreIn(args)) return await Verbs.RunAsync(args);

var builder = OfficeApp.Builder(demo ? args[1..] : args);
if (demo && !builder.AddDemo()) return 1;

var app = builder.Build();
if ((app.Services.WhyLettersGoNowhere() ?? await app.Services.WhyKeysDoNotOpenAsync()) is { } why)
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
