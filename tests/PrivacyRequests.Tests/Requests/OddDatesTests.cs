using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using static PrivacyRequests.Tests.Deadlines.Dates;

namespace PrivacyRequests.Tests.Requests;

/// <summary>Dates that people mistype, and days on which a day more or less decides.</summary>
public sealed class OddDatesTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("0001-01-01", "2020-01-01")]
    [InlineData("1999-02-28", "2020-01-01")]
    [InlineData("2019-12-31", "2020-01-01")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("2026-01-04", "2026-01-04")]
    [InlineData("2026-01-06", "2026-01-05")] // tomorrow
    [InlineData("9999-12-31", "2026-01-05")]
    public async Task What_staff_log_was_received_under_the_Act_and_not_after_today(string said, string receivedOn)
    {
        var told = await office.Receive(Asked.For(Right.Delete) with { Door = Door.Email, ReceivedOn = On(said) });

        var request = await office.Case(told.Reference + "-1");
        Assert.Equal(On(receivedOn), request.ReceivedOn);
        Assert.Equal(On(receivedOn).AddDays(45), request.StatutoryOn);
    }

    [Fact]
    public async Task A_receipt_date_is_corrected_to_a_day_under_the_Act_and_not_after_today()
    {
        var reference = (await office.Receive(Asked.For(Right.Delete).OnPaper())).Reference + "-1";

        Assert.Same(Refusals.ReceiptDateBeforeTheAct, await Correct(reference, "2019-12-31"));
        Assert.Same(Refusals.ReceiptDateBeforeTheAct, await Correct(reference, "0001-01-01"));
        Assert.Same(Refusals.ReceiptDateInTheFuture, await Correct(reference, "2026-01-06"));
        Assert.Null(await Correct(reference, "2020-02-29"));
        Assert.Equal(On("2020-04-14"), (await office.Case(reference)).StatutoryOn);
    }

    [Fact]
    public async Task What_the_web_form_says_of_a_date_counts_for_nothing()
    {
        var told = await office.Receive(Asked.For(Right.Delete) with { ReceivedOn = On("2025-01-01") });

        Assert.Equal(TestOffice.FirstDay, told.ReceivedOn);
    }

    [Theory]
    [InlineData("2026-03-08T09:59:59Z", "2026-03-08")] // 01:59:59, a second before the clocks go forward
    [InlineData("2026-03-08T10:00:00Z", "2026-03-08")]
    [InlineData("2026-03-09T06:59:59Z", "2026-03-08")] // 23:59:59 of the day with 23 hours
    [InlineData("2026-03-09T07:00:00Z", "2026-03-09")]
    [InlineData("2026-11-01T06:59:59Z", "2026-10-31")]
    [InlineData("2026-11-01T08:30:00Z", "2026-11-01")] // 01:30 for the first time
    [InlineData("2026-11-01T09:30:00Z", "2026-11-01")] // and for the second
    [InlineData("2026-11-02T07:59:59Z", "2026-11-01")] // 23:59:59 of the day with 25 hours
    [InlineData("2026-11-02T08:00:00Z", "2026-11-02")]
    [InlineData("2028-02-29T08:00:00Z", "2028-02-29")]
    [InlineData("2028-03-01T07:59:59Z", "2028-02-29")]
    public async Task A_request_belongs_to_the_day_on_the_offices_wall(string moment, string day)
    {
        office.Clock.MoveTo(new DateTimeOffset(Utc(moment)));

        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.Equal((On(day), On(day).AddDays(45)), (told.ReceivedOn, told.AnswerBy));
    }

    [Theory]
    [InlineData(43, Standing.DueSoon, null)]
    [InlineData(44, Standing.DueSoon, null)]
    [InlineData(45, Standing.AtRisk, nameof(Refusals.ExtensionNeedsWarning))]
    [InlineData(46, Standing.Late, nameof(Refusals.ExtensionTooLate))]
    public async Task Days_44_to_46_of_an_answer(int day, Standing standing, string? toExtend)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(day));

        Assert.Equal(standing, (await office.Case(reference)).Deadline.StandingOn(office.Today()));
        Assert.Equal(toExtend, (await office.Extend(reference))?.Name);
        if (toExtend == nameof(Refusals.ExtensionNeedsWarning)) Assert.Null(await office.Extend(reference, warningAccepted: true));
        if (toExtend == nameof(Refusals.ExtensionTooLate)) Assert.Same(Refusals.ExtensionTooLate, await office.Extend(reference, warningAccepted: true));
    }

    [Theory]
    [InlineData(44, true)]
    [InlineData(45, true)]
    [InlineData(46, false)]
    public async Task An_extension_counts_from_its_letters_leaving_not_from_the_decision(int leaves, bool extended)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(44));
        Assert.Null(await office.Extend(reference));
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(leaves));
        await office.LettersLeave();

        var request = await office.Case(reference);
        Assert.Equal(extended ? 90 : 45, request.StatutoryOn.DayNumber - request.ReceivedOn.DayNumber);
        Assert.Equal(extended ? Standing.OnTrack : Standing.Late, request.Deadline.StandingOn(office.Today()));
    }

    [Theory]
    [InlineData(88, Standing.DueSoon)]
    [InlineData(89, Standing.AtRisk)] // a Saturday: the target has rolled back to Friday
    [InlineData(90, Standing.AtRisk)]
    [InlineData(91, Standing.Late)]
    public async Task Days_89_to_91_of_an_extended_answer_and_no_second_extension(int day, Standing standing)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(30));
        Assert.Null(await office.Extend(reference));
        await office.LettersLeave();
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(day));

        Assert.Equal(standing, (await office.Case(reference)).Deadline.StandingOn(office.Today()));
        Assert.Same(Refusals.ExtendedOnce, await office.Extend(reference, warningAccepted: true));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "Here it is.")));
    }

    [Theory]
    [InlineData("2026-01-15", Standing.DueSoon)] // business day 9 of Monday to Saturday; 10 calendar days
    [InlineData("2026-01-16", Standing.AtRisk)] // the tenth
    [InlineData("2026-01-17", Standing.Late)]
    public async Task Business_days_9_to_11_of_a_receipt_to_confirm(string day, Standing standing)
    {
        var reference = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";

        Assert.Equal(standing, (await office.Case(reference)).ReceiptDeadline!.StandingOn(On(day)));
    }

    [Theory]
    [InlineData("2026-01-20", Standing.DueSoon)] // 15 calendar days
    [InlineData("2026-01-21", Standing.AtRisk)] // business day 14 of Monday to Saturday
    [InlineData("2026-01-22", Standing.AtRisk)] // the fifteenth
    [InlineData("2026-01-23", Standing.Late)]
    public async Task Business_days_14_to_16_of_an_opt_out(string day, Standing standing)
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));

        Assert.Equal(standing, (await office.Case(reference)).Deadline.StandingOn(On(day)));
        office.Clock.MoveTo(On(day));
        Assert.Null(await office.SystemStops(reference, 1));
    }

    private Task<Refusal?> Correct(string reference, string to) => office.Act<CorrectReceiptDate>(reference, (a, s) =>
        a.HandleAsync(s.Reference, s.Version, On(to), new ReceiptDateProof("Misread", "Postmark"), true, Checks.Officer, default));
}
