using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PrivacyRequests.Storage;

/// <summary>
/// What one database forgives and the other does not is refused on both: a text or hash that is longer than its column, and a moment
/// of the machine's own zone. Whoever types meets the same lengths in the form, so a breach is a bug and throws; it names the column, not the value.
/// </summary>
internal static class ColumnGuard
{
    public static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties.Where(p => p.CurrentValue is not (null or Enum) && (entry.State == EntityState.Added || p.IsModified))) Check(property);
        }
    }

    private static void Check(PropertyEntry property)
    {
        if (property.CurrentValue is DateTime { Kind: DateTimeKind.Local }) throw new InvalidOperationException($"{Name(property)} is a moment of this machine's zone.");
        if (property.Metadata.GetMaxLength() is not { } most) return;
        var value = property.Metadata.GetTypeMapping().Converter is { } stored ? stored.ConvertToProvider(property.CurrentValue) : property.CurrentValue;
        var length = value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
        if (length > most) throw new InvalidOperationException($"{Name(property)} takes {most} and was given {length}.");
    }

    private static string Name(PropertyEntry property) => $"{property.EntityEntry.Metadata.ClrType.Name}.{property.Metadata.Name}";
}
