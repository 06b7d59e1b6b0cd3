using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Data-protection keys in the database, wrapped by the sealing key: any number of instances share them.</summary>
public sealed class SealedKeyRepository(IServiceScopeFactory scopes, Sealer sealer, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<RequestsDb>().ProtectionKeys.AsNoTracking().ToList();
        return [.. rows.Select(r => XElement.Parse(sealer.OpenText(r.Xml, r.Id, nameof(ProtectionKey.Xml))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        var id = Guid.CreateVersion7(time.GetUtcNow());
        db.ProtectionKeys.Add(new ProtectionKey { Id = id, Xml = sealer.SealText(element.ToString(SaveOptions.DisableFormatting), id, nameof(ProtectionKey.Xml)) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

/// <summary>
/// The first data-protection key of an installation is made by one instance: two that each made their own would not open what the other
/// one sealed into a page, until each had read the keys again. Later ones are made two days before they are used.
/// </summary>
public static class FirstProtectionKey
{
    private const string Lease = "first protection key";
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task MakeFirstProtectionKeyAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        var owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        while (!await IsThereAsync(services, cancellation))
        {
            await using var scope = services.CreateAsyncScope();
            var (leases, now) = (scope.ServiceProvider.GetRequiredService<JobLeases>(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            if (!await leases.TakeAsync(Lease, owner, now, Takes, cancellation))
            {
                await Task.Delay(Pause, cancellation);
                continue;
            }

            // Somebody may have made it between the look and the lease.
            if (!await IsThereAsync(services, cancellation)) services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Lease).Protect([]);
            await leases.LetGoAsync(Lease, owner, now, cancellation);
        }
    }

    private static async Task<bool> IsThereAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RequestsDb>().ProtectionKeys.AnyAsync(cancellation);
    }
}
