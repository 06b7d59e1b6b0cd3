using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>The status page: its cookie, and the job that answers "where does my request stand?".</summary>
public static class StatusServices
{
    private static readonly TimeSpan AnswerEvery = TimeSpan.FromSeconds(10);

    public static void AddStatus(this IServiceCollection services)
    {
        services.AddSingleton<StatusCookie>();
        services.AddSingleton(new OfficeJob("status inquiries", AnswerEvery, async (office, stop) =>
        {
            while (await office.GetRequiredService<AnswerStatusInquiries>().RunAsync(stop) && !stop.IsCancellationRequested)
            {
            }
        }));
    }
}
