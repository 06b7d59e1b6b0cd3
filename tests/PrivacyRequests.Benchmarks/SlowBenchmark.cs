using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// Ten thousand connections that begin a request and say one more byte now and then. Whoever is let go comes again. Meanwhile a person reads
/// and files: how many of these visits are answered, how long they take, and what memory it costs.
/// </summary>
internal static class SlowBenchmark
{
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(Given given)
    {
        var (site, many, lasts) = (await PublishedSite.FindAsync(given), given.Number(10_000), TimeSpan.FromSeconds(given.Number("seconds", 60)));
        var office = site.InProduction(Directory.CreateTempSubdirectory("slow-").FullName);
        await using var running = await RunningOffice.StartAsync(office);
        using var visitor = new Visitor(office.Address);
        await VisitAsync(visitor, 0, new Measured());
        var before = running.Resident >> 20;

        using var end = new CancellationTokenSource();
        var (held, comings) = (new int[1], new int[1]);
        var slow = Enumerable.Range(0, many).Select(n => Task.Run(() => HoldAsync(new Uri(office.Address), n, held, comings, end.Token))).ToList();
        var opening = Stopwatch.StartNew();
        while (held[0] < many && opening.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(100, CancellationToken.None);
        Console.WriteLine($"{held[0]} of {many} slow connections are open");

        var (since, times, refused, number) = (Stopwatch.StartNew(), new Measured(), 0, 0);
        while (since.Elapsed < lasts)
        {
            // A browser of its own each time: a stranger who comes has no connection yet.
            using var stranger = new Visitor(office.Address);
            if (!await VisitAsync(stranger, ++number, times)) refused++;
        }

        var after = running.Resident >> 20;
        await end.CancelAsync();
        await Task.WhenAll(slow);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{number - refused} of {number} filings answered in {lasts.TotalSeconds:0} s, each from its first page: {times}; {comings[0]} connections begun; memory {before} MiB before and {after} MiB at the end"));
        return refused == 0 ? 0 : 1;
    }

    private static async Task<bool> VisitAsync(Visitor visitor, int number, Measured times)
    {
        try
        {
            return await times.TimeAsync(async () =>
            {
                var ready = await visitor.ReadyToSendAsync($"Steady Number{number}", $"steady{number}@example.org", number);
                using var filed = await ready.SendAsync();
                return (int)filed.StatusCode == 302;
            });
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task HoldAsync(Uri site, int number, int[] held, int[] comings, CancellationToken end)
    {
        // 28,000 ports lead from one address to another: each thousand comes from its own.
        var from = new System.Net.IPEndPoint(System.Net.IPAddress.Parse($"127.0.1.{1 + (number / 1000)}"), 0);
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var slow = new TcpClient(from);
                await slow.ConnectAsync(site.Host, site.Port, end);
                Interlocked.Increment(ref comings[0]);
                await slow.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray(), end);
                Interlocked.Increment(ref held[0]);
                try
                {
                    while (true)
                    {
                        await Task.Delay(BetweenBytes, end);
                        await slow.GetStream().WriteAsync("x"u8.ToArray(), end);
                    }
                }
                finally
                {
                    Interlocked.Decrement(ref held[0]);
                }
            }
            catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException)
            {
                // Let go; it comes again.
            }
        }
    }
}
