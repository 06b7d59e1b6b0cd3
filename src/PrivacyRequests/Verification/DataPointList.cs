using PrivacyRequests.Office;

namespace PrivacyRequests.Verification;

/// <summary>The points in force, each in its latest version, in their order.</summary>
public sealed record DataPointList(IReadOnlyList<DataPointVersion> All)
{
    public DataPointVersion? Find(DataPoint point) => All.FirstOrDefault(p => p.Point == point);

    /// <summary>What may be asked now, of one system.</summary>
    public IEnumerable<DataPoint> Of(PointSystem system) => All.Where(p => p.MayBeAsked && p.System == system).Select(p => p.Point);

    /// <summary>What counts for nothing, however well it matches.</summary>
    public IEnumerable<DataPoint> Uncounted => All.Where(p => p.NeverUse || p.Strength == PointStrength.Supporting).Select(p => p.Point);

    public string NameOf(DataPoint point, Words words) => Find(point)?.Name ?? InHistory(point, words, "DataPoints.Name");

    public string QuestionOf(DataPoint point, Words words) => Find(point)?.Question ?? words[$"MoreProofLetter.DataPoint.{point}"];

    /// <summary>The label of the line to write the answer on.</summary>
    public string ShortOf(DataPoint point, Words words) => Find(point)?.Name ?? words[$"MoreProofLetter.Short.{point}"];

    /// <summary>In a sentence. A point that an officer added is called by its code, which is its first name.</summary>
    public static string InHistory(DataPoint point, Words words, string file = "CaseWords.DataPoint") =>
        words.Has($"{file}.{point}") ? words[$"{file}.{point}"] : point.Code;
}
