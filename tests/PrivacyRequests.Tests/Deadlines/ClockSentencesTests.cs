using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Deadlines;

public sealed class ClockSentencesTests
{
    private static readonly Words English = Words.In("en");

    [Fact]
    public void D1_an_answer_that_is_due_on_a_working_day() => Assert.Equal(
        [
            "Received on Monday 5 January 2026.",
            "Counting the day of receipt as day 1, day 45 is Wednesday 18 February 2026.",
            "It is a working day, so the target is Wednesday 18 February 2026.",
            "The plain reading, which leaves out the day of receipt, gives Thursday 19 February 2026. After that day it is late.",
            "For information: if a last day could roll forward, it would be Thursday 19 February 2026. We do not wait for it.",
            "Rules as of Thursday 1 January 2026.",
        ],
        ClockSentences.For(DeadlineRules.Respond(On("2026-01-05")), English));

    [Fact]
    public void D1_an_extended_answer_rolls_back_over_a_weekend() => Assert.Equal(
        [
            "Received on Monday 5 January 2026.",
            "Extended once: 90 calendar days from receipt in all, whenever the notice left.",
            "Counting the day of receipt as day 1, day 90 is Saturday 4 April 2026.",
            "The target rolls back to Friday 3 April 2026 because Saturday 4 April 2026 is a day of the weekend.",
            "The plain reading, which leaves out the day of receipt, gives Sunday 5 April 2026. After that day it is late.",
            "For information: if a last day could roll forward, it would be Monday 6 April 2026. We do not wait for it.",
            "Rules as of Thursday 1 January 2026.",
        ],
        ClockSentences.For(DeadlineRules.Extended(On("2026-01-05")), English));

    [Fact]
    public void D4_a_court_holiday_is_named_as_the_reason() => Assert.Contains(
        "The target rolls back to Thursday 2 July 2026 because Friday 3 July 2026 is a court holiday.",
        ClockSentences.For(DeadlineRules.Respond(On("2026-05-20")), English));

    [Fact]
    public void Three_reasons_are_a_list() => Assert.Contains(
        "The target rolls back to Wednesday 25 November 2026 because Saturday 28 November 2026 is a day of the weekend, "
            + "Friday 27 November 2026 is a court holiday and Thursday 26 November 2026 is a court holiday.",
        ClockSentences.For(DeadlineRules.Respond(On("2026-10-15")), English));

    [Fact]
    public void D1_an_opt_out_counts_business_days() => Assert.Equal(
        [
            "Received on Monday 5 January 2026.",
            "The target is 15 calendar days after receipt: Tuesday 20 January 2026. No reading of \"15 business days\" ends earlier.",
            "Counting Monday to Saturday and no holidays, 15 business days end on Thursday 22 January 2026. After that day it is late.",
            "For information: Monday to Saturday without state holidays gives Friday 23 January 2026. We do not wait for it.",
            "For information: Monday to Friday without court holidays gives Tuesday 27 January 2026. We do not wait for it.",
            "Rules as of Thursday 1 January 2026.",
        ],
        ClockSentences.For(DeadlineRules.OptOut(On("2026-01-05")), English));

    [Fact]
    public void Consumers_read_the_statutory_date_alone() =>
        Assert.Equal("by Thursday 19 February 2026", ClockSentences.By(DeadlineRules.Respond(On("2026-01-05")), English));

    [Fact]
    public void Every_sentence_and_name_has_its_words()
    {
        string[] keys =
        [
            "Received", "Extended", "CountedFromReceipt", "Kept", "RolledBack", "List", "And",
            "Plain", "CalendarTarget", "Floor", "Rules", "By",
            .. Names<RollReason>("Rolled"), .. Names<OtherReading>("Other"),
            .. Names<ClockKind>("ClockKind"), .. Names<Standing>("Standing"), .. Names<ExtensionWindow>("ExtensionWindow"),
        ];

        Assert.All(keys, key => Assert.True(English.Has($"Clocks.{key}"), key));
    }

    [Fact]
    public void Every_clock_speaks_from_the_word_files_only() => Assert.All(Enum.GetValues<ClockKind>(), kind => Assert.All(
        EveryDay(2026, 2026).SelectMany(day => ClockSentences.For(DeadlineRules.For(kind, day), Words.In(Words.Pseudo))),
        sentence => Assert.StartsWith("⟦", sentence, StringComparison.Ordinal)));

    [Fact]
    public void Rules_that_are_no_longer_here_are_not_explained_by_others() => Assert.Throws<ArgumentException>(
        () => DeadlineRules.Explain(DeadlineRules.Respond(On("2026-01-05")) with { RulesVersion = "2020-08-14" }));

    private static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{prefix}.{n}");
}
