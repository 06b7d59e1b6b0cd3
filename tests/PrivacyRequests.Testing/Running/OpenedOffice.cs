using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Testing.Running;

/// <summary>
/// An existing data folder, opened by this program while no other runs on it: to fill it, and to look at what a process left behind. The
/// folder stays.
/// </summary>
public sealed class OpenedOffice : WebApplicationFactory<Program>
{
    private readonly string folder;
    private readonly IReadOnlyList<string> settings;

    /// <param name="settings">As <c>Section:Name=value</c>.</param>
    public OpenedOffice(string folder, TestClock clock, params IReadOnlyList<string> settings)
    {
        (this.folder, this.settings, Clock) = (folder, settings, clock);
        Directory.CreateDirectory(folder);
    }

    public TestClock Clock { get; }

    /// <summary>One act or query, in a scope of its own.</summary>
    public async Task<T> With<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Db<T>(Func<RequestsDb, Task<T>> use) => With(use);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(SourceTree.Web);
        builder.UseEnvironment("Development");
        builder.UseSetting("DataFolder", folder);
        builder.UseSetting("Jobs:Run", "false");
        foreach (var setting in settings) builder.UseSetting(setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
