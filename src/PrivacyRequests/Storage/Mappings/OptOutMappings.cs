using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class SuppressionMapping : IEntityTypeConfiguration<Suppression>
{
    public void Configure(EntityTypeBuilder<Suppression> entry)
    {
        entry.ToTable("Suppressions");
        entry.HasKey(s => s.Id);
        entry.Property(s => s.Id).ValueGeneratedNever();
        entry.Property(s => s.Hash).HasMaxLength(32);
        // No key to the case: the list outlives it.
        entry.HasIndex(s => new { s.By, s.Hash, s.Kind });
        entry.HasIndex(s => s.RequestId);
    }
}

internal sealed class SuppressItemMapping : IEntityTypeConfiguration<SuppressItem>
{
    public void Configure(EntityTypeBuilder<SuppressItem> item)
    {
        item.ToTable("SuppressItems");
        item.HasKey(i => i.Id);
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.System).HasMaxLength(OfficeSystem.NameMaxLength);
        item.Property(i => i.Recipients).HasMaxLength(OfficeSystem.RecipientsMaxLength);
        item.HasIndex(i => new { i.RequestId, i.Number }).IsUnique();
        item.HasOne<PrivacyRequest>().WithMany().HasForeignKey(i => i.RequestId);
    }
}
