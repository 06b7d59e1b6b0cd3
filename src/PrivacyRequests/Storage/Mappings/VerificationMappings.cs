using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class DataPointMapping : IEntityTypeConfiguration<DataPointVersion>
{
    public void Configure(EntityTypeBuilder<DataPointVersion> point)
    {
        point.ToTable("DataPoints");
        point.HasKey(p => p.Id);
        point.Property(p => p.Id).ValueGeneratedNever();
        point.Property(p => p.Name).HasMaxLength(DataPointVersion.NameMaxLength);
        point.Property(p => p.Question).HasMaxLength(DataPointVersion.QuestionMaxLength);
        point.HasIndex(p => new { p.Point, p.Version }).IsUnique();
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("Evidence");
        evidence.HasKey(e => e.Id);
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.HasIndex(e => new { e.State, e.CameAt });
        evidence.HasOne<PrivacyRequest>().WithMany().HasForeignKey(e => e.RequestId);
    }
}
