using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage;

/// <summary>The case file. Nothing changes silently: see <see cref="SaveGuard"/>.</summary>
public abstract class RequestsDb(DbContextOptions options, KeyRing keys, WriteGate gate) : IdentityDbContext<StaffMember>(options)
{
    /// <summary>Identity's own length for log-in and token keys; set here because the design-time model does not learn it otherwise.</summary>
    private const int IdentityKeyLength = 128;
    private const int GuidAsText = 36;

    /// <summary>SQL Server's most for a clustered key; Identity's own length for passkeys is 1,024.</summary>
    private const int ClusteredKeyBytes = 900;

    private object? takingAway;

    /// <summary>Whether a failure means that the database can't be read or written at this moment.</summary>
    public virtual bool IsAway(Exception failure) => AwayStorage.Is(failure);

    public DbSet<Filing> Filings => Set<Filing>();
    public DbSet<PrivacyRequest> Requests => Set<PrivacyRequest>();
    public DbSet<NamedPerson> NamedPersons => Set<NamedPerson>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<SealedNote> Notes => Set<SealedNote>();
    public DbSet<Lookup> Lookups => Set<Lookup>();
    public DbSet<OutboxLetter> Letters => Set<OutboxLetter>();
    public DbSet<LetterBody> LetterBodies => Set<LetterBody>();
    public DbSet<StoppedAddress> StoppedAddresses => Set<StoppedAddress>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<DataPointVersion> DataPoints => Set<DataPointVersion>();
    public DbSet<DataPointCheck> DataPointChecks => Set<DataPointCheck>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Declaration> Declarations => Set<Declaration>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<ContestedItem> ContestedItems => Set<ContestedItem>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<FileChunk> FileChunks => Set<FileChunk>();
    public DbSet<Suppression> Suppressions => Set<Suppression>();
    public DbSet<SuppressItem> SuppressItems => Set<SuppressItem>();
    public DbSet<OfficeSettingsVersion> OfficeSettings => Set<OfficeSettingsVersion>();
    public DbSet<JobLease> JobLeases => Set<JobLease>();
    public DbSet<DataKey> DataKeys => Set<DataKey>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<StatusInquiry> StatusInquiries => Set<StatusInquiry>();
    public DbSet<InstallationMark> InstallationMarks => Set<InstallationMark>();
    public DbSet<RemovedRecord> RemovedRecords => Set<RemovedRecord>();
    public DbSet<TrainingRecord> Trainings => Set<TrainingRecord>();
    public DbSet<MailMessage> Mail => Set<MailMessage>();
    public DbSet<MailChunk> MailChunks => Set<MailChunk>();

    /// <summary>Writes one line of a case's history, into the save that changes the case.</summary>
    public void Record(PrivacyRequest request, CaseEvent happened, Actor by, DateTime at)
    {
        var row = EventRow.Of(request, happened, by, at, keys.Chain);
        request.Append(row);
        Events.Add(row);
    }

    /// <summary>An event that concerns the filing is written once to each of its cases.</summary>
    public void RecordAll(Filing filing, CaseEvent happened, Actor by, DateTime at)
    {
        foreach (var request in filing.Requests) Record(request, happened, by, at);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        // Once is enough: the guard, the save and whoever listens to it would each look for changes again.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            SaveGuard.Check(ChangeTracker, takingAway);
            ColumnGuard.Check(ChangeTracker);
            using var pass = await gate.EnterAsync(cancellationToken);
            var saved = await this.SaveOnceAsync(stop => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop), cancellationToken);
            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saves are asynchronous: they wait at the write gate.");

    /// <summary>Saves, or answers that somebody else has changed the case since the page was shown.</summary>
    public async Task<Refusal?> SaveOrStaleAsync(CancellationToken cancellation)
    {
        try
        {
            await SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException failed)
        {
            if (failed is not DbUpdateConcurrencyException && !await ChangedMeanwhileAsync(cancellation)) throw;
            ChangeTracker.Clear();
            return Refusals.Stale;
        }
    }

    /// <summary>A save that takes away what a record holds; <see cref="SaveGuard"/> names the two acts that may.</summary>
    public async Task<Refusal?> SaveOrStaleAsync(object act, CancellationToken cancellation)
    {
        takingAway = act;
        try
        {
            return await SaveOrStaleAsync(cancellation);
        }
        finally
        {
            takingAway = null;
        }
    }

    /// <summary>Either the version or the next line of history was taken first; which of the two the database notices is its own affair.</summary>
    private async Task<bool> ChangedMeanwhileAsync(CancellationToken cancellation)
    {
        foreach (var entry in ChangeTracker.Entries<PrivacyRequest>().Where(e => e.State == EntityState.Modified).ToList())
        {
            var stored = await Requests.AsNoTracking().Where(r => r.Id == entry.Entity.Id).Select(r => (int?)r.Version).SingleOrDefaultAsync(cancellation);
            if (stored != entry.Property(r => r.Version).OriginalValue) return true;
        }

        return false;
    }

    /// <summary>One statement that writes past the change tracker (leases, claims); it passes the same gate.</summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        using var pass = await gate.EnterAsync(cancellation);
        return await write(cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DataPoint>().HaveConversion<DataPointConverter>().HaveMaxLength(DataPoint.CodeMaxLength);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RequestsDb).Assembly);
        builder.Entity<IdentityUserLogin<string>>(l =>
        {
            l.Property(x => x.LoginProvider).HasMaxLength(IdentityKeyLength);
            l.Property(x => x.ProviderKey).HasMaxLength(IdentityKeyLength);
        });
        builder.Entity<IdentityUserToken<string>>(t =>
        {
            t.Property(x => x.LoginProvider).HasMaxLength(IdentityKeyLength);
            t.Property(x => x.Name).HasMaxLength(IdentityKeyLength);
        });
        builder.Entity<StaffMember>().Property(m => m.Id).HasMaxLength(GuidAsText);
        builder.Entity<IdentityRole>().Property(r => r.Id).HasMaxLength(GuidAsText);
        builder.Entity<IdentityUserPasskey<string>>().Property(p => p.CredentialId).HasMaxLength(ClusteredKeyBytes);
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())) key.DeleteBehavior = DeleteBehavior.Restrict;
    }
}
