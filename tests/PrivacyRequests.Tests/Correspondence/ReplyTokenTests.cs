using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Tests.Correspondence;

public sealed class ReplyTokenTests
{
    [Fact]
    public void A_token_is_found_in_an_address_and_in_a_subject_however_they_are_written()
    {
        var token = ReplyToken.New();
        Assert.Equal(ReplyToken.Length, token.Length);
        Assert.Equal([token], ReplyToken.FindIn($"privacy+r-{token}@example.org"));
        Assert.Equal([token], ReplyToken.FindIn($"RE: Your privacy request [R-{token.ToUpperInvariant()}]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("privacy@example.org")]
    [InlineData("privacy+r-short@example.org")]
    [InlineData("r-bcdfghjkmnpq without a bracket")]
    public void What_is_no_token_is_not_taken_for_one(string text) => Assert.Empty(ReplyToken.FindIn(text));
}
