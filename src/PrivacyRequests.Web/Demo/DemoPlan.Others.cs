using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.Demo.Stories;

namespace PrivacyRequests.Web.Demo;

/// <summary>What seldom happens and an office still meets once: the rarer reasons, and mail that went astray.</summary>
internal sealed partial class DemoPlan
{
    private void Others()
    {
        Add(520, people.Asks(Subject.Business, Right.SpecificPieces), RefusedStories.DeniedFor(DenialReason.NotConsumer));
        Add(333, people.Asks(Subject.Other, Right.SpecificPieces), RefusedStories.DeniedFor(DenialReason.Privilege));
        Add(176, people.Asks(Subject.Other, Right.Delete), RefusedStories.DeniedFor(DenialReason.ServiceProvider));
        Add(24, people.Asks(Subject.Newsletter, Right.Delete), StatusStories.AskedForAFreshCode);
        Add(31, people.Asks(Subject.BookingRequest, Right.Delete), StatusStories.AskedWhereItStands);
        Add(66, people.Asks(Subject.BookingRequest, Right.KnowCategories), AddressStories.FromANewMailbox);
    }
}
