using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Storage.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<OutboxLetter>
{
    public void Configure(EntityTypeBuilder<OutboxLetter> letter)
    {
        letter.ToTable("Letters");
        letter.HasKey(l => l.Id);
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.MessageId).HasMaxLength(OutboxLetter.MessageIdMaxLength);
        letter.Property(l => l.Answers).HasMaxLength(OutboxLetter.AnswersMaxLength);
        letter.Property(l => l.LastError).HasMaxLength(OutboxLetter.ErrorMaxLength);
        letter.Property(l => l.LeaseOwner).HasMaxLength(JobLease.OwnerMaxLength);
        letter.Property(l => l.ToHash).HasMaxLength(32);
        // Staff and an outbox may reach for the same letter: whoever comes second is told.
        letter.Property(l => l.State).IsConcurrencyToken();
        letter.Property(l => l.LeaseOwner).IsConcurrencyToken();
        letter.Property(l => l.HandingOverAt).IsConcurrencyToken();
        letter.HasIndex(l => new { l.State, l.DueAt });
        letter.HasIndex(l => new { l.State, l.LeavesBy, l.MadeAt });
        letter.HasIndex(l => l.TriedAt);
        letter.HasIndex(l => new { l.ToHash, l.MadeAt });
        letter.HasIndex(l => l.FilingId);
        letter.HasIndex(l => l.MessageId).IsUnique();
        letter.HasIndex(l => l.MailId);
        letter.HasOne<Filing>().WithMany().HasForeignKey(l => l.FilingId);
        letter.HasOne<MailMessage>().WithMany().HasForeignKey(l => l.MailId);
        letter.HasOne<PrivacyRequest>().WithMany().HasForeignKey(l => l.RequestId);
    }
}

internal sealed class LetterBodyMapping : IEntityTypeConfiguration<LetterBody>
{
    public void Configure(EntityTypeBuilder<LetterBody> body)
    {
        body.ToTable("LetterBodies");
        body.HasKey(b => b.LetterId);
        body.Property(b => b.LetterId).ValueGeneratedNever();
        body.HasOne<OutboxLetter>().WithOne().HasForeignKey<LetterBody>(b => b.LetterId);
    }
}

internal sealed class StoppedAddressMapping : IEntityTypeConfiguration<StoppedAddress>
{
    public void Configure(EntityTypeBuilder<StoppedAddress> stopped)
    {
        stopped.ToTable("StoppedAddresses");
        stopped.HasKey(s => s.Id);
        stopped.Property(s => s.Id).ValueGeneratedNever();
        stopped.Property(s => s.AddressHash).HasMaxLength(32);
        stopped.Property(s => s.Status).HasMaxLength(StoppedAddress.StatusMaxLength);
        stopped.HasIndex(s => s.AddressHash);
        stopped.HasOne<OutboxLetter>().WithMany().HasForeignKey(s => s.LetterId);
    }
}

internal sealed class AccessLinkMapping : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.ToTable("AccessLinks");
        link.HasKey(l => l.Id);
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.TokenHash).HasMaxLength(32);
        link.Property(l => l.CodeHash).HasMaxLength(32);
        link.Property(l => l.Version).IsConcurrencyToken();
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => new { l.FilingId, l.Purpose, l.MadeAt });
        link.HasOne<Filing>().WithMany().HasForeignKey(l => l.FilingId);
    }
}
