using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivacyRequests.Office;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.House;

/// <summary>What the consumers' pages need: the office's face from its settings, sealed answers, limits.</summary>
public static class CounterServices
{
    public static void AddCounter(this IServiceCollection services)
    {
        services.AddSingleton<TimedSeal>();
        services.AddSingleton<ReceivedCookie>();
        services.AddScoped<NewRequestDesk>();
        services.AddRateLimits();
        services.RemoveAll<OfficeFace>();
        services.AddScoped(provider => provider.GetRequiredService<OfficeSettingsSnapshot>().Last is { } last ? OfficeFace.Of(last.Settings) : OfficeFace.Default);
    }
}
