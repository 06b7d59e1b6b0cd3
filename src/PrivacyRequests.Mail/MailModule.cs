using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>What must be there before any other line of this module runs, whichever runs first: a letter, a message or a check.</summary>
internal static class MailModule
{
    /// <summary>
    /// The words of this module, and the character sets of the world. MimeKit asks once, with its first message in or out, which sets
    /// there are: one that is registered later is never known to it, and a message in Japanese would be read as signs.
    /// </summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The order of first uses is not ours to know: see the summary.")]
    internal static void Prepare()
    {
        Words.AddFrom(typeof(MailModule).Assembly);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }
}
