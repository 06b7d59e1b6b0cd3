using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// Mail that comes in: each message stored whole and matched against all filings, one after the other, each save on the disk; then one large
/// message, and the memory it takes.
/// </summary>
internal static class InboundBenchmark
{
    private const int Warm = 20;

    public static async Task<int> RunAsync(Given given)
    {
        var (count, cases, megabytes) = (given.Number("count", 500), given.Number("cases", 20_000), given.Number("large", 50));
        var folder = await SeedBenchmark.FolderAsync(given, "Filled", cases, 2000);
        await using var office = Store.Open(folder, new TestClock(TimeProvider.System.GetUtcNow()));
        var tokens = await office.Db(db => db.Filings.OrderBy(f => f.Reference).Select(f => f.ReplyToken).Take(count).ToListAsync());
        for (var i = 0; i < Warm; i++) await TakeAsync(office, Message(-i - 1, null));
        var each = new Measured();
        var since = Stopwatch.GetTimestamp();
        // Every second one carries the token of a filing.
        for (var i = 0; i < count; i++) await each.TimeAsync(() => TakeAsync(office, Message(i, i % 2 == 0 ? tokens[i % tokens.Count] : null)));
        var perSecond = count / Stopwatch.GetElapsedTime(since).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inbound, {cases} cases: {each}, {perSecond:0} a second"));
        await LargeAsync(office, megabytes);
        return 0;
    }

    private static async Task<Guid> TakeAsync(OpenedOffice office, IncomingMail mail)
    {
        var id = await office.With<StoreMail, Guid>(act => act.HandleAsync(mail, CancellationToken.None));
        return await office.With<SortMail, Guid>(async act =>
        {
            await act.HandleAsync(id, CancellationToken.None);
            return id;
        });
    }

    private static IncomingMail Message(int number, string? token)
    {
        var from = $"writer{number}.{Random.Shared.Next()}@example.org";
        var text = string.Concat(Enumerable.Repeat("Please tell me what you know about me. ", 200));
        var content = Encoding.UTF8.GetBytes($"From: {from}\r\nSubject: Request\r\n\r\n{text}\r\n");
        var reading = new MailReading
        {
            MessageId = $"<{Guid.NewGuid():N}@example.org>",
            From = new MailPerson("A writer", from),
            ReturnPath = from,
            To = [token is null ? "privacy@example.org" : $"privacy+r-{token}@example.org"],
            Subject = "Request",
            Text = text,
            TextSource = TextSource.Plain,
        };
        return new IncomingMail(content.Length, TimeProvider.System.GetUtcNow().UtcDateTime, reading, () => new MemoryStream(content), _ => Stream.Null);
    }

    private static async Task LargeAsync(OpenedOffice office, int megabytes)
    {
        var path = Path.GetTempFileName();
        await using (var file = File.OpenWrite(path))
        {
            var piece = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                Random.Shared.NextBytes(piece);
                await file.WriteAsync(piece);
            }
        }

        var small = Message(1_000_000, null);
        var mail = small with { Length = megabytes * 1024L * 1024, Open = () => File.OpenRead(path), OpenAttachment = _ => File.OpenRead(path), Reading = small.Reading with { Attachments = [new("scan.tif", "image/tiff", megabytes * 1024L * 1024)] } };
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (before, most) = (process.WorkingSet64, 0L);
        await using var watch = new Timer(_ =>
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }, null, 0, 20);
        var since = Stopwatch.GetTimestamp();
        await TakeAsync(office, mail);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one message of {megabytes} MB with an attachment of the same size: {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s, {(most - before) / 1024 / 1024} MB more memory at most"));
        File.Delete(path);
    }
}
