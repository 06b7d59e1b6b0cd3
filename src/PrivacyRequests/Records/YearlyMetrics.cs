using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Records;

/// <summary>What became of a request, for the figures: 11 CCR §7102(a).</summary>
public enum Counted
{
    Open,

    /// <summary>Complied with in whole or part.</summary>
    Complied,
    Denied,

    /// <summary>Closed without a substantive response: withdrawn, or handed to another door.</summary>
    Otherwise,
}

/// <summary>A request as the figures count it.</summary>
/// <param name="Hidden">Restricted, and whoever asks may not read it: counted, and not listed.</param>
/// <param name="RemovedOn">Its record was removed after retention; the figures still count it.</param>
public sealed record CountedCase(string Reference, Right Right, DateOnly ReceivedOn, DateOnly? RespondedOn, Outcome? Outcome, bool Hidden, DateOnly? RemovedOn = null)
{
    public Counted Counted => Outcome is not { } outcome ? Counted.Open : outcome switch
    {
        Responses.Outcome.Answered or Responses.Outcome.AnsweredInPart or Responses.Outcome.CarriedOut => Counted.Complied,
        // A copy that nobody could be verified for is denied as a copy; the kinds of information are the other request's answer.
        Responses.Outcome.Denied or Responses.Outcome.AnsweredAsCategories => Counted.Denied,
        Responses.Outcome.HandedOverToMedicalRecords or Responses.Outcome.Withdrawn => Counted.Otherwise,
    };

    /// <summary>From the day of receipt to the day the letter left; null without a substantive response of its own.</summary>
    public int? Days => Outcome is not Responses.Outcome.AnsweredAsCategories && Counted is (Counted.Complied or Counted.Denied) && RespondedOn is { } on
        ? on.DayNumber - ReceivedOn.DayNumber
        : null;
}

/// <summary>The figures of one right, or of all.</summary>
/// <param name="Right">Null for the sum.</param>
/// <param name="Responses">How many substantive responses left in the year; median and mean are over their days.</param>
public sealed record MetricsLine(Right? Right, int Received, int Complied, int Denied, int Otherwise, int Open, int Responses, decimal? Median, decimal? Mean);

/// <summary>
/// The figures of a calendar year by right: 11 CCR §7102(a)(1). Received, complied with and denied are counted by the year of receipt, so
/// that they add up; days by the year in which the response left.
/// </summary>
public static class YearlyMetrics
{
    public static IReadOnlyList<MetricsLine> Of(int year, IReadOnlyCollection<CountedCase> cases) =>
        [.. Enum.GetValues<Right>().Select(right => Line(year, right, [.. cases.Where(c => c.Right == right)])), Line(year, null, cases)];

    public static IEnumerable<CountedCase> ReceivedIn(int year, IEnumerable<CountedCase> cases) => cases.Where(c => c.ReceivedOn.Year == year);

    public static decimal? Median(IReadOnlyList<int> days)
    {
        if (days.Count == 0) return null;
        var sorted = days.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }

    public static decimal? Mean(IReadOnlyList<int> days) => days.Count == 0 ? null : days.Sum(d => (decimal)d) / days.Count;

    private static MetricsLine Line(int year, Right? right, IReadOnlyCollection<CountedCase> cases)
    {
        var received = ReceivedIn(year, cases).ToLookup(c => c.Counted);
        var days = cases.Where(c => c.RespondedOn?.Year == year).Select(c => c.Days).OfType<int>().ToList();
        return new(right, received.Sum(g => g.Count()), received[Counted.Complied].Count(), received[Counted.Denied].Count(),
            received[Counted.Otherwise].Count(), received[Counted.Open].Count(), days.Count, Median(days), Mean(days));
    }
}
