using PrivacyRequests.Responses;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>What the pages of answers need, and the job that sweeps files which never arrived whole.</summary>
public static class AnswerServices
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    public static void AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<AnswerCookie>();
        services.AddSingleton(new OfficeJob("arriving-files", SweepEvery, (office, stop) => office.GetRequiredService<SweepArrivingFiles>().HandleAsync(stop)));
    }
}
