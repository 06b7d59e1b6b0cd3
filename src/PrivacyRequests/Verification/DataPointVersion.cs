namespace PrivacyRequests.Verification;

/// <summary>Where a point comes from. Never a medical record: 11 CCR §7060(c)(2); Civil Code 1798.145(c)(1).</summary>
public enum PointSystem
{
    /// <summary>How the office's records reach the person, whatever they dealt about.</summary>
    Contact,
    Website,
    BookingRequest,
    Newsletter,
    Purchase,
    Job,

    /// <summary>Data that no check may use.</summary>
    Elsewhere,
}

/// <summary>Whether the office found a point reliable for telling who asks: 11 CCR §7062(b)–(c).</summary>
public enum PointStrength
{
    /// <summary>Counts towards the number that the standard names.</summary>
    Reliable,

    /// <summary>Others may know or guess it: it may help, and counts for nothing.</summary>
    Supporting,
}

/// <summary>
/// One point as it stands from a moment on. A change is a new version and no version is ever altered, so that it can be shown later which
/// words were asked when. 11 CCR §7060(a)–(c), §7101.
/// </summary>
public sealed class DataPointVersion
{
    public const int NameMaxLength = DataPoint.CodeMaxLength;
    public const int QuestionMaxLength = 300;

    public required Guid Id { get; init; }
    public required DataPoint Point { get; init; }
    public required int Version { get; init; }

    /// <summary>The office's own words; null for those that came with the product, which are written in the reader's language.</summary>
    public string? Name { get; init; }
    public string? Question { get; init; }
    public required PointSystem System { get; init; }
    public PointStrength Strength { get; init; }

    /// <summary>Listed so that nobody adds it unawares: a data type of Civil Code 1798.81.5(d), or of a medical record.</summary>
    public bool NeverUse { get; init; }
    public bool Retired { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>Who made it; null for what came with the product.</summary>
    public int? StaffNumber { get; init; }

    public bool MayBeAsked => !NeverUse && !Retired;
}
