using System.Diagnostics;
using PrivacyRequests.Office;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>What the program does while its database is away: at the start it waits, afterwards it answers 503.</summary>
public static class AwayDatabase
{
    /// <summary>What <c>Storage:WaitAtStart</c> is where nobody set it: a server that starts together with this program is there by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static bool Is(Exception? failure) => AwayStorage.Is(failure) || AwayServer.Is(failure);

    /// <summary>For a verb, which does not wait.</summary>
    public static string WhyNothingWasDone(Exception failure) => Words.In("en")["AwayDatabase.NothingDone", AwayStorage.Within(failure).Last().Message];

    /// <summary>Runs what the start does with the database, again and again while it is away.</summary>
    /// <returns>Why the program can't start, in a sentence; null when it can.</returns>
    public static async Task<string?> OnceDatabaseIsThereAsync(this IServiceProvider services, Func<Task<string?>> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var patience = services.GetRequiredService<IConfiguration>().GetValue("Storage:WaitAtStart", Patience);
        var (words, since) = (Words.In("en"), (Stopwatch?)null);
        while (true)
        {
            try
            {
                return await start();
            }
            catch (Exception failure) when (Is(failure) || failure is IOException or UnauthorizedAccessException)
            {
                var reason = AwayStorage.Within(failure).Last().Message;
                if (AwayStorage.IsBroken(failure)) return words["AwayDatabase.Broken", reason];
                if (since?.Elapsed >= patience) return words["AwayDatabase.Away", reason];
                if (since is null) await Console.Error.WriteLineAsync(words["AwayDatabase.Waiting", reason]);
                since ??= Stopwatch.StartNew();
                await Task.Delay(Pause);
            }
            catch (Exception failure) when (OfficeServer.WhyNotMade(failure) is { } why)
            {
                return why;
            }
        }
    }
}
