using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>
/// A filled office as a release left it, as SQL: <c>Releases/{schema}.sql</c>. <c>MAKE_RELEASE=1</c> writes the file of the schema of today
/// where there is none; one that is there is never written again.
/// </summary>
internal static class ReleaseText
{
    public static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static string Folder => Path.Combine(House.Tree.Root, "tests", "PrivacyRequests.Tests", "Storage", "Releases");

    public static async Task WriteAsync(TestOffice office)
    {
        await office.Db(async db =>
        {
            await using var snapshot = await Snapshot.OpenAsync(db, default);
            var path = Path.Combine(Folder, snapshot.Schema + ".sql");
            if (File.Exists(path)) return 0;
            await using var file = new StreamWriter(path);
            foreach (var table in snapshot.Tables.Where(t => t.Name != "JobLeases"))
            {
                await foreach (var row in snapshot.RowsAsync(table, default))
                    await file.WriteLineAsync($"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", row.Select(Literal))});");
            }

            return 1;
        });
    }

    public static async Task FillAsync(DbContext db, string schema)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A text of this repository.
        command.CommandText = $"PRAGMA foreign_keys=OFF; BEGIN; {await File.ReadAllTextAsync(Path.Combine(Folder, schema + ".sql"))} COMMIT; PRAGMA foreign_keys=ON;";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>As SQLite keeps them.</summary>
    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        bool yes => yes ? "1" : "0",
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings("'||char(10)||'")}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        Guid id => $"'{id.ToString().ToUpperInvariant()}'",
        DateOnly day => $"'{day:yyyy-MM-dd}'",
        DateTime moment => string.Create(CultureInfo.InvariantCulture, $"'{moment:yyyy-MM-dd HH:mm:ss.FFFFFFF}'"),
        DateTimeOffset moment => string.Create(CultureInfo.InvariantCulture, $"'{moment:yyyy-MM-dd HH:mm:ss.FFFFFFFzzz}'"),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
