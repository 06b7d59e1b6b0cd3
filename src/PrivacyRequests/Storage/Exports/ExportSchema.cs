using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PrivacyRequests.Storage.Exports;

/// <summary>
/// The tables of a schema, from the model that its migration keeps: a database that is a release behind is exported and filled as it is.
/// A schema's name is that of its last migration, the same on both databases.
/// </summary>
internal static class ExportSchema
{
    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Null where nothing was migrated yet.</summary>
    public static async Task<string?> AppliedAsync(RequestsDb db, CancellationToken cancellation) =>
        (await db.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault() is { } last ? NameOf(last) : null;

    /// <summary>Every table, each after those that it points to; where two point to each other, by name.</summary>
    /// <exception cref="BackupProblemException">This program has no such schema: a newer one made it.</exception>
    public static IReadOnlyList<ExportTable> Tables(RequestsDb db, string schema)
    {
        var ordered = new List<ITable>();
        var seen = new HashSet<ITable>();
        foreach (var table in ModelOf(db, schema).GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)) Visit(table);
        return [.. ordered.Select(Describe)];

        void Visit(ITable table)
        {
            if (!seen.Add(table)) return;
            foreach (var other in table.ForeignKeyConstraints.Select(k => k.PrincipalTable).OrderBy(t => t.Name, StringComparer.Ordinal)) Visit(other);
            ordered.Add(table);
        }
    }

    private static IModel ModelOf(RequestsDb db, string schema)
    {
        var known = db.GetService<IMigrationsAssembly>();
        var type = known.Migrations.FirstOrDefault(m => NameOf(m.Key) == schema).Value ?? throw new BackupProblemException("NewerSchema", schema, NameOf(known.Migrations.Last().Key));
        return db.GetService<IModelRuntimeInitializer>().Initialize(known.CreateMigration(type, db.Database.ProviderName!).TargetModel, designTime: true, validationLogger: null);
    }

    private static ExportTable Describe(ITable table) => new(table.Name, [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => Describe(table, c))]);

    private static ExportColumn Describe(ITable table, IColumn column)
    {
        // A column of JSON stands for a whole object: no property, and text in both databases.
        if (column.PropertyMappings is not [{ Property: var property }, ..]) return new ExportColumn(column.Name, ValueKind.Text);
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var kind = ValueKinds.Of(Nullable.GetUnderlyingType(stored) ?? stored);
        return new ExportColumn(column.Name, kind)
        {
            IsKey = table.PrimaryKey!.Columns.Contains(column),
            IsCounted = kind == ValueKind.Number && property.ValueGenerated == ValueGenerated.OnAdd,
            MaxLength = property.GetMaxLength(),
        };
    }
}
