using PrivacyRequests.Agents;

namespace PrivacyRequests.Tests.Agents;

/// <summary>An agent's name on the consumer's page: 11 CCR §7063(a).</summary>
public sealed class AsWrittenTests
{
    [Theory]
    [InlineData("Agnes O'Neil-Perez, J.R. & Sons", "Agnes O'Neil-Perez, J. R. & Sons")]
    [InlineData("Zoë Müller", "Zoë Müller")]
    [InlineData("https://evil.example/win", "https evil. example win")]
    [InlineData("Call <b>us</b>\r\nnow: +1 408", "Call b us b now 1 408")]
    [InlineData("a\u202Eb\u200Bc\u0000", "abc")]
    [InlineData("me@example.org", "me example. org")]
    [InlineData(null, "")]
    public void It_is_one_line_of_a_name_and_reads_as_no_address(string? typed, string shown) => Assert.Equal(shown, AsWritten.Of(typed));

    [Fact]
    public void It_is_short() => Assert.Equal(AsWritten.MostShown, AsWritten.Of(new string('A', 500)).Length);
}
