using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace PrivacyRequests.SqlServer;

/// <summary>
/// A database that the first start makes has the settings that <see cref="ServerFacts"/> asks for. EF's own text allows no snapshots, and
/// waits for whoever else has opened the new database meanwhile, as an instance does that starts at the same moment.
/// </summary>
internal sealed class OfficeServerSql(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer preparer)
    : SqlServerMigrationsSqlGenerator(dependencies, preparer)
{
    protected override void Generate(SqlServerCreateDatabaseOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append($"CREATE DATABASE {Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name)};").EndCommand(suppressTransaction: true);
        // Azure SQL (5) has both switched on and does not let them be switched.
        builder.Append($"""
            IF SERVERPROPERTY('EngineEdition') <> 5
            BEGIN
                {DatabaseSettings.ReadCommittedSnapshot(operation.Name)}
                {DatabaseSettings.Snapshots(operation.Name)}
            END;
            """).EndCommand(suppressTransaction: true);
    }
}
