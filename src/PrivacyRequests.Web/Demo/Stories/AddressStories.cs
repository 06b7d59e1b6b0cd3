using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Addresses that the records did not hold.</summary>
internal static class AddressStories
{
    /// <summary>Written from a new mailbox: the old one is told that someone asked, and after three quiet days the new one is theirs.</summary>
    public static async Task FromANewMailbox(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(6);
        await f.CheckAsync(1, matched: 3);
        await f.VerifyAsync(1);
        await f.TellOtherContactAsync(1);
        await f.OnDayAsync(14);
        await f.FindAddressOwnAsync(1, basis: OwnAddressBasis.VerifiedAndOtherContactTold);
        await f.OnDayAsync(19);
        await f.AnswerAsync(1);
    }
}
