using Microsoft.AspNetCore.Hosting;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>An office as it runs, without a certificate: Production, its letters in a folder.</summary>
public sealed class ProductionOffice : TestOffice
{
    public ProductionOffice()
    {
        var keys = Path.Combine(Folder, "master-key");
        MasterKey.FromFile(keys, mayCreate: true);
        (Settings["Mail:Transport"], Settings["Keys:File"]) = ("Folder", keys);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
    }
}
