using System.Text;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail.Tests;

/// <summary>Messages that are too much in some way are read as far as it goes, and never stop the reader.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Ten_megabytes_of_headers_leave_sender_subject_and_text()
    {
        var headers = new StringBuilder("From: casey@example.org\r\nSubject: Delete me\r\n");
        for (var i = 0; headers.Length < 10_000_000; i++) headers.Append("X-Filler-").Append(i).Append(": ").Append('x', 900).Append("\r\n");

        var reading = Read(headers.Append("\r\nPlease delete it.\r\n").ToString());

        Assert.Equal(("casey@example.org", "Delete me", "Please delete it."), (reading.From?.Address, reading.Subject, reading.Text));
        Assert.Equal(["The headers are longer than 256 kB; the rest of them was not read."], reading.Problems);
    }

    [Fact]
    public void Headers_without_an_end_are_read_as_far_as_they_go()
    {
        var reading = Read("From: casey@example.org\r\nSubject: " + new string('x', 2_000_000));

        Assert.Equal("casey@example.org", reading.From?.Address);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void A_hundred_thousand_parts_are_not_read_to_the_end()
    {
        var text = new StringBuilder("From: casey@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n");
        for (var i = 0; i < 100_000; i++) text.Append("--b\r\nContent-Type: image/png\r\n\r\nx\r\n");

        var reading = Read(text.Append("--b--\r\n").ToString());

        Assert.Equal("Hello", reading.Text);
        Assert.InRange(reading.Attachments.Count, 900, 1000);
        Assert.Contains("The message has more than 1000 parts; the rest was not read.", reading.Problems);
    }

    [Fact]
    public void Parts_in_parts_in_parts_end_somewhere()
    {
        var text = new StringBuilder("From: casey@example.org\r\nSubject: deep\r\n");
        for (var i = 0; i < 500; i++) text.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\r\n\r\n--b").Append(i).Append("\r\n");
        text.Append("Content-Type: text/plain\r\n\r\nat the bottom\r\n");

        var reading = Read(text.ToString());

        Assert.Equal("deep", reading.Subject);
        Assert.Contains("Parts are nested more than 32 deep; what lies deeper is kept unread.", reading.Problems);
    }

    [Fact]
    public void A_text_longer_than_anybody_reads_is_cut()
    {
        var reading = Read("From: casey@example.org\r\n\r\n" + string.Concat(Enumerable.Repeat("word word word\r\n", 200_000)));

        Assert.InRange(reading.Text.Length, 900_000, 1_100_000);
        Assert.Equal(["The text is longer than 1024 kB; the rest of it was not read."], reading.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("no header at all, only words")]
    [InlineData("Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n")]
    [InlineData("Content-Type: text/plain; charset=no-such-thing\r\nContent-Transfer-Encoding: what\r\n\r\nHello")]
    [InlineData("From: =?utf-8?B?////?= <\r\nDate: yesterday\r\nMessage-ID: <<>>\r\nReferences: <a\r\nReturn-Path: <\r\n\r\n")]
    [InlineData("Content-Type: message/rfc822\r\n\r\nContent-Type: message/rfc822\r\n\r\n")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nnonsense\r\n--b--")]
    [InlineData("Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA")]
    public void Whatever_somebody_sends_the_reader_does_not_throw(string message) => Assert.NotNull(Read(message));

    [Fact]
    public void Bytes_without_sense_do_not_make_it_throw()
    {
        var chance = new Random(20260105);
        var sample = Encoding.ASCII.GetBytes("From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<a href=x>y</a>\r\n--b\r\nContent-Type: application/ms-tnef\r\n\r\nx\r\n--b--\r\n");
        for (var i = 0; i < 3000; i++)
        {
            var bytes = sample.ToArray();
            for (var n = chance.Next(1, 30); n > 0; n--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            Assert.NotNull(Read(bytes));
        }
    }

    private static MailReading Read(string message) => Read(Encoding.UTF8.GetBytes(message));

    private static MailReading Read(byte[] message)
    {
        using var mail = SpooledMail.Empty();
        mail.Append(new MemoryStream(message));
        using var read = MimeReading.Of(mail);
        return read.Reading;
    }
}
