using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>A line of the training register; what was written wrongly is put right by another line.</summary>
public sealed class RecordTraining(RequestsDb db, OfficeClock clock)
{
    public async Task<Refusal?> HandleAsync(int staffNumber, DateOnly heldOn, string subject, Actor.Staff by, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (heldOn > now.Day) return Refusals.TrainedInTheFuture;
        if (!await db.Users.AnyAsync(u => u.Number == staffNumber, cancellation)) return Refusals.NoSuchMember;
        db.Trainings.Add(new TrainingRecord
        {
            Id = Guid.CreateVersion7(now.Utc),
            StaffNumber = staffNumber,
            HeldOn = heldOn,
            Subject = subject,
            RecordedBy = by.Number,
            RecordedAt = now.Utc,
        });
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
