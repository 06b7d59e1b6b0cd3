using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// Letters to a mail server of a few lines on this machine, no limit a minute, each letter's leaving its own durable save. Then many that
/// were queued while the server was away: whether all leave, in order, once each.
/// </summary>
internal static class SendingBenchmark
{
    public static async Task<int> RunAsync(Given given)
    {
        var folder = Directory.CreateTempSubdirectory("sending-").FullName;
        using var sink = new SmtpSink();
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        await using var office = Store.Open(folder, clock, "Mail:Transport=Smtp", "Mail:Smtp:Host=127.0.0.1", $"Mail:Smtp:Port={sink.Port}", "Mail:Smtp:StartTls=false", "Mail:PerMinute=0", "Mail:PerMinuteToOne=0");
        await FileAsync(office, 50);
        await SendAsync(office);
        await FileAsync(office, given.Number("count", 500));
        Print("sent one by one", await SendAsync(office));

        var (many, before) = (given.Number("queued", 10_000), sink.Messages.Count);
        sink.Manner = SmtpManner.IsBusy;
        await FileAsync(office, many);
        for (var i = 0; i < 2; i++)
        {
            await SendAsync(office);
            clock.Pass(MailPace.Window);
        }

        sink.Manner = SmtpManner.Accepts;
        Print("queued while the server was away, then sent", await SendAsync(office));
        var ids = sink.Messages.Skip(before).Select(m => MailParts.Read(m)["Message-ID"]).ToList();
        var (once, inOrder) = (ids.Distinct().Count() == ids.Count, ids.SequenceEqual(ids.Order(StringComparer.Ordinal)));
        var waiting = await office.Db(db => db.Letters.CountAsync(l => l.State != LetterState.Left));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ids.Count} of {many} arrived, each once: {once}, in order: {inOrder}, not left: {waiting}"));
        Directory.Delete(folder, recursive: true);
        return once && inOrder && waiting == 0 && ids.Count == many ? 0 : 1;
    }

    private static async Task FileAsync(OpenedOffice office, int many)
    {
        for (var i = 0; i < many; i++)
        {
            await office.With<ReceiveRequest, ReceivedFiling>(act => act.HandleAsync(Asked.For(Right.Delete), new Actor.Consumer(), CancellationToken.None));
            office.Clock.Pass(TimeSpan.FromMilliseconds(1));
        }
    }

    private static async Task<(int Letters, TimeSpan Took)> SendAsync(OpenedOffice office)
    {
        var since = Stopwatch.GetTimestamp();
        var letters = await office.With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None));
        return (letters, Stopwatch.GetElapsedTime(since));
    }

    private static void Print(string what, (int Letters, TimeSpan Took) sent) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {sent.Letters} letters in {sent.Took.TotalSeconds:0.0} s, {sent.Letters / sent.Took.TotalSeconds:0} a second"));
}
