using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class MailMessageMapping : IEntityTypeConfiguration<MailMessage>
{
    private const int HashLength = 32;

    public void Configure(EntityTypeBuilder<MailMessage> mail)
    {
        mail.ToTable("MailMessages");
        mail.HasKey(m => m.Id);
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.ContentHash).HasMaxLength(HashLength);
        mail.Property(m => m.OnceHash).HasMaxLength(HashLength);
        mail.Property(m => m.MessageIdHash).HasMaxLength(HashLength);
        mail.Property(m => m.SenderHash).HasMaxLength(HashLength);
        // Two members of staff may decide on one message: whoever comes second is told.
        mail.Property(m => m.State).IsConcurrencyToken();
        mail.HasIndex(m => new { m.State, m.ArrivedAt });
        mail.HasIndex(m => m.OnceHash).IsUnique();
        mail.HasIndex(m => m.ContentHash).IsUnique();
        mail.HasIndex(m => m.MessageIdHash);
        mail.HasIndex(m => new { m.SenderHash, m.ArrivedAt });
        mail.HasIndex(m => m.FilingId);
        mail.HasIndex(m => m.LetterId);
        mail.HasOne<Filing>().WithMany().HasForeignKey(m => m.FilingId);
        mail.HasOne<PrivacyRequest>().WithMany().HasForeignKey(m => m.RequestId);
        mail.HasOne<OutboxLetter>().WithMany().HasForeignKey(m => m.LetterId);
    }
}

internal sealed class MailChunkMapping : IEntityTypeConfiguration<MailChunk>
{
    public void Configure(EntityTypeBuilder<MailChunk> chunk)
    {
        chunk.ToTable("MailChunks");
        chunk.HasKey(c => c.Id);
        chunk.Property(c => c.Id).ValueGeneratedNever();
        chunk.HasIndex(c => new { c.MessageId, c.Part, c.Position }).IsUnique();
        chunk.HasOne<MailMessage>().WithMany().HasForeignKey(c => c.MessageId);
    }
}
