using System.Globalization;
using System.Resources;
using Microsoft.Data.SqlClient;
using PrivacyRequests.Storage;

namespace PrivacyRequests.SqlServer;

/// <summary>What <see cref="AwayStorage"/> is for SQLite: the server is not reached, does not let us in, does not answer in time, or is out of room.</summary>
public static class AwayServer
{
    internal const int DatabaseNotOpened = 4060;
    private const int LogInFailed = 18456;

    /// <summary>From this severity on it is the server's own trouble: 17 for room, 20 and more for the connection.</summary>
    private const byte Resources = 17;

    /// <summary>
    /// Lighter by severity and gone by waiting all the same: no answer in time; a database that is not recovered yet, is being recovered,
    /// restored, is offline, or is not led by this replica; a server that is paused, upgrades itself or is not ready.
    /// </summary>
    private static readonly int[] Unready = [-2, 921, 922, 927, 942, 983, 17142, 18401, 17187];

    /// <summary>
    /// That no connection came free in time is an <see cref="InvalidOperationException"/> without a number, like any wrong use of the
    /// client. Only its text tells it apart, so it is held against the client's own, by name. A client whose name for it is another fails a test.
    /// </summary>
    private static readonly string?[] PoolTexts = [.. new[] { "ADP_PooledOpenTimeout", "ADP_NonPooledOpenTimeout" }
        .Select(name => new ResourceManager("Microsoft.Data.SqlClient.Resources.Strings", typeof(SqlConnection).Assembly).GetString(name, CultureInfo.InvariantCulture))];

    public static bool Is(Exception? failure) =>
        ComesBack(failure) || AwayStorage.Within(failure).Any(e => e is SqlException { Number: DatabaseNotOpened or LogInFailed });

    /// <summary>Waiting may help by itself; who is not let in waits for a person.</summary>
    internal static bool ComesBack(Exception? failure) => AwayStorage.Within(failure).Any(e => e is SqlException { Class: >= Resources }
        || (e is SqlException told && Unready.Contains(told.Number))
        || (e is InvalidOperationException && e.GetType() == typeof(InvalidOperationException) && PoolTexts.Contains(e.Message)));
}
