using System.Security.Cryptography;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Storage;

public sealed class SealerTests
{
    private static readonly Guid Row = Guid.Parse("019b8f00-0000-7000-8000-000000000001");
    private static readonly Guid OtherRow = Guid.Parse("019b8f00-0000-7000-8000-000000000002");
    private readonly KeyRing keys = KeyRing.New();

    [Fact]
    public void What_was_sealed_opens_for_its_row_and_column()
    {
        var sealer = new Sealer(keys);

        Assert.Equal("Zoë 🙂", sealer.OpenText(sealer.SealText("Zoë 🙂", Row, "Name"), Row, "Name"));
    }

    [Fact]
    public void A_value_copied_to_another_row_or_column_does_not_open()
    {
        var sealer = new Sealer(keys);
        var value = sealer.SealText("secret", Row, "Name");

        Assert.ThrowsAny<CryptographicException>(() => sealer.OpenText(value, OtherRow, "Name"));
        Assert.ThrowsAny<CryptographicException>(() => sealer.OpenText(value, Row, "Address"));
    }

    [Fact]
    public void A_changed_byte_anywhere_does_not_open()
    {
        var sealer = new Sealer(keys);
        var value = sealer.SealText("secret", Row, "Name");

        foreach (var at in Enumerable.Range(0, value.Length))
        {
            byte[] changed = [.. value];
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => sealer.OpenText(changed, Row, "Name"));
        }
    }

    [Fact]
    public void Another_key_does_not_open_and_says_which_is_missing()
    {
        var value = new Sealer(keys).SealText("secret", Row, "Name");

        var error = Assert.Throws<CryptographicException>(() => new Sealer(KeyRing.New(firstId: 20)).OpenText(value, Row, "Name"));
        Assert.Equal("Name was sealed under key 1, which is not here.", error.Message);
    }

    [Fact]
    public void The_same_words_seal_differently_each_time()
    {
        var sealer = new Sealer(keys);

        Assert.NotEqual(sealer.SealText("same", Row, "Name"), sealer.SealText("same", Row, "Name"));
    }
}
