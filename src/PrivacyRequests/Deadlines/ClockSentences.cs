using System.Globalization;
using PrivacyRequests.Office;

namespace PrivacyRequests.Deadlines;

/// <summary>Writes a deadline out: for staff with the whole reasoning, for consumers the statutory date alone.</summary>
public static class ClockSentences
{
    /// <summary>The reasoning for staff, a sentence at a time.</summary>
    public static IReadOnlyList<string> For(Deadline deadline, Words words)
    {
        var reasoning = DeadlineRules.Explain(deadline);
        return
        [
            words["Clocks.Received", words.Date(deadline.Received)],
            .. deadline.Kind switch
            {
                ClockKind.ConfirmReceipt or ClockKind.OptOut => BusinessDays(reasoning, words),
                ClockKind.Promise => BusinessDays(reasoning, words).Prepend(words["Clocks.Promise"]),
                ClockKind.StopMarketing => BusinessDays(reasoning, words).Prepend(words["Clocks.StopMarketing"]),
                ClockKind.Respond => CalendarDays(reasoning, words),
                ClockKind.Extended => CalendarDays(reasoning, words).Prepend(words["Clocks.Extended"]),
            },
            .. reasoning.Others.Select(other => words[$"Clocks.Other.{other.Key}", words.Date(other.Value)]),
            words["Clocks.Rules", words.Date(DateOnly.ParseExact(deadline.RulesVersion, "yyyy-MM-dd", CultureInfo.InvariantCulture))],
        ];
    }

    /// <summary>"by Thursday 19 February 2026": the date that the law promises the consumer.</summary>
    public static string By(Deadline deadline, Words words) => words["Clocks.By", words.Date(deadline.Statutory)];

    private static IEnumerable<string> CalendarDays(ClockReasoning reasoning, Words words)
    {
        var target = words.Date(reasoning.Deadline.Target);
        yield return words["Clocks.CountedFromReceipt", reasoning.Days, words.Date(reasoning.Counted)];
        yield return reasoning.RolledBack is []
            ? words["Clocks.Kept", target]
            : words["Clocks.RolledBack", target, Joined([.. reasoning.RolledBack.Select(Because)], words)];
        yield return words["Clocks.Plain", words.Date(reasoning.Deadline.Statutory)];

        string Because(RolledDay rolled) => words[$"Clocks.Rolled.{rolled.Reason}", words.Date(rolled.Day)];
    }

    private static IEnumerable<string> BusinessDays(ClockReasoning reasoning, Words words)
    {
        yield return words["Clocks.CalendarTarget", reasoning.Days, words.Date(reasoning.Deadline.Target)];
        yield return words["Clocks.Floor", reasoning.Days, words.Date(reasoning.Deadline.Statutory)];
    }

    private static string Joined(IReadOnlyList<string> parts, Words words) => parts is [var only]
        ? only
        : words["Clocks.And", parts.SkipLast(1).Aggregate((list, next) => words["Clocks.List", list, next]), parts[^1]];
}
