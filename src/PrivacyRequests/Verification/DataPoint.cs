using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivacyRequests.Verification;

/// <summary>
/// The lasting code of a point by which the office can match a person to what it holds. What it is called, asked and worth stands in the
/// table: <see cref="DataPointVersion"/>. One that an officer adds keeps its first name as its code. 11 CCR §7060(c).
/// </summary>
[JsonConverter(typeof(DataPointJson))]
public readonly record struct DataPoint(string Code)
{
    public const int CodeMaxLength = 40;

    public static readonly DataPoint EmailOnFile = new(nameof(EmailOnFile));
    public static readonly DataPoint PhoneOnFile = new(nameof(PhoneOnFile));
    public static readonly DataPoint PostalAddressOnFile = new(nameof(PostalAddressOnFile));
    public static readonly DataPoint BookingMonth = new(nameof(BookingMonth));
    public static readonly DataPoint BookingLocation = new(nameof(BookingLocation));
    public static readonly DataPoint NewsletterMonth = new(nameof(NewsletterMonth));
    public static readonly DataPoint PurchaseMonth = new(nameof(PurchaseMonth));
    public static readonly DataPoint PurchasedItem = new(nameof(PurchasedItem));
    public static readonly DataPoint PositionAppliedFor = new(nameof(PositionAppliedFor));
    public static readonly DataPoint ContactFormTopic = new(nameof(ContactFormTopic));

    public override string ToString() => Code;
}

/// <summary>Stored as its code alone.</summary>
public sealed class DataPointJson : JsonConverter<DataPoint>
{
    public override DataPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, DataPoint value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

/// <summary>What came of one data point. The answer itself is never kept: 11 CCR §7060(d).</summary>
public enum CheckResult
{
    Matched,
    Failed,
    NotHeld,
}

/// <summary>By what way a person was verified.</summary>
public enum VerificationWay
{
    /// <summary>Data points matched to the standard of the right: 11 CCR §7062(b)–(d).</summary>
    DataPoints,

    /// <summary>Data not tied to a named person, shown to be the requester's alone: 11 CCR §7062(e)(2).</summary>
    SolePerson,

    /// <summary>Fewer points are held than the example names; weighed by the six factors of 11 CCR §7060(c)(3).</summary>
    WeighedFactors,

    /// <summary>The consumer confirmed directly that they gave the agent permission, instead of verifying: 11 CCR §7063(a).</summary>
    PermissionConfirmed,

    /// <summary>An agent's power of attorney, its form checked, and nothing else: 11 CCR §7063(b).</summary>
    PowerOfAttorney,

    /// <summary>The person signed in again to the account they already had with the office: 11 CCR §7061(a).</summary>
    AccountSignIn,
}

/// <summary>The officer may end the check so.</summary>
public enum VerificationStatus
{
    Open,
    Verified,
    NotVerified,
    Suspicious,

    /// <summary>Nobody's identity is checked for this right: 11 CCR §7060(b).</summary>
    NotNeeded,
}

/// <summary>Why the check ended without proof. For staff: no letter says which point failed.</summary>
public enum NotVerifiedBecause
{
    /// <summary>What was told did not match, or too little of it.</summary>
    NotMatched,

    /// <summary>Nothing came back on our questions.</summary>
    NoReply,

    /// <summary>There is no reasonable method for this request; the denial says so and why: 11 CCR §7062(g).</summary>
    NoReasonableMethod,
}

/// <summary>How wrong deletion would hurt: 11 CCR §7062(d).</summary>
public enum DeletionRisk
{
    /// <summary>Browsing history, newsletter settings.</summary>
    Low,

    /// <summary>Photographs, contact details, documents.</summary>
    High,
}
