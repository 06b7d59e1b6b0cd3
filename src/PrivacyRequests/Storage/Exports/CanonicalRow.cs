using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// A row in bytes, the same from both databases: each value in the order of the table's columns, 0 for null or 1 and the value. Numbers are
/// big-endian, 8 bytes; text is UTF-8; a moment is its count of 100 ns; what varies in length says its length first.
/// </summary>
internal static class CanonicalRow
{
    public static void Write(ArrayBufferWriter<byte> to, ExportTable table, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            to.Write([values[i] is null ? (byte)0 : (byte)1]);
            if (values[i] is { } value) Write(to, table.Columns[i].Kind, value);
        }
    }

    public static object?[] Read(ReadOnlySpan<byte> row, ExportTable table)
    {
        var values = new object?[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (Take(ref row, 1)[0] != 0) values[i] = Read(ref row, table.Columns[i].Kind);
        }

        return row.IsEmpty ? values : throw new BackupProblemException("Damaged");
    }

    private static void Write(ArrayBufferWriter<byte> to, ValueKind kind, object value)
    {
        switch (kind)
        {
            case ValueKind.Bool: to.Write([(bool)value ? (byte)1 : (byte)0]); break;
            case ValueKind.Number: Number(to, (long)value); break;
            case ValueKind.Text: Long(to, Encoding.UTF8.GetBytes((string)value)); break;
            case ValueKind.Bytes: Long(to, (byte[])value); break;
            case ValueKind.Guid: to.Write(((Guid)value).ToByteArray(bigEndian: true)); break;
            case ValueKind.Date: Number(to, ((DateOnly)value).DayNumber); break;
            case ValueKind.Moment: Number(to, ((DateTime)value).Ticks); break;
            case ValueKind.MomentAndOffset:
                var moment = (DateTimeOffset)value;
                Number(to, moment.Ticks);
                Number(to, moment.TotalOffsetMinutes);
                break;
        }
    }

    private static object Read(ref ReadOnlySpan<byte> row, ValueKind kind)
    {
        try
        {
            return kind switch
            {
                ValueKind.Bool => Take(ref row, 1)[0] != 0,
                ValueKind.Number => Number(ref row),
                ValueKind.Text => Encoding.UTF8.GetString(Long(ref row)),
                ValueKind.Bytes => Long(ref row).ToArray(),
                ValueKind.Guid => new Guid(Take(ref row, 16), bigEndian: true),
                ValueKind.Date => DateOnly.FromDayNumber(checked((int)Number(ref row))),
                ValueKind.Moment => new DateTime(Number(ref row), DateTimeKind.Unspecified),
                ValueKind.MomentAndOffset => new DateTimeOffset(Number(ref row), TimeSpan.FromMinutes(Number(ref row))),
            };
        }
        catch (Exception failure) when (failure is ArgumentException or OverflowException)
        {
            throw new BackupProblemException("Damaged");
        }
    }

    private static void Number(ArrayBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(sizeof(long)), number);
        to.Advance(sizeof(long));
    }

    private static long Number(ref ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64BigEndian(Take(ref row, sizeof(long)));

    private static void Long(ArrayBufferWriter<byte> to, byte[] bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(sizeof(int)), bytes.Length);
        to.Advance(sizeof(int));
        to.Write(bytes);
    }

    private static ReadOnlySpan<byte> Long(ref ReadOnlySpan<byte> row) => Take(ref row, BinaryPrimitives.ReadInt32BigEndian(Take(ref row, sizeof(int))));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> row, int length)
    {
        if (length < 0 || length > row.Length) throw new BackupProblemException("Damaged");
        var taken = row[..length];
        row = row[length..];
        return taken;
    }
}
