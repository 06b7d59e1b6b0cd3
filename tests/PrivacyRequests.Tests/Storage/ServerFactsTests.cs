using PrivacyRequests.SqlServer;
using PrivacyRequests.Tests.House;

namespace PrivacyRequests.Tests.Storage;

/// <summary>A server on which the office can't work says so at the start, in a sentence that whoever runs it can act on.</summary>
public sealed class ServerFactsTests
{
    private static readonly ServerFacts Fit = new(Edition: 3, Version: 16, CompatibilityLevel: 160, ReadCommittedSnapshot: true, "office");

    [Fact]
    public void A_server_as_the_first_start_makes_it_is_fit() => Assert.Null(Fit.WhyNot());

    [Fact]
    public void Without_read_committed_snapshot_it_names_the_statement_that_switches_it_on()
    {
        var why = (Fit with { ReadCommittedSnapshot = false }).WhyNot();

        Assert.StartsWith("READ COMMITTED SNAPSHOT is off", why, StringComparison.Ordinal);
        Assert.Contains("ALTER DATABASE [office] SET READ_COMMITTED_SNAPSHOT ON", why, StringComparison.Ordinal);
        Assert.Contains("SET READ_COMMITTED_SNAPSHOT ON", Tree.Text("docs/running.md"), StringComparison.Ordinal);
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
    public async Task Where_no_server_is_there_is_a_sentence_and_no_stack()
    {
        Assert.Contains("ConnectionStrings:SqlServer", await OfficeServer.WhyNotAsync(null, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("no connection string", await OfficeServer.WhyNotAsync("not one", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(
            "does not let the office in",
            await OfficeServer.WhyNotAsync("Server=127.0.0.1,1;User Id=nobody;Password=none;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
