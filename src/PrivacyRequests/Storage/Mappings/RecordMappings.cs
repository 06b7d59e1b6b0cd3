using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class RemovedRecordMapping : IEntityTypeConfiguration<RemovedRecord>
{
    public void Configure(EntityTypeBuilder<RemovedRecord> removed)
    {
        removed.ToTable("RemovedRecords");
        removed.HasKey(r => r.Id);
        removed.Property(r => r.Id).ValueGeneratedNever();
        removed.Property(r => r.Reference).HasMaxLength(PrivacyRequest.ReferenceMaxLength);
        removed.Property(r => r.LastChain).HasMaxLength(32);
        removed.Property(r => r.Basis).HasMaxLength(1000).HasConversion(
            reasons => string.Join(',', reasons),
            stored => stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DenialReason>).ToList(),
            new ValueComparer<List<DenialReason>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList()));
        removed.HasIndex(r => r.Reference).IsUnique();
        // The figures of a year: what was received in it, what was answered in it.
        removed.HasIndex(r => r.RequestedOn);
        removed.HasIndex(r => r.RespondedOn);
    }
}

internal sealed class TrainingRecordMapping : IEntityTypeConfiguration<TrainingRecord>
{
    public void Configure(EntityTypeBuilder<TrainingRecord> training)
    {
        training.ToTable("Trainings");
        training.HasKey(t => t.Id);
        training.Property(t => t.Id).ValueGeneratedNever();
        training.Property(t => t.Subject).HasMaxLength(TrainingRecord.SubjectMaxLength);
        training.HasIndex(t => new { t.StaffNumber, t.HeldOn });
    }
}
