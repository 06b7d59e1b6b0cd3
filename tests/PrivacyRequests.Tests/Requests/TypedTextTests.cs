using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Requests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  Ana   Example ", "Ana Example")]
    [InlineData("Ana\u202E elpmaxE", "Ana elpmaxE")]
    [InlineData("Ana\u200B\u2066\u00AD\u0007 Example", "Ana Example")]
    [InlineData("\u200B\u200B", null)]
    [InlineData(" \u3164 \u2800", null)]
    [InlineData("\u200D", null)]
    [InlineData("Ana\u200D \u200CExample\u200D", "Ana Example")]
    [InlineData("\u0639\u0644\u06CC\u200C\u0631\u0636\u0627", "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627")]
    [InlineData("Ana 👩‍👧‍👦", "Ana 👩‍👧‍👦")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_a_line_only_what_can_be_seen_is_kept(string? typed, string? kept) => Assert.Equal(kept, TypedText.Line(typed));

    [Fact]
    public void Lines_of_an_address_stay_lines() => Assert.Equal("12 Example St\nSan Jose", TypedText.Lines(" 12 Example\u202E St\r\nSan Jose\u200B\r\n"));

    [Fact]
    public void Longer_words_are_left_as_they_are() => Assert.Equal("a\u202Eb\nc", TypedText.Words(" a\u202Eb\r\nc "));
}
