using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.House;

/// <summary>What the pages of answers need, and the jobs that sweep files which never arrived whole and evidence that lay too long.</summary>
public static class AnswerServices
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    public static void AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<AnswerCookie>();
        services.AddSingleton(new OfficeJob("arriving-files", SweepEvery, (office, stop) => office.GetRequiredService<SweepArrivingFiles>().HandleAsync(stop)));
        services.AddSingleton(new OfficeJob("evidence", SweepEvery, (office, stop) => office.GetRequiredService<RemoveEvidence>().HandleAsync(stop)));
    }
}
