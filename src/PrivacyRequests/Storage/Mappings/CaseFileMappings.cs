using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Correction;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class DataPointCheckMapping : IEntityTypeConfiguration<DataPointCheck>
{
    public void Configure(EntityTypeBuilder<DataPointCheck> check)
    {
        check.ToTable("DataPointChecks");
        check.HasKey(c => c.Id);
        check.Property(c => c.Id).ValueGeneratedNever();
        check.HasIndex(c => new { c.RequestId, c.Point }).IsUnique();
        check.HasOne<PrivacyRequest>().WithMany().HasForeignKey(c => c.RequestId);
    }
}

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> declaration)
    {
        declaration.ToTable("Declarations");
        declaration.HasKey(d => d.Id);
        declaration.Property(d => d.Id).ValueGeneratedNever();
        declaration.HasOne<PrivacyRequest>().WithMany().HasForeignKey(d => d.RequestId);
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("Answers");
        answer.HasKey(a => a.Id);
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.HasOne<PrivacyRequest>().WithMany().HasForeignKey(a => a.RequestId);
    }
}

internal sealed class ContestedItemMapping : IEntityTypeConfiguration<ContestedItem>
{
    public void Configure(EntityTypeBuilder<ContestedItem> item)
    {
        item.ToTable("ContestedItems");
        item.HasKey(i => i.Id);
        item.Property(i => i.Id).ValueGeneratedNever();
        item.HasIndex(i => new { i.RequestId, i.Number }).IsUnique();
        item.HasOne<PrivacyRequest>().WithMany().HasForeignKey(i => i.RequestId);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("Files");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Sha256).HasMaxLength(32);
        file.HasIndex(f => new { f.State, f.At });
        file.HasOne<PrivacyRequest>().WithMany().HasForeignKey(f => f.RequestId);
    }
}

internal sealed class FileChunkMapping : IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<FileChunk> chunk)
    {
        chunk.ToTable("FileChunks");
        chunk.HasKey(c => c.Id);
        chunk.Property(c => c.Id).ValueGeneratedNever();
        chunk.HasIndex(c => new { c.FileId, c.Position }).IsUnique();
        chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId);
    }
}
