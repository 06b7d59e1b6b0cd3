using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class RequestQueueTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_is_late_stands_on_top_and_each_standing_is_counted_as_the_clock_moves()
    {
        var first = await office.Receive(Asked.For(Right.Delete));
        office.Clock.MoveTo(new DateOnly(2026, 1, 26));
        var second = await office.Receive(Asked.For(Right.KnowCategories));

        office.Clock.MoveTo(new DateOnly(2026, 2, 18));
        Assert.Equal(Standing.DueSoon, (await office.QueueAsync()).Rows[0].Standing);
        office.Clock.MoveTo(new DateOnly(2026, 2, 19));
        Assert.Equal(Standing.AtRisk, (await office.QueueAsync()).Rows[0].Standing);
        office.Clock.MoveTo(new DateOnly(2026, 2, 20));
        var page = await office.QueueAsync();

        Assert.Equal([$"{first.Reference}-1", $"{second.Reference}-1"], page.Rows.Select(r => r.Reference));
        Assert.Equal([Standing.Late, Standing.OnTrack], page.Rows.Select(r => r.Standing));
        Assert.Equal((2, 1, 0, 0), (page.Counts[QueueFilter.All], page.Counts[QueueFilter.Late], page.Counts[QueueFilter.AtRisk], page.Counts[QueueFilter.DueSoon]));
    }

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026-02-12")]
    [InlineData("2026-02-19")]
    [InlineData("2026-03-02")]
    public async Task Every_filter_lists_exactly_what_it_counts(string day)
    {
        await office.Receive(Asked.For(Right.Delete, Right.KnowCategories));
        var agent = await office.Receive(Asked.For(Right.SpecificPieces).ByAgent());
        await office.StepAsync($"{agent.Reference}-1", r => r.Assign(OfficeWork.Olivia));
        await office.StepAsync($"{agent.Reference}-1", r => r.HandOverToMedicalRecords(whole: true));
        foreach (var _ in Enumerable.Range(0, 7)) await office.Receive(Asked.For(Right.Delete).By("Fay Flood", "flood@example.org"));
        office.Clock.MoveTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        foreach (var filter in Enum.GetValues<QueueFilter>())
        {
            var page = await office.QueueAsync(filter);
            Assert.Equal((filter, page.Counts[filter]), (filter, page.Rows.Count));
        }

        var counts = (await office.QueueAsync()).Counts;
        Assert.Equal((1, 1, 2), (counts[QueueFilter.LetterNotOut], counts[QueueFilter.Mine], counts[QueueFilter.SetAside]));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double()
    {
        foreach (var _ in Enumerable.Range(0, 53)) await office.Receive(Asked.For(Right.Delete, Right.KnowCategories));

        var seen = new List<string>();
        QueueKey? after = null;
        do
        {
            var page = await office.QueueAsync(after: after);
            seen.AddRange(page.Rows.Select(r => r.Reference));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(106, seen.Count);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task A_closed_case_leaves_the_queue_and_stays_under_all_requests()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        await office.StepAsync($"{told.Reference}-1", r => r.Withdraw(office.Today()));

        Assert.Empty((await office.QueueAsync()).Rows);
        var all = await office.With<AllRequests, RequestsPage>(q => q.PageAsync(null, true, office.Today(), CancellationToken.None));
        Assert.Equal((CaseStage.Closed, (Standing?)null), (Assert.Single(all.Rows).Stage, all.Rows[0].Standing));
    }

    [Fact]
    public async Task A_restricted_request_is_nowhere_for_staff()
    {
        var told = await office.Receive(Asked.For(Right.Delete, Right.KnowCategories).By("Rita Restricted", "rita@example.org"));
        var other = await office.Receive(Asked.For(Right.Delete).By("Rita Restricted", "rita@example.org"));
        var refusal = await office.With<RestrictCase, Refusal?>(async act => await act.HandleAsync(await office.ShownAsync($"{told.Reference}-1"), true, new Actor.Staff(1), CancellationToken.None));

        Assert.Null(refusal);
        var page = await office.QueueAsync(officer: false);
        Assert.Equal($"{other.Reference}-1", Assert.Single(page.Rows).Reference);
        Assert.All(page.Counts, c => Assert.InRange(c.Value, 0, 1));
        foreach (var typed in new[] { told.Reference, $"{told.Reference}-2", "rita@example.org", "Rita Restricted" })
            Assert.DoesNotContain(await office.SearchAsync(typed, officer: false), r => r.StartsWith(told.Reference, StringComparison.Ordinal));
        Assert.Null(await office.FileAsync($"{told.Reference}-2", officer: false));
        Assert.DoesNotContain((await office.FileAsync($"{other.Reference}-1", officer: false))!.Findings, f => f.References.Contains(told.Reference));
        Assert.Contains((await office.FileAsync($"{other.Reference}-1"))!.Findings, f => f.References.Contains(told.Reference));
    }
}
