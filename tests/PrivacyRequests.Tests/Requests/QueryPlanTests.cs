using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

/// <summary>However many cases there are, lists go along an index: what is asked is explained by the database itself.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly WatchedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task No_list_scans_a_table_or_sorts_in_a_temporary_tree()
    {
        foreach (var _ in Enumerable.Range(0, 3)) await office.Receive(Asked.For(Right.Delete, Right.KnowCategories).By("Casey Long Name", "casey@example.org"));
        await office.QueueAsync();
        office.Forget();

        foreach (var filter in Enum.GetValues<QueueFilter>()) await office.QueueAsync(filter, new QueueKey(new DateOnly(2026, 1, 1), "BCDF-GHJK-L-1"));
        foreach (var typed in new[] { "BCDF", "casey@example.org", "408 555 0123", "Casey Long Name" }) await office.SearchAsync(typed, officer: false);
        foreach (var after in new[] { null, new QueueKey(office.Today(), "ZZZZ-ZZZZ-Z-1") })
            await office.With<AllRequests, RequestsPage>(q => q.PageAsync(after, false, office.Today(), CancellationToken.None));

        var plans = await office.PlansAsync();
        Assert.NotEmpty(plans);
        foreach (var (plan, question) in plans.Zip(office.Questions)) Assert.True(plan.All(step => GoesAlongAnIndex(step) || IsOwnPage(step, plan)), string.Join('\n', plan) + "\n" + question.Text);
    }

    [Fact]
    public async Task The_queue_asks_twice_and_the_case_file_a_fixed_number_of_times()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        await office.QueueAsync();
        office.Forget();
        await office.QueueAsync(QueueFilter.Late);
        Assert.Equal(2, office.Questions.Count);

        office.Forget();
        await office.FileAsync($"{told.Reference}-1");
        Assert.InRange(office.Questions.Count, 1, 12);
    }

    private static bool GoesAlongAnIndex(string step) => !step.Contains("TEMP B-TREE", StringComparison.Ordinal)
        && (!step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("INDEX", StringComparison.Ordinal));

    /// <summary>Reading the one page that an inner question made along an index; it is no table.</summary>
    private static bool IsOwnPage(string step, IReadOnlyList<string> plan) =>
        step.Split(' ') is ["SCAN", var name] && plan.Contains($"CO-ROUTINE {name}");
}
