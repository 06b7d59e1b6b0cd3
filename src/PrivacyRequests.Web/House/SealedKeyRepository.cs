using System.Xml.Linq;
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
