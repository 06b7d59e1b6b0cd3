using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyRequests.Storage;

/// <summary>
/// Whether a failure means that the database can't be read or written at this moment, and not that something is wrong with what was
/// asked: it is locked, its file or disk is away, or the disk is full.
/// </summary>
public static class AwayStorage
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static bool Is(Exception? failure) => Within(failure).Any(e => e is RetryLimitExceededException
        or SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NoDatabase });

    /// <summary>It does not get better by waiting.</summary>
    public static bool IsBroken(Exception? failure) => Within(failure).Any(e => e is SqliteException { SqliteErrorCode: Corrupt or NoDatabase });

    /// <summary>A failure and what it came from.</summary>
    public static IEnumerable<Exception> Within(Exception? failure)
    {
        for (var e = failure; e is not null; e = e.InnerException) yield return e;
    }
}
