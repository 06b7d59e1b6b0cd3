using System.Security.Cryptography;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.Storage;

public sealed class MasterKeyTests
{
    [Fact]
    public void A_wrapped_key_opens_with_its_own_master_key_in_its_own_place_and_nowhere_else()
    {
        var (master, plain) = (MasterKey.New(), RandomNumberGenerator.GetBytes(MasterKey.Length));
        var wrapped = master.Wrap(plain, 3, DataKeyPurpose.Sealing);

        Assert.Equal(plain, master.Unwrap(wrapped, 3, DataKeyPurpose.Sealing));
        Assert.ThrowsAny<CryptographicException>(() => master.Unwrap(wrapped, 4, DataKeyPurpose.Sealing));
        Assert.ThrowsAny<CryptographicException>(() => master.Unwrap(wrapped, 3, DataKeyPurpose.Chain));
        Assert.ThrowsAny<CryptographicException>(() => MasterKey.New().Unwrap(wrapped, 3, DataKeyPurpose.Sealing));
        Assert.ThrowsAny<CryptographicException>(() => master.Unwrap([], 3, DataKeyPurpose.Sealing));
    }

    [Fact]
    public void A_key_is_read_as_secrets_are_mounted_a_line_of_base64_with_a_line_end()
    {
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Length));

        Assert.Equal(MasterKey.Read(text, "x").Name, MasterKey.Read($"  {text}\r\n", "x").Name);
        Assert.Equal(MasterKey.NameMaxLength, MasterKey.Read(text, "x").Name.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("not base64 at all, whatever its length may be!!")]
    public void What_is_no_key_is_refused_by_the_name_of_its_place_and_never_repeated(string text)
    {
        var problem = Assert.Throws<KeyProblemException>(() => MasterKey.Read(text, "The setting Keys:Value"));

        Assert.StartsWith("The setting Keys:Value does not hold a key", problem.Message, StringComparison.Ordinal);
        if (text.Length > 0) Assert.DoesNotContain(text, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_file_is_made_once_for_its_owner_alone_and_never_where_one_was_configured()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("keys-").FullName, "master-key");

        var missing = Assert.Throws<KeyProblemException>(() => MasterKey.FromFile(path, mayCreate: false));
        Assert.Equal("The key file 'master-key' is missing. Nothing was touched.", missing.Message);
        var made = MasterKey.FromFile(path, mayCreate: true);
        Assert.Equal(made.Name, MasterKey.FromFile(path, mayCreate: false).Name);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
