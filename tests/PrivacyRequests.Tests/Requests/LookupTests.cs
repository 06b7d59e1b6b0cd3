using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Requests;

public sealed class LookupTests
{
    private readonly LookupHasher hasher = new(KeyRing.New());

    [Theory]
    [InlineData("Ana@Example.org", " ana@example.ORG ")]
    public void One_mailbox_however_it_is_written(string a, string b) => Assert.Equal(hasher.Email(a), hasher.Email(b));

    [Theory]
    [InlineData("(408) 555-0100", "+1 408.555.0100")]
    [InlineData("408 555 0100", "14085550100")]
    public void One_phone_however_it_is_written(string a, string b) => Assert.Equal(hasher.Phone(a), hasher.Phone(b));

    [Fact]
    public void Too_few_digits_are_no_phone() => Assert.Null(hasher.Phone("ext. 12"));

    [Theory]
    [InlineData("Ana Müller", "MULLER, ana")]
    [InlineData("O'Brien-Smith", "o brien smith")]
    [InlineData("José", "Jose\u0301")]
    public void One_name_however_it_is_written(string a, string b) => Assert.Equal(Hex(hasher.NameWords(a)), Hex(hasher.NameWords(b)));

    [Fact]
    public void A_name_with_signs_that_are_no_text_is_found_by_its_words()
    {
        var garbled = "Ana" + (char)0xFFFE + " " + (char)0xD800 + "Müller";

        Assert.Equal(Hex(hasher.NameWords("Ana Müller")), Hex(hasher.NameWords(garbled)));
    }

    [Fact]
    public void Initials_are_no_words_but_a_name_of_one_sign_is() =>
        Assert.Equal((1, 2), (hasher.NameWords("J Public").Count(), hasher.NameWords("王 伟").Count()));

    [Fact]
    public void The_same_text_as_name_and_as_mailbox_does_not_meet() =>
        Assert.NotEqual(Convert.ToHexString(hasher.Email("ANA")), Hex(hasher.NameWords("ANA")).Single());

    [Theory]
    [InlineData("12345 Long Street\nSan Jose, CA 95112", "95112")]
    [InlineData("San Jose, CA 95112-4410", "95112")]
    [InlineData("PO Box 123456", null)]
    [InlineData("", null)]
    public void The_postal_code_is_the_last_five_digits(string address, string? code) => Assert.Equal(code, LookupHasher.PostalCode(address));

    [Theory]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void One_household_is_one_network_address(string a, string b, bool same) =>
        Assert.Equal(same, hasher.Network(a).SequenceEqual(hasher.Network(b)));

    [Theory]
    [InlineData("ana@example.org", true)]
    [InlineData("o'brien+privacy@mail.example.co.uk", true)]
    [InlineData("ana@bücher.example", true)]
    [InlineData("ana\u200B@example.org", false)]
    [InlineData("ana", false)]
    [InlineData("ana@", false)]
    [InlineData("@example.org", false)]
    [InlineData("ana@example", false)]
    [InlineData("ana@@example.org", false)]
    [InlineData("ana @example.org", false)]
    [InlineData("ana@example..org", false)]
    [InlineData("ana@-example.org", false)]
    [InlineData("Ana <ana@example.org>", false)]
    [InlineData("ana@example.org,bo@example.org", false)]
    [InlineData("ana@example.org\r\nBcc: x@example.org", false)]
    public void An_address_must_be_able_to_be_one(string typed, bool right) => Assert.Equal(right, EmailShape.IsRight(typed));

    private static string[] Hex(IEnumerable<byte[]> hashes) => [.. hashes.Select(Convert.ToHexString).Order(StringComparer.Ordinal)];
}
