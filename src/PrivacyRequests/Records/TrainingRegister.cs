using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Records;

/// <summary>One line of the register.</summary>
public sealed record TrainingLine(string Name, DateOnly HeldOn, string Subject, string RecordedBy, DateTime RecordedAt);

/// <summary>Query: the training register, and whose training is due.</summary>
public sealed class TrainingRegister(RequestsDb db)
{
    public Task<List<TrainingLine>> AllAsync(CancellationToken cancellation) =>
        (from t in db.Trainings.AsNoTracking()
         join who in db.Users on t.StaffNumber equals who.Number
         join writer in db.Users on t.RecordedBy equals writer.Number into recorders
         from recorder in recorders.DefaultIfEmpty()
         orderby t.StaffNumber, t.HeldOn descending
         select new TrainingLine(who.Name, t.HeldOn, t.Subject, recorder == null ? "" : recorder.Name, t.RecordedAt)).ToListAsync(cancellation);

    /// <summary>Names of those at work who were never trained, or more than a year ago.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(DateOnly today, CancellationToken cancellation)
    {
        var staff = await db.Users.AsNoTracking().Where(u => !u.Deactivated).OrderBy(u => u.Number)
            .Select(u => new { u.Name, Last = db.Trainings.Where(t => t.StaffNumber == u.Number).Max(t => (DateOnly?)t.HeldOn) }).ToListAsync(cancellation);
        return [.. staff.Where(s => TrainingRules.IsDue(s.Last, today)).Select(s => s.Name)];
    }
}
