using System.Data;
using System.Data.Common;
using System.Globalization;

namespace PrivacyRequests.Storage.Exports;

/// <summary>What a value is, whichever database keeps it.</summary>
public enum ValueKind
{
    Bool,
    Number,
    Text,
    Bytes,
    Guid,
    Date,
    Moment,
    MomentAndOffset,
}

/// <summary>Values as the databases hand them over and take them: the same value, whatever its form there.</summary>
internal static class ValueKinds
{
    /// <exception cref="NotSupportedException">A column of a new type: it needs a kind, or an export would leave it out.</exception>
    public static ValueKind Of(Type stored) => stored switch
    {
        _ when stored == typeof(bool) => ValueKind.Bool,
        _ when stored == typeof(int) || stored == typeof(long) => ValueKind.Number,
        _ when stored == typeof(string) => ValueKind.Text,
        _ when stored == typeof(byte[]) => ValueKind.Bytes,
        _ when stored == typeof(Guid) => ValueKind.Guid,
        _ when stored == typeof(DateOnly) => ValueKind.Date,
        _ when stored == typeof(DateTime) => ValueKind.Moment,
        _ when stored == typeof(DateTimeOffset) => ValueKind.MomentAndOffset,
        _ => throw new NotSupportedException($"No kind of value for {stored.Name}."),
    };

    public static object? Read(DbDataReader reader, int column, ValueKind kind) => reader.IsDBNull(column) ? null : kind switch
    {
        ValueKind.Bool => reader.GetBoolean(column),
        ValueKind.Number => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture),
        ValueKind.Text => reader.GetString(column),
        ValueKind.Bytes => reader.GetFieldValue<byte[]>(column),
        ValueKind.Guid => reader.GetGuid(column),
        ValueKind.Date => DateOnly.FromDateTime(reader.GetDateTime(column)),
        ValueKind.Moment => reader.GetDateTime(column),
        ValueKind.MomentAndOffset => reader.GetFieldValue<DateTimeOffset>(column),
    };

    public static DbType DbTypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Bool => DbType.Boolean,
        ValueKind.Number => DbType.Int64,
        ValueKind.Text => DbType.String,
        ValueKind.Bytes => DbType.Binary,
        ValueKind.Guid => DbType.Guid,
        ValueKind.Date => DbType.Date,
        ValueKind.Moment => DbType.DateTime2,
        ValueKind.MomentAndOffset => DbType.DateTimeOffset,
    };
}
