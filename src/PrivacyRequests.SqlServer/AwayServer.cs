using Microsoft.Data.SqlClient;
using PrivacyRequests.Storage;

namespace PrivacyRequests.SqlServer;

/// <summary>What <see cref="AwayStorage"/> is for SQLite: the server is not reached, does not let us in, does not answer in time, or is out of room.</summary>
public static class AwayServer
{
    private const int NoAnswerInTime = -2;
    private const int DatabaseNotOpened = 4060;
    private const int LogInFailed = 18456;

    /// <summary>From this severity on it is the server's own trouble: 17 for room, 20 and more for the connection.</summary>
    private const byte Resources = 17;

    public static bool Is(Exception? failure) =>
        AwayStorage.Within(failure).Any(e => e is SqlException { Class: >= Resources } or SqlException { Number: NoAnswerInTime or DatabaseNotOpened or LogInFailed });
}
