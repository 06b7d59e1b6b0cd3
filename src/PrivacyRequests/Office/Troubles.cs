namespace PrivacyRequests.Office;

/// <summary>When somebody is written to about a trouble: once when it has lasted, and once when it is over.</summary>
public static class Troubles
{
    public static string SinceMark(HealthName name) => $"since:{name}";

    public static string ToldMark(HealthName name) => $"told:{name}";

    public static TroubleNews News(IReadOnlyList<HealthFigure> figures, IReadOnlyDictionary<string, DateTime> marks, DateTime now, HealthSettings limits)
    {
        var wrong = figures.Where(f => f.State != HealthState.Well).ToList();
        var well = figures.Where(f => f.State == HealthState.Well).Select(f => f.Name).ToList();
        return new(
            [.. wrong.Where(f => Since(f.Name) is null).Select(f => f.Name)],
            [.. well.Where(n => Since(n) is not null && !Lasted(n))],
            [.. wrong.Where(f => !IsTold(f.Name) && Lasted(f.Name))],
            [.. well.Where(Lasted).Select(n => (n, Since(n)!.Value))]);

        DateTime? Since(HealthName name) => marks.TryGetValue(SinceMark(name), out var at) ? at : null;
        bool IsTold(HealthName name) => marks.ContainsKey(ToldMark(name));
        bool Lasted(HealthName name) => IsTold(name) || now - Since(name) >= limits.TellAfter;
    }

    /// <summary>What has been wrong for long enough to be told, told or not: for the start page.</summary>
    public static IReadOnlyList<HealthFigure> Standing(IReadOnlyList<HealthFigure> figures, IReadOnlyDictionary<string, DateTime> marks, DateTime now, HealthSettings limits) =>
        [.. figures.Where(f => f.State != HealthState.Well && marks.TryGetValue(SinceMark(f.Name), out var since) && now - since >= limits.TellAfter)];
}

/// <summary>What changed since the last look.</summary>
/// <param name="Begun">Is wrong since now.</param>
/// <param name="Forgotten">Was wrong, too short for anybody to be told.</param>
/// <param name="ToTell">Has been wrong for long enough, and nobody was told.</param>
/// <param name="Over">Is well again, and was wrong since then for so long that somebody was told, or would have been if mail had gone.</param>
public sealed record TroubleNews(IReadOnlyList<HealthName> Begun, IReadOnlyList<HealthName> Forgotten, IReadOnlyList<HealthFigure> ToTell, IReadOnlyList<(HealthName Name, DateTime Since)> Over)
{
    public bool IsWorthALetter => ToTell.Count + Over.Count > 0;
}
