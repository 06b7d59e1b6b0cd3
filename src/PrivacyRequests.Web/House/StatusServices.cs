using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The status page: its cookie, and the jobs that answer "where does my request stand?" and close what nobody confirmed.</summary>
public static class StatusServices
{
    private static readonly TimeSpan AnswerEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LapseEvery = TimeSpan.FromHours(1);

    public static void AddStatus(this IServiceCollection services)
    {
        services.AddSingleton<StatusCookie>();
        services.AddSingleton(new OfficeJob("status inquiries", AnswerEvery, async (office, stop) =>
        {
            while (await office.GetRequiredService<AnswerStatusInquiries>().RunAsync(stop) && !stop.IsCancellationRequested)
            {
            }
        }));
        services.AddSingleton(new OfficeJob("opt-ins", LapseEvery, async (office, stop) =>
        {
            while (await office.GetRequiredService<LapseOptIns>().RunAsync(stop) && !stop.IsCancellationRequested)
            {
            }
        }));
    }
}
