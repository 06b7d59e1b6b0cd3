using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Tests.Demo;

/// <summary>Whoever learns the product in the demo office meets everything that can happen: nothing of the law is without a case there.</summary>
public sealed class DemoCoverageTests(DemoOfficeTests.FilledOffice office) : IClassFixture<DemoOfficeTests.FilledOffice>
{
    public static TheoryData<Right> Rights => [.. Enum.GetValues<Right>()];

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Every_right_has_a_case_and_one_that_has_ended(Right right)
    {
        var cases = await office.Db(db => db.Requests.AsNoTracking().Where(r => r.AskedFor == right).ToListAsync());

        Assert.NotEmpty(cases);
        Assert.True(right is Right.RestrictUse or Right.ChildData or Right.StopMarketing || cases.Exists(r => !r.IsOpen), $"No {right} has ended.");
    }

    [Fact]
    public async Task Every_filer_has_a_case_and_every_filer_an_answered_one()
    {
        var cases = await office.Db(db => db.Requests.AsNoTracking().Include(r => r.Filing).ToListAsync());

        Missing(cases.Select(r => r.Filing.Filer));
        Missing(cases.Where(r => r.Outcome is Outcome.Answered or Outcome.AnsweredInPart).Select(r => r.Filing.Filer));
        Missing(cases.Select(r => r.Filing.ChildAge).OfType<AgeBand>());
    }

    [Fact]
    public async Task Every_decision_and_every_end_has_a_case()
    {
        var cases = await office.Db(db => db.Requests.AsNoTracking().ToListAsync());

        Missing(cases.Select(r => r.Decision).OfType<DecisionKind>());
        Missing(cases.Select(r => r.Outcome).OfType<Outcome>());
        Missing(cases.Select(r => r.Delivery).OfType<Delivery>());
        Missing(cases.Select(r => r.DisputeOutcome).OfType<DisputeOutcome>());
    }

    [Fact]
    public async Task Every_reason_to_deny_has_a_case() =>
        Missing((await office.Db(db => db.Requests.AsNoTracking().ToListAsync())).SelectMany(r => r.DenialReasons));

    [Fact]
    public async Task Every_letter_has_been_written_once_and_left()
    {
        var letters = await office.Db(db => db.Letters.AsNoTracking().Where(l => l.State == LetterState.Left).Select(l => l.Kind).Distinct().ToListAsync());
        var classes = typeof(Letter).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Letter)) && !t.IsAbstract)
            .Select(t => Enum.Parse<LetterKind>(t.Name[..^nameof(Letter).Length])).ToList();

        Assert.Equal(Enum.GetValues<LetterKind>(), classes.Order());
        Assert.Empty(classes.Except(letters));
    }

    private static void Missing<T>(IEnumerable<T> seen) where T : struct, Enum => Assert.Empty(Enum.GetValues<T>().Except(seen));
}
