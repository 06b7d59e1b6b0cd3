using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PrivacyRequests.Storage;

/// <summary>
/// Identity's schema version 3 (passkeys). Its context reads the version from the host's options; where there is no host (design time,
/// script tests) this stands in, so that both build the same model.
/// </summary>
public static class IdentitySchema
{
    public static Version Version => IdentitySchemaVersions.Version3;

    public static DbContextOptionsBuilder<T> WithoutHost<T>(this DbContextOptionsBuilder<T> options) where T : DbContext
    {
        var identity = Options.Create(new IdentityOptions { Stores = { SchemaVersion = Version } });
        options.UseApplicationServiceProvider(new ServiceCollection().AddSingleton(identity).BuildServiceProvider());
        return options;
    }
}
