using FsCheck;
using FsCheck.Fluent;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Limits;

namespace PrivacyRequests.Tests.Deadlines;

/// <summary>What holds of every date, whatever the day of receipt from 2022 to 2030; the smallest day that breaks a rule is named.</summary>
public sealed class LawfulDatesTests
{
    private static readonly DateOnly First = new(2022, 1, 1);

    /// <summary>The tables of holidays reach to the end of 2031; 90 days after the last day lie inside.</summary>
    private static readonly DateOnly Last = new(2030, 12, 31);

    /// <summary>A day of receipt; a broken rule is told by the earliest day that the search comes down to.</summary>
    private static readonly Arbitrary<DateOnly> Days = Arb.From(Gen.Choose(First.DayNumber, Last.DayNumber).Select(DateOnly.FromDayNumber),
        day => day > First ? [First.AddDays((day.DayNumber - First.DayNumber) / 2), day.AddDays(-1)] : []);

    private static readonly Arbitrary<ClockKind> Kinds = Gen.Elements(Enum.GetValues<ClockKind>()).ToArbitrary();

    [Fact]
    public void A_target_is_never_after_the_statutory_date_and_neither_lies_before_receipt() => Holds(Kinds, Days, (kind, day) =>
        DeadlineRules.For(kind, day) is var clock && day < clock.Target && clock.Target <= clock.Statutory);

    [Fact]
    public void Extended_is_never_beyond_receipt_and_90_days_nor_earlier_than_not_extended() => Holds(Days, day =>
        DeadlineRules.Extended(day) is var extended && extended.Statutory == day.AddDays(90) && extended.Target <= day.AddDays(89)
        && extended.Target > DeadlineRules.Respond(day).Statutory);

    [Fact]
    public void A_business_day_date_is_never_later_than_the_strictest_lawful_reading() => Holds(Days, day => new[] { 10, 15 }.All(n =>
        DeadlineRules.Floor(day, n) is var floor && floor <= DeadlineRules.Code(day, n) && floor <= DeadlineRules.Custom(day, n) && floor <= Ceil(day, n)));

    [Fact]
    public void Opt_out_and_limit_are_done_before_15_working_days_are_over_on_every_reading() => Holds(Days, day =>
        DeadlineRules.OptOut(day) is var clock && clock.Target < clock.Statutory && clock.Statutory <= Ceil(day, 15)
        && clock.Statutory.DayOfWeek != DayOfWeek.Sunday);

    [Fact]
    public void The_reading_that_rolls_forward_is_information_and_never_the_date_worked_to() => Holds(Days, day => new[] { 45, 90 }.All(n =>
        DeadlineRules.Safe(day, n) < DeadlineRules.Plain(day, n) && DeadlineRules.Plain(day, n) <= DeadlineRules.Latest(day, n)));

    [Fact]
    public void Only_targets_of_45_and_90_days_roll_back_and_only_over_days_on_which_nobody_works() => Holds(Kinds, Days, (kind, day) =>
    {
        var clock = DeadlineRules.For(kind, day);
        var counted = kind switch
        {
            ClockKind.Respond => 44,
            ClockKind.Extended => 89,
            ClockKind.ConfirmReceipt or ClockKind.StopMarketing => 10,
            _ => 15,
        };
        var whole = day.AddDays(counted);
        if (kind is not (ClockKind.Respond or ClockKind.Extended)) return clock.Target == whole;
        return IsWorked(clock.Target) && Between(clock.Target.AddDays(1), whole).All(d => !IsWorked(d));
    });

    [Fact]
    public void A_later_receipt_never_has_an_earlier_date() => Holds(Kinds, Days, (kind, day) =>
        DeadlineRules.For(kind, day) is var today && DeadlineRules.For(kind, day.AddDays(1)) is var tomorrow
        && today.Target <= tomorrow.Target && today.Statutory < tomorrow.Statutory.AddDays(1));

    [Fact]
    public void The_extension_can_be_told_exactly_through_the_forty_fifth_day() => Holds(Days, Gen.Choose(0, 120).ToArbitrary(), (received, after) =>
        (DeadlineRules.ExtensionOn(received, received.AddDays(after)) == ExtensionWindow.Closed) == after > 45);

    [Fact]
    public void Is_it_a_holiday_and_list_them_agree() => Holds(Days, day =>
        Holidays.IsJudicial(day) == Holidays.Judicial(day.Year).Contains(day)
        && Holidays.IsGovernmentCode6700(day) == (day.DayOfWeek == DayOfWeek.Sunday || Holidays.GovernmentCode6700(day.Year).Contains(day)));

    [Fact]
    public void Court_holidays_are_weekdays_in_order_each_once() => Holds(Gen.Choose(2022, 2031).ToArbitrary(), year =>
        Holidays.Judicial(year) is var days && days.SequenceEqual(days.Distinct().Order()) && days.All(d => d.Year == year && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));

    [Fact]
    public void No_asking_again_before_twelve_whole_months_have_passed() => Holds(Days, day =>
        DeadlineRules.NoAskingAgainUntil(day) > day.AddMonths(12) && DeadlineRules.NoAskingAgainUntil(day).DayNumber - day.DayNumber is >= 366 and <= 367);

    [Fact]
    public void A_record_is_kept_two_whole_years_and_longer_by_setting() => Holds(Days, Gen.Choose(24, 60).ToArbitrary(), (day, months) =>
        DeadlineRules.KeepRecordsUntil(day, months) >= DeadlineRules.KeepRecordsUntil(day) && DeadlineRules.KeepRecordsUntil(day).DayNumber - day.DayNumber >= 730);

    [Fact]
    public void A_third_request_is_found_exactly_while_two_answered_ones_lie_inside_twelve_months() =>
        Holds(Days, Gen.Choose(0, 800).ToArbitrary(), Gen.Choose(0, 800).ToArbitrary(), (day, one, other) =>
        {
            EarlierKnowRequest[] earlier = [new("A-1", "A", day.AddDays(-one), Answered: true), new("B-1", "B", day.AddDays(-other), Answered: true)];
            var both = earlier.All(e => e.Received.AddMonths(12) > day);
            var found = TwelveMonthLimit.Of(day, earlier);
            return (found is not null) == both && (found is null || (found.LapsesOn > day && TwelveMonthLimit.Of(found.LapsesOn, earlier) is null));
        });

    [Fact]
    public void What_was_not_answered_and_what_came_with_the_same_filing_never_makes_a_third() => Holds(Days, Gen.Choose(0, 364).ToArbitrary(), (day, ago) =>
        TwelveMonthLimit.Of(day, [new("A-1", "A", day.AddDays(-ago), Answered: true), new("A-2", "A", day.AddDays(-ago), Answered: true)]) is null
        && TwelveMonthLimit.Of(day, [new("A-1", "A", day.AddDays(-ago), Answered: true), new("B-1", "B", day.AddDays(-ago), Answered: false)]) is null);

    [Fact]
    public void A_repeated_correction_is_new_after_six_months_and_always_with_papers() => Holds(Days, Gen.Choose(0, 400).ToArbitrary(), (denied, after) =>
        !DeadlineRules.MayRefuseRepeatCorrection(denied, denied.AddDays(after), withNewPapers: true)
        && DeadlineRules.MayRefuseRepeatCorrection(denied, denied.AddDays(after), withNewPapers: false) == denied.AddDays(after) < denied.AddMonths(6));

    [Fact]
    public void Late_at_risk_and_in_time_follow_each_other_in_order() => Holds(Kinds, Days, Gen.Choose(0, 120).ToArbitrary(), (kind, day, after) =>
        DeadlineRules.For(kind, day) is var clock && clock.StandingOn(day.AddDays(after)) <= clock.StandingOn(day.AddDays(after + 1))
        && (clock.StandingOn(day.AddDays(after)) == Standing.Late) == day.AddDays(after) > clock.Statutory);

    [Fact]
    public void A_moment_belongs_to_the_day_on_the_offices_wall_through_every_clock_change() => Holds(Days, Gen.Choose(0, 86_399).ToArbitrary(), (day, second) =>
    {
        var calendar = BusinessCalendar.For();
        var moment = calendar.StartOf(day).AddSeconds(second);
        var next = calendar.StartOf(day.AddDays(1));
        return calendar.DateOf(moment) == (moment < next ? day : day.AddDays(1)) && (next - calendar.StartOf(day)).TotalHours is 23 or 24 or 25;
    });

    /// <summary>Business days as nobody counts fewer: Monday to Friday, less the days of both lists of holidays.</summary>
    private static DateOnly Ceil(DateOnly received, int days)
    {
        var day = received;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorked(day) && !Holidays.IsGovernmentCode6700(day)) days--;
        }

        return day;
    }

    private static bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.IsJudicial(day);

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static void Holds<T>(Arbitrary<T> of, Func<T, bool> rule) => Prop.ForAll(of, rule).Check(Often);

    private static void Holds<T1, T2>(Arbitrary<T1> one, Arbitrary<T2> two, Func<T1, T2, bool> rule) => Prop.ForAll(one, two, rule).Check(Often);

    private static void Holds<T1, T2, T3>(Arbitrary<T1> one, Arbitrary<T2> two, Arbitrary<T3> three, Func<T1, T2, T3, bool> rule) => Prop.ForAll(one, two, three, rule).Check(Often);
}
