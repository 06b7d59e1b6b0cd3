using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.Demo;

/// <summary>Records of the demo office: trainings, one old request whose words are gone, one export, figures that everybody may read.</summary>
internal static class DemoRecords
{
    public static async Task FillAsync(DemoOffice office, DemoStaff staff)
    {
        foreach (var (member, daysAgo) in new[] { (staff.Officer, 70), (staff.Deputy, 70), (staff.Desk, 430) })
        {
            await office.DoAsync<RecordTraining>(act => act.HandleAsync(member.Number, office.Today.AddDays(-daysAgo), office.Say("Training"), staff.Officer.Actor, CancellationToken.None));
        }

        var closed = await office.With<RequestsDb, List<PrivacyRequest>>(db => db.Requests.AsNoTracking().Where(r => r.ClosedOn != null).OrderBy(r => r.ClosedOn).ToListAsync());
        await office.DoAsync<ThinRecord>(act => act.HandleAsync(closed[0].Id, CancellationToken.None));
        await office.With<ExportRecord, ExportedCase?>(act => act.HandleAsync(closed[^1].Reference, mayReadRestricted: true, Words.In("en"), staff.Officer.Actor, CancellationToken.None));
        var now = await office.With<OfficeSettingsReader, OfficeNow>(settings => settings.CurrentAsync(CancellationToken.None));
        await office.DoAsync<SaveOfficeSettings>(act => act.HandleAsync(now.Version, now.Settings with { PublishMetrics = true }, staff.Officer.Actor, CancellationToken.None));
    }
}
