using System.Globalization;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>How well the phrases sort 120 messages, right by right. The aim of the office: precision 0.9, recall 0.85.</summary>
public sealed class PhraseCorpusTests(ITestOutputHelper output)
{
    private const double Precision = 0.9, Recall = 0.85;

    [Fact]
    public void The_corpus_has_120_messages_each_with_its_own_name()
    {
        var all = PhraseCorpus.Known.Concat(PhraseCorpus.HeldOut).ToList();

        Assert.Equal(120, all.Count);
        Assert.Equal(120, all.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20, all.Count(m => m.Rights.Count == 0));
        Assert.Equal(40, PhraseCorpus.HeldOut.Count);
        Assert.All(Enum.GetValues<Right>(), right => Assert.Contains(all, m => m.Rights.Contains(right)));
    }

    [Fact]
    public void Every_right_is_suggested_as_precisely_and_as_fully_as_aimed_at()
    {
        var known = Tally("the two thirds that the phrases were bettered on", PhraseCorpus.Known);
        var heldOut = Tally("the third held out", PhraseCorpus.HeldOut);
        var all = Tally("all", [.. PhraseCorpus.Known, .. PhraseCorpus.HeldOut]);

        Assert.All(known, s => Assert.True(s.Precision >= Precision && s.Recall >= Recall, s.ToString()));
        Assert.All(all, s => Assert.True(s.Precision >= Precision && s.Recall >= Recall, s.ToString()));
        Assert.NotEmpty(heldOut);
    }

    [Fact]
    public void Who_asks_is_suggested_too()
    {
        var all = PhraseCorpus.Known.Concat(PhraseCorpus.HeldOut).ToList();
        var wrong = all.Where(m => Suggestion.Of(m.Subject, m.Text).Filer != m.Filer).Select(m => m.Name).ToList();

        output.WriteLine($"who asks: {all.Count - wrong.Count} of {all.Count} right; wrong: {string.Join(", ", wrong)}");
        Assert.True(wrong.Count <= all.Count / 20, string.Join(", ", wrong));
    }

    private List<Score> Tally(string of, IReadOnlyList<CorpusMessage> messages)
    {
        var read = messages.Select(m => (m.Name, m.Rights, Suggested: Suggestion.Of(m.Subject, m.Text).Rights)).ToList();
        var scores = Enum.GetValues<Right>().Select(right => new Score(
            right.ToString(),
            read.Count(m => m.Rights.Contains(right) && m.Suggested.Contains(right)),
            read.Count(m => !m.Rights.Contains(right) && m.Suggested.Contains(right)),
            read.Count(m => m.Rights.Contains(right) && !m.Suggested.Contains(right)))).ToList();
        output.WriteLine($"{of}: {messages.Count} messages");
        foreach (var score in scores.Append(new Score("together", scores.Sum(s => s.Right), scores.Sum(s => s.Wrong), scores.Sum(s => s.Missed)))) output.WriteLine($"  {score}");
        foreach (var m in read.Where(m => !m.Rights.SequenceEqual(m.Suggested))) output.WriteLine($"    {m.Name}: {string.Join(", ", m.Rights)} → {string.Join(", ", m.Suggested)}");
        output.WriteLine($"  no privacy request: {read.Count(m => m.Rights.Count == 0 && m.Suggested.Count == 0)} of {read.Count(m => m.Rights.Count == 0)} left alone");
        return scores;
    }

    private sealed record Score(string Name, int Right, int Wrong, int Missed)
    {
        public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);
        public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-16} precision {Precision:0.00}  recall {Recall:0.00}  ({Right} right, {Wrong} wrong, {Missed} missed)");
    }
}
