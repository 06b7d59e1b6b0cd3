using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>Query: who works here now, by name.</summary>
public sealed class StaffDirectory(RequestsDb db)
{
    public async Task<IReadOnlyList<(int Number, string Name)>> ActiveAsync(CancellationToken cancellation)
    {
        var members = await db.Users.AsNoTracking().Where(u => !u.Deactivated).Select(u => new { u.Number, u.Name }).ToListAsync(cancellation);
        return [.. members.OrderBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(m => m.Number).Select(m => (m.Number, m.Name))];
    }
}
