using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// One look at a whole database while others go on writing: a read transaction on SQLite, which WAL lets nobody wait for, and SNAPSHOT on
/// SQL Server.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly RequestsDb db;
    private readonly DbConnection connection;
    private readonly DbTransaction view;

    private Snapshot(RequestsDb db, DbConnection connection, DbTransaction view, string schema)
    {
        (this.db, this.connection, this.view, Schema) = (db, connection, view, schema);
        Tables = ExportSchema.Tables(db, schema);
    }

    public string Schema { get; }

    public IReadOnlyList<ExportTable> Tables { get; }

    /// <exception cref="BackupProblemException">There is no office in it, or the server allows no snapshot.</exception>
    public static async Task<Snapshot> OpenAsync(RequestsDb db, CancellationToken cancellation)
    {
        var schema = await ExportSchema.AppliedAsync(db, cancellation) ?? throw new BackupProblemException("NotMigrated");
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        try
        {
            if (connection is SqliteConnection sqlite) return new Snapshot(db, connection, sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true), schema);
            if (!await connection.AllowsSnapshotsAsync(cancellation)) throw new BackupProblemException("NoSnapshots");
            return new Snapshot(db, connection, await connection.BeginTransactionAsync(IsolationLevel.Snapshot, cancellation), schema);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>By key, so that a table is read along its index whatever its size.</summary>
    public IAsyncEnumerable<object?[]> RowsAsync(ExportTable table, CancellationToken cancellation) => connection.RowsAsync(view, table, cancellation);

    public async ValueTask DisposeAsync()
    {
        await view.DisposeAsync();
        // The level is the session's, and whether it outlasts the pool's reset depends on the server's version: whoever got it next would meet update conflicts.
        if (connection is not SqliteConnection && connection.State == ConnectionState.Open) await connection.DoAsync(null, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED", CancellationToken.None);
        await db.Database.CloseConnectionAsync();
    }
}

/// <summary>Rows read and counted without the mapping: what the database holds, as it holds it.</summary>
internal static class TableReading
{
    public static async IAsyncEnumerable<object?[]> RowsAsync(
        this DbConnection connection, DbTransaction? view, ExportTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.Command(view, $"SELECT {Names(table.Columns)} FROM {Quoted(table.Name)} ORDER BY {Names(table.Columns.Where(c => c.IsKey))}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var values = new object?[table.Columns.Count];
            for (var i = 0; i < values.Length; i++) values[i] = ValueKinds.Read(reader, i, table.Columns[i].Kind);
            yield return values;
        }
    }

    public static async Task<TableSum> SumAsync(this DbConnection connection, DbTransaction? view, ExportTable table, CancellationToken cancellation)
    {
        var digest = new TableDigest();
        var row = new System.Buffers.ArrayBufferWriter<byte>();
        await foreach (var values in connection.RowsAsync(view, table, cancellation))
        {
            row.ResetWrittenCount();
            CanonicalRow.Write(row, table, values);
            digest.Add(row.WrittenSpan);
        }

        return digest.Done();
    }

    public static async Task<object?> ScalarAsync(this DbConnection connection, DbTransaction? view, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Command(view, sql);
        return await command.ExecuteScalarAsync(cancellation) is { } value and not DBNull ? value : null;
    }

    public static async Task DoAsync(this DbConnection connection, DbTransaction? within, string sql, CancellationToken cancellation)
    {
        await using var command = connection.Command(within, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<bool> AllowsSnapshotsAsync(this DbConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync(null, "SELECT CAST(snapshot_isolation_state AS int) FROM sys.databases WHERE database_id = DB_ID()", cancellation) is 1;

    /// <summary>The names are the model's own; no value stands in the text. Long work is no failure: no limit of time.</summary>
    public static DbCommand Command(this DbConnection connection, DbTransaction? within, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100
        (command.CommandText, command.Transaction) = (sql, within);
#pragma warning restore CA2100
        if (connection is not SqliteConnection) command.CommandTimeout = 0;
        return command;
    }

    public static string Names(IEnumerable<ExportColumn> columns) => string.Join(", ", columns.Select(c => Quoted(c.Name)));

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
