namespace PrivacyRequests.Browser.Tests.Journeys;

/// <summary>A short table in which each value of a column meets each value of every other column once at least, as far as they may meet.</summary>
public static class Pairwise
{
    /// <param name="sizes">How many values each column has.</param>
    /// <param name="may">Whether a whole row is possible.</param>
    public static IReadOnlyList<int[]> Rows(IReadOnlyList<int> sizes, Func<int[], bool> may)
    {
        var all = Whole(sizes).Where(may).ToList();
        var open = all.SelectMany(PairsOf).ToHashSet();
        var rows = new List<int[]>();
        while (open.Count > 0)
        {
            var best = all.MaxBy(row => PairsOf(row).Count(open.Contains))!;
            open.ExceptWith(PairsOf(best));
            rows.Add(best);
        }

        return rows;
    }

    /// <summary>Column and value, with column and value.</summary>
    public static IEnumerable<(int, int, int, int)> PairsOf(int[] row) =>
        from one in Enumerable.Range(0, row.Length)
        from other in Enumerable.Range(one + 1, row.Length - one - 1)
        select (one, row[one], other, row[other]);

    /// <summary>Every row there could be.</summary>
    public static IEnumerable<int[]> Whole(IReadOnlyList<int> sizes) => sizes.Aggregate<int, IEnumerable<int[]>>(
        [[]], (rows, size) => rows.SelectMany(row => Enumerable.Range(0, size).Select(value => (int[])[.. row, value])));
}
