using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>How much one filing writes: bytes of its texts, and how many look-ups and events.</summary>
internal sealed record RowSizes(int People, int Description, int Letter, int Lookups, int Events)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{People},{Description},{Letter},{Lookups},{Events}");

    public static RowSizes Read(string text) => text.Split(',') is [var p, var d, var l, var k, var e]
        ? new(int.Parse(p, CultureInfo.InvariantCulture), int.Parse(d, CultureInfo.InvariantCulture), int.Parse(l, CultureInfo.InvariantCulture), int.Parse(k, CultureInfo.InvariantCulture), int.Parse(e, CultureInfo.InvariantCulture))
        : throw new FormatException("Five numbers.");
}

/// <summary>
/// What is measured against: one endpoint that reads a form and saves the same rows into the same tables with the same indexes, as
/// durable as ours and through the same gate. It seals, hashes, renders and checks nothing.
/// </summary>
internal static class BareSite
{
    public const string Verb = "bare";

    public static OfficeProcess Process(string dataFolder, RowSizes sizes) => new(typeof(BareSite).Assembly.Location, AppContext.BaseDirectory, dataFolder)
    {
        Words = [Verb],
        Environment = "Production",
        Settings = [$"Sizes={sizes}"],
    };

    public static Sending Sending(HttpClient browser, int number) => new(browser, HttpMethod.Post, new Uri(browser.BaseAddress!, "/requests/new"),
        Encoding.ASCII.GetBytes($"Name=Filer+Number{number}&Email=filer{number}%40example.org&Phone=408-555-0142&Description={new string('a', 190)}"),
        "application/x-www-form-urlencoded", "10.0.0.1");

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        var sizes = RowSizes.Read(builder.Configuration["Sizes"]!);
        builder.Services.AddSingleton(new WriteGate(oneWriter: true));
        builder.Services.AddDbContext<BareDb>(options => options
            .UseSqlite($"Data Source={Path.Combine(builder.Configuration["DataFolder"]!, "bare.db")}")
            .AddInterceptors(new SqliteConnectionSettings()));
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BareDb>();
            await db.Database.EnsureCreatedAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }

        app.MapGet("/health/live", () => Results.Ok());
        app.MapPost("/requests/new", async (HttpRequest request, BareDb db, WriteGate gate) =>
        {
            var form = await request.ReadFormAsync();
            db.AddFiling(form["Name"]!, form["Email"]!, form["Description"]!, sizes);
            using var pass = await gate.EnterAsync(default);
            await db.SaveChangesAsync();
            return Results.Redirect("/requests/received");
        });
        await app.RunAsync();
        return 0;
    }
}
