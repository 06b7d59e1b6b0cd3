using PrivacyRequests.Benchmarks;

if (args is [BareSite.Verb, ..]) return await BareSite.RunAsync(args[1..]);
var given = new Given(args);
Store.Server = given.Text("SqlServer");
if (given.Verb is not ("kill" or "seed" or "")) Surroundings.Print();
Func<Given, Task<int>>? verb = given.Verb switch
{
    "filing" => FilingBenchmark.RunAsync,
    "queue" => QueueBenchmark.RunAsync,
    "search" => SearchBenchmark.RunAsync,
    "start" => StartBenchmark.RunAsync,
    "inbound" => InboundBenchmark.RunAsync,
    "pages" => PagesBenchmark.RunAsync,
    "kill" => KillBenchmark.RunAsync,
    "sending" => SendingBenchmark.RunAsync,
    "seed" => SeedBenchmark.RunAsync,
    "steady" => SteadyBenchmark.RunAsync,
    "slow" => SlowBenchmark.RunAsync,
    "uniform" => UniformBenchmark.RunAsync,
    _ => null,
};
if (verb is not null) return await verb(given);
Console.WriteLine("""
    dotnet run -c Release --project tests/PrivacyRequests.Benchmarks -- <verb>

      filing             the last POST of a request, one after another and with 4 and 64 clients, in an empty office and beside 100,000
                         cases; beside it a bare endpoint that saves the same rows    --count 1000 --cases 100000 --jobs off
      queue              the officer's queue with 20,000, 100,000 and 1,000 cases     --count 300 --cases 1000000
      search             a search by e-mail among 100,000 cases                       --count 300 --cases 1000000
      start              the published site from start to its first answer, its memory
      inbound            mail that comes in, stored and matched one by one; then one large message    --count 500 --cases 20000 --large 50
      pages              what a consumer's first visit to each page transfers
      sending            letters to a mail server on this machine, and many that waited
                         while it was away                                            --count 500 --queued 10000
      uniform            how long answers take about what is known and what is not    --count 1000
      slow <connections> that say one byte now and then, while people file            --seconds 60
      steady             twenty requests a second for so long, and the memory that
                         the site holds at each third                                 --minutes 30 --rate 20 --cases 10000
      kill <times>       files and decides while instances are killed                 --instances 2 --seed <number>
      seed <cases>       fills a new data folder                                      --open 2000 --DataFolder <folder>

    Every verb takes --App <folder>: a published site, instead of publishing this one; and --SqlServer <connection string without a
    database>: databases of that server instead of SQLite.
    """);
return 1;
