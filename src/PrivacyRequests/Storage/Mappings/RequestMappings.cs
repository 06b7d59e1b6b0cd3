using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.ToTable("Filings");
        filing.HasKey(f => f.Id);
        filing.Property(f => f.Id).ValueGeneratedNever();
        filing.Property(f => f.Reference).HasMaxLength(Reference.MaxLength);
        filing.Property(f => f.Language).HasMaxLength(Filing.LanguageMaxLength);
        filing.Property(f => f.ReplyToken).HasMaxLength(ReplyToken.Length);
        filing.HasIndex(f => f.Reference).IsUnique();
        filing.HasIndex(f => f.ReplyToken).IsUnique();
        filing.HasIndex(f => f.SubmissionId).IsUnique();
        filing.HasIndex(f => f.PersonNumber);
    }
}

internal sealed class PrivacyRequestMapping : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> request)
    {
        request.ToTable("Requests");
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Reference).HasMaxLength(PrivacyRequest.ReferenceMaxLength);
        request.Property(r => r.RulesVersion).HasMaxLength(PrivacyRequest.RulesVersionMaxLength);
        request.Property(r => r.Version).IsConcurrencyToken();
        request.Property(r => r.LastChain).HasMaxLength(32);
        request.Property(r => r.DenialReasons).HasMaxLength(1000).HasConversion(
            reasons => string.Join(',', reasons),
            stored => stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DenialReason>).ToList(),
            new ValueComparer<List<DenialReason>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList()));
        request.Property(r => r.Contested).HasMaxLength(200).HasConversion(
            details => string.Join(',', details),
            stored => stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ContestedDetail>).ToList(),
            new ValueComparer<List<ContestedDetail>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList()));
        request.HasOne(r => r.Filing).WithMany(f => f.Requests).HasForeignKey(r => r.FilingId);
        request.HasIndex(r => r.Reference).IsUnique();
        // The queue: open cases (no closing day) by target. "All requests": the latest receipt first.
        request.HasIndex(r => new { r.ClosedOn, r.TargetOn, r.Reference });
        request.HasIndex(r => new { r.ReceivedOn, r.Reference });
        // Open disputes: those without an answer, the earliest first.
        request.HasIndex(r => new { r.DisputeAnsweredOn, r.DisputedOn, r.Reference });
    }
}

internal sealed class NamedPersonMapping : IEntityTypeConfiguration<NamedPerson>
{
    public void Configure(EntityTypeBuilder<NamedPerson> person)
    {
        person.ToTable("NamedPersons");
        person.HasKey(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => new { p.FilingId, p.StaffNumber }).IsUnique();
        person.HasOne<Filing>().WithMany(f => f.NamedPersons).HasForeignKey(p => p.FilingId);
    }
}

internal sealed class EventMapping : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> row)
    {
        row.ToTable("Events");
        row.HasKey(e => e.Id);
        row.Property(e => e.Id).ValueGeneratedNever();
        row.Property(e => e.ActorKind).HasMaxLength(20);
        row.Property(e => e.Kind).HasMaxLength(EventRow.KindMaxLength);
        row.Property(e => e.Chain).HasMaxLength(32);
        row.HasIndex(e => new { e.RequestId, e.Sequence }).IsUnique();
        row.HasOne<PrivacyRequest>().WithMany().HasForeignKey(e => e.RequestId);
    }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<SealedNote>
{
    public void Configure(EntityTypeBuilder<SealedNote> note)
    {
        note.ToTable("Notes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.HasOne<PrivacyRequest>().WithMany().HasForeignKey(n => n.RequestId);
    }
}

internal sealed class LookupMapping : IEntityTypeConfiguration<Lookup>
{
    public void Configure(EntityTypeBuilder<Lookup> lookup)
    {
        lookup.ToTable("Lookups");
        lookup.HasKey(l => l.Id);
        lookup.Property(l => l.Id).ValueGeneratedNever();
        lookup.Property(l => l.Hash).HasMaxLength(32);
        lookup.HasIndex(l => new { l.Kind, l.Hash, l.At });
        lookup.HasOne<PrivacyRequest>().WithMany().HasForeignKey(l => l.RequestId);
    }
}
