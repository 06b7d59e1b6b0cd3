using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>The office's own list of details to check people by.</summary>
public sealed class DataPointTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_first_office_has_points_of_website_booking_newsletter_purchase_and_job_data_only()
    {
        var list = await List();

        Assert.Equal(ShippedDataPoints.List.All.Select(p => p.Point).ToHashSet(), list.All.Select(p => p.Point).ToHashSet());
        Assert.All(list.All.Where(p => !p.NeverUse), p => Assert.NotEqual(PointSystem.Elsewhere, p.System));
        Assert.All(list.All.Where(p => !p.NeverUse), p => Assert.False(NeverUsedData.IsSpokenOfIn(list.NameOf(p.Point, Words.In("en")), list.QuestionOf(p.Point, Words.In("en")))));
        Assert.Equal(8, list.All.Count(p => p.NeverUse));
    }

    [Theory]
    [InlineData("SSN, last four", "What are the last four digits?")]
    [InlineData("Last visit", "Which treatment did you have?")]
    [InlineData("Driver's license", "What is its number?")]
    [InlineData("Card", "Which card number did you pay with?")]
    [InlineData("Insurance", "Who insures you?")]
    public async Task R3_4_a_point_of_data_that_may_never_be_used_is_refused(string name, string question)
    {
        Assert.Same(Refusals.NeverUsedPoint, await Add(name, question));
        Assert.DoesNotContain((await List()).All, p => p.Name == name);
    }

    [Fact]
    public async Task R3_4_a_result_on_data_that_may_never_be_used_is_refused()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.SpecificPieces))).Reference}-1";

        Assert.Same(Refusals.NeverUsedPoint, await office.Record(reference, CheckResult.Matched, new DataPoint("SocialSecurityNumber")));
        Assert.Same(Refusals.NoSuchPoint, await office.Record(reference, CheckResult.Matched, new DataPoint("Shoe size")));
        Assert.Empty((await office.History(reference)).OfType<DataPointChecked>());
    }

    [Fact]
    public async Task A_point_that_an_officer_added_is_asked_matched_and_told_by_its_name()
    {
        Assert.Null(await Add("Product color", "If you bought something from us: which color was it?"));
        Assert.Same(Refusals.PointTaken, await Add("product COLOR", "Which color?"));
        var told = await office.Receive(Asked.For(Right.SpecificPieces) with { About = Subject.Purchase });
        var reference = $"{told.Reference}-1";

        await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.Record(reference, CheckResult.Matched, new DataPoint("Product color"));

        Assert.Contains("which color was it?", (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.MoreProof).Body.Text, StringComparison.Ordinal);
        Assert.Contains((await office.FileAsync(reference))!.History.Lines, l => l.Sentence == "Compared Product color: matched.");
    }

    [Fact]
    public async Task It_can_be_shown_later_which_words_were_asked()
    {
        var first = await office.Receive(Asked.For(Right.KnowCategories));
        await office.Act<AskForProof>($"{first.Reference}-1", (a, s) => a.HandleAsync(s, Checks.Officer, default));
        Assert.Null(await Change(DataPoint.PhoneOnFile, 1, new(null, "Which phone number do you use?", PointStrength.Reliable, Retired: false)));
        var second = await office.Receive(Asked.For(Right.KnowCategories));
        await office.Act<AskForProof>($"{second.Reference}-1", (a, s) => a.HandleAsync(s, Checks.Officer, default));

        var versions = await office.With<DataPointReader, IReadOnlyList<DataPointVersion>>(q => q.VersionsOfAsync(DataPoint.PhoneOnFile, default));

        Assert.Equal([(2, "Which phone number do you use?", 1), (1, null, (int?)null)], versions.Select(v => (v.Version, v.Question, v.StaffNumber)));
        Assert.Contains("may we know you by", await Asking(first.Reference), StringComparison.Ordinal);
        Assert.Contains("Which phone number do you use?", await Asking(second.Reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retired_point_is_asked_no_more_and_can_be_taken_up_again()
    {
        Assert.Null(await Change(DataPoint.BookingMonth, 1, new(null, null, PointStrength.Reliable, Retired: true)));
        Assert.DoesNotContain(DataPoint.BookingMonth, Questions.For(Right.SpecificPieces, Subject.BookingRequest, await List()));

        Assert.Null(await Change(DataPoint.BookingMonth, 2, new(null, null, PointStrength.Reliable, Retired: false)));

        Assert.Contains(DataPoint.BookingMonth, Questions.For(Right.SpecificPieces, Subject.BookingRequest, await List()));
    }

    [Fact]
    public async Task Two_officers_do_not_overwrite_each_other_and_never_used_data_stays_so()
    {
        Assert.Null(await Change(DataPoint.BookingMonth, 1, new("Month", null, PointStrength.Supporting, Retired: false)));

        Assert.Same(Refusals.SettingsStale, await Change(DataPoint.BookingMonth, 1, new("Another", null, PointStrength.Reliable, Retired: false)));
        Assert.Same(Refusals.NeverUsedPoint, await Change(new DataPoint("GeneticData"), 1, new("Harmless", "Harmless?", PointStrength.Reliable, Retired: false)));
        Assert.Same(Refusals.NeverUsedPoint, await Change(DataPoint.BookingMonth, 2, new(null, "Your password?", PointStrength.Reliable, Retired: false)));
        Assert.Same(Refusals.NoSuchPoint, await Change(new DataPoint("None"), 1, new(null, null, PointStrength.Reliable, Retired: false)));
    }

    [Fact]
    public async Task Starting_again_brings_nothing_twice()
    {
        var before = await office.Db(db => db.DataPoints.CountAsync());

        await office.With<ShipDataPoints>(act => act.HandleAsync(default));

        Assert.Equal(before, await office.Db(db => db.DataPoints.CountAsync()));
    }

    private Task<DataPointList> List() => office.With<DataPointReader, DataPointList>(q => q.CurrentAsync(default));

    private Task<Refusal?> Add(string name, string question) => office.With<AddDataPoint, Refusal?>(a =>
        a.HandleAsync(new(name, question, PointSystem.Purchase, PointStrength.Reliable), Checks.Officer, default));

    private Task<Refusal?> Change(DataPoint point, int version, PointChange change) =>
        office.With<ChangeDataPoint, Refusal?>(a => a.HandleAsync(point, version, change, Checks.Officer, default));

    private async Task<string> Asking(string reference) => (await office.Letters(reference)).Single(l => l.Letter.Kind == LetterKind.MoreProof).Body.Text;
}
