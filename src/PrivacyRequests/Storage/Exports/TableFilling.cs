using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Puts rows into the empty tables of a schema, past the mapping: what was sealed, hashed or chained stays as it is.</summary>
internal sealed class TableFilling(DbConnection connection, DbTransaction within, IReadOnlyList<ExportTable> schema, string schemaName)
{
    private bool IsSqlite => connection is SqliteConnection;

    /// <returns>How many rows, and what they come to.</returns>
    public async Task<TableSum> FillAsync(ExportTable from, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var table = schema.FirstOrDefault(t => t.IsLike(from)) ?? throw new BackupProblemException("Tables", schemaName);
        var counts = table.IsCounted && !IsSqlite;
        if (counts) await connection.DoAsync(within, $"SET IDENTITY_INSERT {TableReading.Quoted(table.Name)} ON", cancellation);
        var digest = new TableDigest();
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        await using (var insert = Insert(table))
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = Fitting(table, table.Columns[i], row[i]) ?? DBNull.Value;
                await insert.ExecuteNonQueryAsync(cancellation);
                bytes.ResetWrittenCount();
                CanonicalRow.Write(bytes, table, row);
                digest.Add(bytes.WrittenSpan);
            }
        }

        if (counts) await connection.DoAsync(within, $"SET IDENTITY_INSERT {TableReading.Quoted(table.Name)} OFF", cancellation);
        return digest.Done();
    }

    /// <summary>Letters and messages point to each other: which row comes first is no matter until all are there.</summary>
    public async Task LetPointAnywhereAsync(CancellationToken cancellation)
    {
        if (IsSqlite) await connection.DoAsync(within, "PRAGMA defer_foreign_keys=ON", cancellation);
        else foreach (var table in schema) await connection.DoAsync(within, $"ALTER TABLE {TableReading.Quoted(table.Name)} NOCHECK CONSTRAINT ALL", cancellation);
    }

    /// <summary>Every row points to one that is there; SQL Server trusts its keys again.</summary>
    public async Task CheckPointersAsync(CancellationToken cancellation)
    {
        if (!IsSqlite)
        {
            foreach (var table in schema) await connection.DoAsync(within, $"ALTER TABLE {TableReading.Quoted(table.Name)} WITH CHECK CHECK CONSTRAINT ALL", cancellation);
        }
        else if (await connection.ScalarAsync(within, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", cancellation) is string table)
        {
            throw new BackupProblemException("Dangling", table);
        }
    }

    private DbCommand Insert(ExportTable table)
    {
        var command = connection.Command(within,
            $"INSERT INTO {TableReading.Quoted(table.Name)} ({TableReading.Names(table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
        foreach (var (i, column) in table.Columns.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.IsNullable) = ($"@p{i}", ValueKinds.DbTypeOf(column.Kind), true);
            // One plan for every row, whatever the length of its values.
            if (!IsSqlite && column.Kind is (ValueKind.Text or ValueKind.Bytes)) parameter.Size = column.MaxLength ?? -1;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>SQLite does not hold a column to its length; what SQL Server would cut is said before it is sent.</summary>
    private static object? Fitting(ExportTable table, ExportColumn column, object? value)
    {
        var length = value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
        return column.MaxLength is not { } most || length <= most ? value : throw new BackupProblemException("TooLong", table.Name, column.Name, length, most);
    }
}
