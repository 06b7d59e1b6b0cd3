using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Tests.Correspondence;

public sealed class EnhancedStatusTests
{
    [Theory]
    [InlineData("5.1.1", "There is no such mailbox (5.1.1)")]
    [InlineData("550 5.1.1 <…> no such mailbox", "There is no such mailbox (550 5.1.1 <…> no such mailbox)")]
    [InlineData("4.2.2", "The mailbox is full (4.2.2)")]
    [InlineData("5.7.26", "Their mail server refused it by its own rules (5.7.26)")]
    [InlineData("5.3.4", "5.3.4")]
    [InlineData("Connection to 10.5.1.1 refused", "Connection to 10.5.1.1 refused")]
    [InlineData(null, "")]
    public void A_well_known_code_is_said_in_words_with_the_code_beside_it(string? said, string shown) =>
        Assert.Equal(shown, EnhancedStatus.InWords(said, Words.In("en")));
}
