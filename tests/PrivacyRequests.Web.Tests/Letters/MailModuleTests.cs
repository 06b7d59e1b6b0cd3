using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

/// <summary>A build without the mail module refuses what only the module can do, in words, before the first visitor.</summary>
public sealed class MailModuleTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("Mail:Transport", "MailKit", "Mail:Transport is MailKit, and the mail module is not part of this build.")]
    [InlineData("Mail:Mailbox:Kind", "Imap", "Mail:Mailbox:Kind is Imap, and the mail module is not part of this build.")]
    public void What_only_the_mail_module_can_do_is_refused_by_name(string setting, string value, string words)
    {
        Assert.SkipWhen(MailModule.IsBuilt, "This build has the mail module.");
        office.Settings[setting] = value;

        Assert.StartsWith(words, office.Services.WhyLettersGoNowhere(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_these_settings_the_office_starts() => Assert.Null(office.Services.WhyLettersGoNowhere());
}
