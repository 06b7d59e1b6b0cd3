using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Testing;
using PrivacyRequests.Tests.House;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A server on which the office can't work says so at the start, in a sentence that whoever runs it can act on.</summary>
public sealed class ServerFactsTests
{
    private static readonly ServerFacts Fit = new(Edition: 3, Version: 16, CompatibilityLevel: 160, ReadCommittedSnapshot: true, Snapshots: true, JustMade: false, "office");

    [Fact]
    public void A_server_as_the_first_start_makes_it_is_fit() => Assert.Null(Fit.WhyNot());

    [Fact]
    public void Without_read_committed_snapshot_it_names_the_statement_that_switches_it_on()
    {
        var why = (Fit with { ReadCommittedSnapshot = false }).WhyNot();

        Assert.StartsWith("READ COMMITTED SNAPSHOT is off", why, StringComparison.Ordinal);
        Assert.EndsWith(": ALTER DATABASE [office] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_back_up_could_be_made_it_says_so_before_anybody_needs_one()
    {
        var why = (Fit with { Snapshots = false }).WhyNot();

        Assert.StartsWith("SNAPSHOT isolation is not allowed: no back-up could be made.", why, StringComparison.Ordinal);
        Assert.EndsWith(": ALTER DATABASE [office] SET ALLOW_SNAPSHOT_ISOLATION ON;", why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_asked_for_together() =>
        Assert.EndsWith(
            ": ALTER DATABASE [office] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE; ALTER DATABASE [office] SET ALLOW_SNAPSHOT_ISOLATION ON;",
            (Fit with { ReadCommittedSnapshot = false, Snapshots = false }).WhyNot(),
            StringComparison.Ordinal);

    /// <summary>Whether an administrator makes the database or the first start does, it passes the look of the next start.</summary>
    [Fact]
    public void The_first_start_makes_a_database_with_the_settings_that_are_asked_for_and_the_document_shows_them()
    {
        using var db = SqlServerTwin.Db();

        var made = db.GetService<IMigrationsSqlGenerator>().Generate([new SqlServerCreateDatabaseOperation { Name = "privacy" }]);

        Assert.All(made, command => Assert.True(command.TransactionSuppressed));
        Assert.Equal("CREATE DATABASE [privacy];", made[0].CommandText.Trim());
        string[] settings = [DatabaseSettings.ReadCommittedSnapshot("privacy"), DatabaseSettings.Snapshots("privacy")];
        var lines = made[1].CommandText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["IF SERVERPROPERTY('EngineEdition') <> 5", "BEGIN", .. settings, "END;"], lines);
        Assert.All(settings, line => Assert.Contains(line.Replace("[privacy]", "privacy", StringComparison.Ordinal), Tree.Lines("docs/running.md")));
    }

    [Fact]
    public void A_database_that_behaves_as_an_older_server_is_named()
    {
        Assert.Contains("SET COMPATIBILITY_LEVEL = 150", (Fit with { CompatibilityLevel = 140 }).WhyNot(), StringComparison.Ordinal);
        Assert.Null((Fit with { CompatibilityLevel = 150 }).WhyNot());
    }

    [Fact]
    public void An_old_server_is_named_and_Azure_is_never_old()
    {
        Assert.Contains("this one is version 14", (Fit with { Version = 14 }).WhyNot(), StringComparison.Ordinal);
        Assert.Null((Fit with { Edition = 5, Version = 12 }).WhyNot());
        Assert.Contains("READ COMMITTED SNAPSHOT", (Fit with { Edition = 5, Version = 12, ReadCommittedSnapshot = false }).WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_database_ends_no_statement() =>
        Assert.Contains("ALTER DATABASE [a]]b] SET", (Fit with { ReadCommittedSnapshot = false, Database = "a]b" }).WhyNot(), StringComparison.Ordinal);

    [Fact]
    public async Task A_connection_string_that_is_none_is_a_sentence_and_no_stack()
    {
        Assert.Contains("ConnectionStrings:SqlServer", await OfficeServer.WhyNotAsync(null, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("no connection string", await OfficeServer.WhyNotAsync("not one", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
