namespace PrivacyRequests.Deadlines;

/// <summary>The same dates once more, with the way to them.</summary>
public static partial class DeadlineRules
{
    /// <summary>The numbers behind a deadline. A deadline of rules that are no longer here is not explained by others.</summary>
    public static ClockReasoning Explain(Deadline deadline)
    {
        if (deadline.RulesVersion != Version)
            throw new ArgumentException($"Rules {deadline.RulesVersion} are not loaded.", nameof(deadline));

        return deadline.Kind switch
        {
            ClockKind.ConfirmReceipt or ClockKind.StopMarketing => ExplainBusinessDays(deadline, 10),
            ClockKind.Respond => ExplainCalendarDays(deadline, 45),
            ClockKind.Extended => ExplainCalendarDays(deadline, 90),
            ClockKind.OptOut or ClockKind.Promise => ExplainBusinessDays(deadline, 15),
        };
    }

    private static ClockReasoning ExplainCalendarDays(Deadline deadline, int days)
    {
        var counted = DayCountingReceipt(deadline.Received, days);
        return new(deadline, days, counted, RolledBackFrom(counted), new Dictionary<OtherReading, DateOnly>
        {
            [OtherReading.Latest] = Latest(deadline.Received, days),
        });
    }

    private static ClockReasoning ExplainBusinessDays(Deadline deadline, int days) =>
        new(deadline, days, deadline.Received.AddDays(days), [], new Dictionary<OtherReading, DateOnly>
        {
            [OtherReading.Code] = Code(deadline.Received, days),
            [OtherReading.Custom] = Custom(deadline.Received, days),
        });
}
