using System.Text.Json.Serialization;

namespace PrivacyRequests.Storage.Exports;

public sealed record ExportColumn(string Name, ValueKind Kind)
{
    [JsonIgnore]
    public bool IsKey { get; init; }

    /// <summary>The database counts it by itself where nobody says a number.</summary>
    [JsonIgnore]
    public bool IsCounted { get; init; }

    [JsonIgnore]
    public int? MaxLength { get; init; }
}

/// <summary>A table, its columns in an order that no database decides.</summary>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns)
{
    [JsonIgnore]
    public bool IsCounted => Columns.Any(c => c.IsCounted);

    public bool IsLike(ExportTable other) =>
        Name == other.Name && Columns.Select(c => (c.Name, c.Kind)).SequenceEqual(other.Columns.Select(c => (c.Name, c.Kind)));
}
