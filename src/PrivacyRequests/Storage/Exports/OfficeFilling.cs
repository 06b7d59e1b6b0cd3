using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Hands on each table with its rows, from a backup or from another database.</summary>
internal delegate Task TableTaker(ExportTable table, IAsyncEnumerable<object?[]> rows);

/// <summary>Fills an empty database to its last row or not at all, and reads back what was written.</summary>
internal static class OfficeFilling
{
    /// <exception cref="BackupProblemException">A table is missing, a row points nowhere, or what was read back is something else.</exception>
    public static async Task<long> FillAsync(this RequestsDb target, string schema, Func<TableTaker, Task> give, CancellationToken cancellation)
    {
        var tables = ExportSchema.Tables(target, schema);
        await target.GetService<IMigrator>().MigrateAsync(schema, cancellation);
        await target.Database.OpenConnectionAsync(cancellation);
        try
        {
            var connection = target.Database.GetDbConnection();
            await using var all = await connection.BeginTransactionAsync(cancellation);
            var filling = new TableFilling(connection, all, tables, schema);
            var written = new Dictionary<string, TableSum>(StringComparer.Ordinal);
            await filling.LetPointAnywhereAsync(cancellation);
            await give(async (table, rows) => written.Add(table.Name, await filling.FillAsync(table, rows, cancellation)));
            if (written.Count != tables.Count) throw new BackupProblemException("Tables", schema);
            await filling.CheckPointersAsync(cancellation);
            foreach (var table in tables)
            {
                if (await connection.SumAsync(all, table, cancellation) != written[table.Name]) throw new BackupProblemException("NotCopied", table.Name);
            }

            await all.CommitAsync(cancellation);
            return written.Values.Sum(s => s.Rows);
        }
        finally
        {
            await target.Database.CloseConnectionAsync();
        }
    }

    /// <summary>From one database to another, as the snapshot saw it.</summary>
    public static Task<long> FillFromAsync(this RequestsDb target, Snapshot source, CancellationToken cancellation) => target.FillAsync(source.Schema, async take =>
    {
        foreach (var table in source.Tables) await take(table, source.RowsAsync(table, cancellation));
    }, cancellation);

    /// <summary>Whether nothing was ever kept in it.</summary>
    public static async Task<bool> IsEmptyAsync(this RequestsDb target, CancellationToken cancellation)
    {
        if (await ExportSchema.AppliedAsync(target, cancellation) is not { } schema) return true;
        await target.Database.OpenConnectionAsync(cancellation);
        try
        {
            foreach (var table in ExportSchema.Tables(target, schema))
            {
                var one = await target.Database.GetDbConnection()
                    .ScalarAsync(null, $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {TableReading.Quoted(table.Name)}) THEN 1 ELSE 0 END", cancellation);
                if (Convert.ToInt32(one, System.Globalization.CultureInfo.InvariantCulture) == 1) return false;
            }

            return true;
        }
        finally
        {
            await target.Database.CloseConnectionAsync();
        }
    }
}
