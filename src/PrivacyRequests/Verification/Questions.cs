using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>
/// What a person may be asked to show who they are. It follows from the right and from what the requester ticked under "what it is
/// about", never from what is held: a stranger must not learn from a question whether somebody is known here. A request for categories
/// is asked less: 11 CCR §7060(c)–(d), §7062(b).
/// </summary>
public static class Questions
{
    private static readonly DataPoint[] Contact = [DataPoint.EmailOnFile, DataPoint.PhoneOnFile, DataPoint.PostalAddressOnFile];

    public static IReadOnlyList<DataPoint> For(Right right, Subject? about) => [.. Contact, .. right switch
    {
        Right.KnowCategories => About(about).Take(1),
        Right.SpecificPieces or Right.Delete => About(about),
    }];

    /// <summary>
    /// Whether the letter asks for a declaration. The officer's grade of a deletion rests on what is held, so the letter does not follow it.
    /// </summary>
    public static bool AskForDeclaration(Right right) => VerificationStandard.Of(right, DeletionRisk.High).Declaration;

    private static DataPoint[] About(Subject? about) => about switch
    {
        Subject.Website => [DataPoint.ContactFormTopic],
        Subject.BookingRequest => [DataPoint.BookingMonth, DataPoint.BookingLocation],
        Subject.Newsletter => [DataPoint.NewsletterMonth],
        Subject.Job => [DataPoint.PositionAppliedFor],
        Subject.Business => [DataPoint.ContactFormTopic],
        Subject.Purchase => [DataPoint.PurchaseMonth, DataPoint.PurchasedItem],
        Subject.Other or null => [DataPoint.BookingMonth, DataPoint.BookingLocation, DataPoint.NewsletterMonth, DataPoint.PurchaseMonth, DataPoint.PositionAppliedFor, DataPoint.ContactFormTopic],
    };
}
