using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.Storage;

/// <summary>What SQLite forgives and SQL Server does not, as sentences on a model and on a script; none when all is well.</summary>
internal static partial class SqlServerGuards
{
    /// <summary>SQL Server: 1,700 bytes in a nonclustered index key, 900 in a clustered one; a character takes two.</summary>
    private const int MostInAnIndexKey = 1700;
    private const int MostInAClusteredKey = 900;
    private const int IdentityKey = 128;

    /// <summary>Text that may be as long as it likes; it is compared, sorted and indexed nowhere.</summary>
    private static readonly string[] Unbounded =
    [
        $"{nameof(EventRow)}.{nameof(EventRow.Data)}", $"{nameof(OfficeSettingsVersion)}.{nameof(OfficeSettingsVersion.Json)}",
        "StaffMember.PasswordHash", "StaffMember.SecurityStamp", "StaffMember.ConcurrencyStamp", "IdentityRole.ConcurrencyStamp", "IdentityUserToken<string>.Value",
        "IdentityUserLogin<string>.ProviderDisplayName", "IdentityUserClaim<string>.ClaimType", "IdentityUserClaim<string>.ClaimValue",
        "IdentityRoleClaim<string>.ClaimType", "IdentityRoleClaim<string>.ClaimValue",
    ];

    /// <summary>What both databases keep to the last digit. No fractions: there is no money and no measure here.</summary>
    [GeneratedRegex(@"^(nvarchar\((\d+|max)\)|varbinary\((\d+|max)\)|int|bigint|bit|uniqueidentifier|datetime2|date)$")]
    private static partial Regex Kept { get; }

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Batch { get; }

    [GeneratedRegex(@"ON DELETE CASCADE|ON DELETE SET NULL|SYSTEM_VERSIONING|PERIOD FOR|FULLTEXT|CONTAINS\s*\(|MEMORY_OPTIMIZED|CREATE TRIGGER|CREATE SEQUENCE|FILESTREAM|\bvarchar\(|\b(text|ntext|image|money|float|real|datetime|smalldatetime)\b(?!\()", RegexOptions.IgnoreCase)]
    private static partial Regex Never { get; }

    [GeneratedRegex(@"ALTER TABLE \[(?<table>\w+)\] ALTER COLUMN \[(?<column>\w+)\]")]
    private static partial Regex Altered { get; }

    public static IEnumerable<string> Breaches(IModel model) =>
        model.GetEntityTypes().SelectMany(e => e.GetForeignKeys().Where(k => k.DeleteBehavior != DeleteBehavior.Restrict).Select(k => $"{Name(e)} goes with {Name(k.PrincipalEntityType)}"))
            .Concat(model.GetEntityTypes().SelectMany(Keys))
            .Concat(model.GetEntityTypes().SelectMany(e => e.GetProperties().SelectMany(Column)))
            .Concat(model.GetEntityTypes().Where(e => e.IsTemporal()).Select(e => $"{Name(e)} is temporal"))
            .Concat(model.GetSequences().Select(s => $"{s.Name} is a sequence"));

    public static IEnumerable<string> Breaches(string script)
    {
        foreach (Match match in Never.Matches(script)) yield return $"The script says {match.Value}";
        foreach (var batch in Batch.Split(script).Select(b => b.Trim()).Where(b => b.Length > 0))
        {
            if (batch is "BEGIN TRANSACTION;" or "COMMIT;" || batch.StartsWith("IF OBJECT_ID(N'[__EFMigrationsHistory]')", StringComparison.Ordinal)) continue;
            var bare = batch.StartsWith("BEGIN TRANSACTION;", StringComparison.Ordinal) ? batch["BEGIN TRANSACTION;".Length..].Trim() : batch;
            if (!bare.StartsWith("IF NOT EXISTS (", StringComparison.Ordinal)) yield return $"A second run would do it again: {bare.Split('\n')[0]}";
        }

        foreach (Match altered in Altered.Matches(script))
        {
            var index = new Regex($@"CREATE (UNIQUE )?INDEX \[\w+\] ON \[{altered.Groups["table"].Value}\] \([^)]*\[{altered.Groups["column"].Value}\]");
            var name = index.Match(script) is { Success: true, Value: var made } ? made.Split('[')[1].Split(']')[0] : null;
            if (name is null) continue;
            var dropped = script.IndexOf($"DROP INDEX [{name}]", StringComparison.Ordinal);
            if (dropped < 0 || dropped > altered.Index || index.Matches(script).Max(m => m.Index) < altered.Index) yield return $"{altered.Value} while {name} stands on it";
        }
    }

    private static IEnumerable<string> Keys(IEntityType entity)
    {
        foreach (var index in entity.GetIndexes())
        {
            if (Bytes(index.Properties) > MostInAnIndexKey) yield return $"{Name(entity)}: an index of {Bytes(index.Properties)} bytes";
            if (index.IsUnique && index.Properties.Any(p => p.IsNullable) && index.GetFilter() is null) yield return $"{Name(entity)}: one row alone may leave {index.Properties[0].Name} out";
        }

        foreach (var key in entity.GetKeys())
        {
            if (Bytes(key.Properties) > (key.IsPrimaryKey() ? MostInAClusteredKey : MostInAnIndexKey)) yield return $"{Name(entity)}: a key of {Bytes(key.Properties)} bytes";
            if (IsIdentity(entity) && key.Properties.Any(p => p.ClrType == typeof(string) && Length(p) > IdentityKey)) yield return $"{Name(entity)}: a key longer than Identity makes it";
        }
    }

    private static IEnumerable<string> Column(IProperty column)
    {
        var (name, type) = ($"{Name(column.DeclaringType)}.{column.Name}", column.GetColumnType());
        if (!Kept.IsMatch(type) && !(IsIdentity(column.DeclaringType) && type == "datetimeoffset")) yield return $"{name} is {type}";
        if (type == "nvarchar(max)" && !Unbounded.Contains(name) && !IsPasskey(column)) yield return $"{name} has no length";
        if (column.IsUnicode() == false) yield return $"{name} holds no Unicode";
        var words = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (!words.IsEnum) yield break;
        if (Enum.GetNames(words).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Enum.GetNames(words).Length) yield return $"{name}: two words differ by case alone";
        if (Enum.GetNames(words).Any(w => w.Length > Length(column))) yield return $"{name}: a word is longer than its column";
    }

    private static bool IsPasskey(IProperty column) => column.DeclaringType.ClrType.Name.StartsWith("IdentityUserPasskey", StringComparison.Ordinal) || column.DeclaringType.ClrType == typeof(IdentityPasskeyData);

    private static bool IsIdentity(ITypeBase type) => type.ClrType.Name.StartsWith("Identity", StringComparison.Ordinal) || type.ClrType == typeof(StaffMember);

    private static int Length(IProperty column) => column.GetRelationalTypeMapping().Size ?? int.MaxValue;

    private static long Bytes(IReadOnlyList<IProperty> columns) => columns.Sum(c => c.GetColumnType().Split('(')[0] switch
    {
        "nvarchar" => c.GetColumnType() == "nvarchar(max)" ? int.MaxValue : 2L * Length(c),
        "varbinary" => c.GetColumnType() == "varbinary(max)" ? int.MaxValue : Length(c),
        "uniqueidentifier" => 16,
        _ => 8,
    });

    private static string Name(ITypeBase type) => type.DisplayName();

    private static string Name(IEntityType type) => type.DisplayName();
}
