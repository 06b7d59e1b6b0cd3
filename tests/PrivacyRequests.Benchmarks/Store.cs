using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Benchmarks;

/// <summary>
/// Where a benchmark keeps its cases: SQLite in the data folder, or, with <c>--SqlServer &lt;connection string&gt;</c>, a database of that server
/// with the folder's name. The connection string names no database.
/// </summary>
internal static class Store
{
    public static string? Server { get; set; }

    public static IReadOnlyList<string> Settings(string folder) => Server is null ? []
        : ["Storage:Provider=SqlServer", $"ConnectionStrings:SqlServer={Server.TrimEnd(';')};Database={Path.GetFileName(folder)}"];

    public static OpenedOffice Open(string folder, TestClock clock, params IReadOnlyList<string> settings) => new(folder, clock, [.. Settings(folder), .. settings]);
}
