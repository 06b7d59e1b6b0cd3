using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Office;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.Property(m => m.Name).HasMaxLength(StaffMember.NameMaxLength);
        member.Property(m => m.Function).HasMaxLength(StaffMember.FunctionMaxLength);
        member.HasIndex(m => m.Number).IsUnique();
    }
}

internal sealed class OfficeSettingsMapping : IEntityTypeConfiguration<OfficeSettingsVersion>
{
    public void Configure(EntityTypeBuilder<OfficeSettingsVersion> version)
    {
        version.ToTable("OfficeSettings");
        version.HasKey(v => v.Version);
        version.Property(v => v.Version).ValueGeneratedNever();
        version.Property(v => v.SetInBrowser).HasMaxLength(OfficeSettingsVersion.SetInBrowserMaxLength).HasConversion(
            names => string.Join(',', names),
            stored => stored.Split(',', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToArray()));
    }
}

internal sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        lease.ToTable("JobLeases");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(JobLease.NameMaxLength);
        lease.Property(l => l.Owner).HasMaxLength(JobLease.OwnerMaxLength);
    }
}

internal sealed class DataKeyMapping : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> key)
    {
        key.ToTable("DataKeys");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.WrappedBy).HasMaxLength(MasterKey.NameMaxLength);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("ProtectionKeys");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
    }
}

internal sealed class StatusInquiryMapping : IEntityTypeConfiguration<StatusInquiry>
{
    public void Configure(EntityTypeBuilder<StatusInquiry> inquiry)
    {
        inquiry.ToTable("StatusInquiries");
        inquiry.HasKey(i => i.Id);
        inquiry.Property(i => i.Id).ValueGeneratedNever();
        inquiry.HasIndex(i => i.At);
    }
}

internal sealed class InstallationMarkMapping : IEntityTypeConfiguration<InstallationMark>
{
    public void Configure(EntityTypeBuilder<InstallationMark> mark)
    {
        mark.ToTable("InstallationMarks");
        mark.HasKey(m => m.Name);
        mark.Property(m => m.Name).HasMaxLength(40);
    }
}
