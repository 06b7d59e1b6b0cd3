using PrivacyRequests.Verification;

namespace PrivacyRequests.Correction;

/// <summary>What kind of detail is contested as wrong. It says which data points can't prove who is asking: 11 CCR §7060(h).</summary>
public enum ContestedDetail
{
    Name,
    Email,
    Phone,
    PostalAddress,
    Booking,
    Newsletter,
    Purchase,
    Job,
    Other,
}

/// <summary>Whether a contested item is about health: a denial then tells of the right to add a statement. 11 CCR §7023(f)(3).</summary>
public enum AboutHealth
{
    Yes,
    No,
    NotSure,
}

public static class ContestedDetails
{
    /// <summary>The data points that hold this detail.</summary>
    public static IReadOnlyList<DataPoint> Points(this ContestedDetail detail) => detail switch
    {
        ContestedDetail.Email => [DataPoint.EmailOnFile],
        ContestedDetail.Phone => [DataPoint.PhoneOnFile],
        ContestedDetail.PostalAddress => [DataPoint.PostalAddressOnFile],
        ContestedDetail.Booking => [DataPoint.BookingMonth, DataPoint.BookingLocation],
        ContestedDetail.Newsletter => [DataPoint.NewsletterMonth],
        ContestedDetail.Purchase => [DataPoint.PurchaseMonth, DataPoint.PurchasedItem],
        ContestedDetail.Job => [DataPoint.PositionAppliedFor],
        ContestedDetail.Name or ContestedDetail.Other => [],
    };
}
