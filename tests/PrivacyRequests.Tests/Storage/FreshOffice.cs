using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>An office whose every question is a first one: it shares no compiled query with the offices of other tests.</summary>
public sealed class FreshOffice : TestOffice
{
    private readonly MemoryCache compiled = new(new MemoryCacheOptions());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options => options.UseMemoryCache(compiled)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) compiled.Dispose();
    }
}
