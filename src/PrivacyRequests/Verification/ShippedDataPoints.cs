namespace PrivacyRequests.Verification;

/// <summary>
/// What the product brings for the first office: website, booking-request, newsletter, purchase and job data only, nothing from a medical
/// record. The data types of Civil Code 1798.81.5(d) are listed as never used: 11 CCR §7060(c)(2).
/// </summary>
public static class ShippedDataPoints
{
    private static readonly (DataPoint Point, PointSystem System)[] Used =
    [
        (DataPoint.EmailOnFile, PointSystem.Contact),
        (DataPoint.PhoneOnFile, PointSystem.Contact),
        (DataPoint.PostalAddressOnFile, PointSystem.Contact),
        (DataPoint.BookingMonth, PointSystem.BookingRequest),
        (DataPoint.BookingLocation, PointSystem.BookingRequest),
        (DataPoint.NewsletterMonth, PointSystem.Newsletter),
        (DataPoint.PurchaseMonth, PointSystem.Purchase),
        (DataPoint.PurchasedItem, PointSystem.Purchase),
        (DataPoint.PositionAppliedFor, PointSystem.Job),
        (DataPoint.ContactFormTopic, PointSystem.Website),
    ];

    private static readonly string[] NeverUsed =
    [
        "SocialSecurityNumber", "GovernmentIdNumber", "AccountOrCardNumber", "MedicalInformation", "HealthInsuranceNumber",
        "BiometricData", "GeneticData", "SignInSecret",
    ];

    public static DataPointList List { get; } = new(Made(default));

    public static IReadOnlyList<DataPointVersion> Made(DateTime at) =>
    [
        .. Used.Select(u => One(u.Point, u.System, neverUse: false, at)),
        .. NeverUsed.Select(n => One(new DataPoint(n), PointSystem.Elsewhere, neverUse: true, at)),
    ];

    private static DataPointVersion One(DataPoint point, PointSystem system, bool neverUse, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(at == default ? DateTime.UnixEpoch : at),
        Point = point,
        Version = 1,
        System = system,
        NeverUse = neverUse,
        MadeAt = at,
    };
}
