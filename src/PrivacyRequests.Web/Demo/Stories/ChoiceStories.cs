using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Opt-out, limit, opt-in, and what the policy promises.</summary>
internal static class ChoiceStories
{
    /// <summary>One system after the other; processed once the letter has left.</summary>
    public static async Task StoppedEverywhere(DemoFiling f)
    {
        await f.OnDayAsync(1);
        await f.SystemsStopAsync(1, most: 1);
        await f.OnDayAsync(6);
        await f.SystemsStopAsync(1);
    }

    /// <summary>In force since receipt; not every system has confirmed.</summary>
    public static async Task HalfStopped(DemoFiling f)
    {
        await f.OnDayAsync(1);
        await f.SystemsStopAsync(1, most: 1);
    }

    /// <summary>The agent's signed permission came two days later; the opt-out was in force from the first.</summary>
    public static async Task ByAgentWithPermission(DemoFiling f)
    {
        await f.OnDayAsync(2);
        await f.RecordPermissionAsync(1);
        await f.OnDayAsync(5);
        await f.SystemsStopAsync(1);
    }

    public static async Task RefusedForFraud(DemoFiling f)
    {
        await f.OnDayAsync(4);
        await f.DenyAsync(1, DenialReason.Fraud);
    }

    /// <summary>Asked to opt back in, and decided so in the letter.</summary>
    public static async Task BackIn(DemoFiling f)
    {
        await f.SomeHoursLaterAsync();
        await f.ConfirmOptInAsync();
    }
}
