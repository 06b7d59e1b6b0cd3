using Microsoft.Data.SqlClient;
using PrivacyRequests.SqlServer;

namespace PrivacyRequests.Tests.Storage;

/// <summary>What a server answers at the start, told apart with the real client: wait, a sentence, or go ahead.</summary>
public sealed class OfficeServerTests : IDisposable
{
    private static readonly ServerError NotOpened = new(4060, 11);
    private static readonly object[] Fit = [3, 16, 160, true, true, false, "office"];
    private readonly StandInServer server = new();

    public void Dispose() => server.Dispose();

    private Task<string?> WhyNot() => OfficeServer.WhyNotAsync(server.Connection("office"), TestContext.Current.CancellationToken);

    private async Task Waits() => Assert.True(AwayServer.Is(await Assert.ThrowsAsync<SqlException>(WhyNot)));

    /// <summary>What master says of a database that did not open.</summary>
    private void Master(bool isThere, bool isOpen, bool mayEnter, bool mayMake)
    {
        server.Refused["office"] = NotOpened;
        server.Rows["master"] = new([[isThere, isOpen, mayEnter, mayMake]]);
    }

    [Fact]
    public async Task A_server_that_is_fit_is_taken_and_one_that_is_not_says_why()
    {
        server.Rows["office"] = new([Fit]);
        Assert.Null(await WhyNot());

        server.Rows["office"] = new([[3, 16, 160, true, false, false, "office"]]);
        Assert.StartsWith("SNAPSHOT isolation is not allowed", await WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_listens_the_start_waits()
    {
        server.Dispose();

        await Waits();
    }

    [Theory]
    [InlineData(921, 14)] // not recovered yet
    [InlineData(922, 14)] // being recovered
    [InlineData(927, 14)] // being restored
    [InlineData(17187, 16)] // not ready for connections
    [InlineData(18401, 14)] // upgrades itself
    [InlineData(1105, 17)] // no room
    [InlineData(596, 21)] // the session was killed
    public async Task A_server_that_is_not_ready_is_waited_for(int number, byte severity)
    {
        server.Refused["office"] = new(number, severity);

        await Waits();
    }

    [Fact]
    public async Task Who_is_not_let_in_is_told_at_once()
    {
        server.Refused["office"] = new(18456, 14);

        Assert.StartsWith("SQL Server does not let the office in (error 18456)", await WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_yet_is_made_by_whoever_may_and_others_are_told()
    {
        Master(isThere: false, isOpen: false, mayEnter: false, mayMake: true);
        Assert.Null(await WhyNot());

        Master(isThere: false, isOpen: false, mayEnter: false, mayMake: false);
        Assert.StartsWith("There is no database office that this account may see, and it may not make one.", await WhyNot(), StringComparison.Ordinal);
        Assert.All(server.Asked, asked => Assert.Contains("d.name = N'office'", asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_is_there_is_waited_for_while_it_is_not_open_and_never_made_again()
    {
        Master(isThere: true, isOpen: false, mayEnter: false, mayMake: true);
        await Waits();

        Master(isThere: true, isOpen: true, mayEnter: true, mayMake: true); // open by now
        await Waits();

        Master(isThere: true, isOpen: true, mayEnter: false, mayMake: true);
        Assert.StartsWith("The database office is there, and this account may not enter it.", await WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_cannot_ask_gets_a_sentence_and_a_server_that_goes_away_meanwhile_is_waited_for()
    {
        server.Refused["office"] = NotOpened;
        server.Refused["master"] = new(18456, 14);
        Assert.StartsWith("SQL Server does not open the database office (error 4060)", await WhyNot(), StringComparison.Ordinal);

        server.Refused["master"] = new(596, 21);
        await Waits();
    }

    [Fact]
    public async Task A_database_that_another_instance_has_just_made_is_looked_at_until_it_is_set_up()
    {
        server.Rows["office"] = new([[3, 16, 160, false, false, true, "office"], [3, 16, 160, true, false, true, "office"], Fit]);

        Assert.Null(await WhyNot());
        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public void A_name_with_a_quote_ends_no_question() =>
        Assert.Contains("d.name = N'a''b'", MissingDatabase.Question("a'b"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1801, true)]
    [InlineData(262, false)]
    public async Task What_only_the_try_to_make_it_tells_is_a_sentence(int number, bool again)
    {
        server.Refused["office"] = new(number, 14);
        await using var connection = new SqlConnection(server.Connection("office"));

        var failure = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));

        Assert.Equal(again, OfficeServer.WasMadeMeanwhile(failure));
        Assert.StartsWith($"SQL Server does not let the office make its database (error {number})", OfficeServer.WhyNotMade(failure), StringComparison.Ordinal);
    }

    /// <summary>The client's own words: where a later client has others, this fails and not an office at noon.</summary>
    [Fact]
    public async Task A_pool_without_a_free_connection_is_a_database_that_is_away_and_a_wrong_use_is_not()
    {
        var one = new SqlConnectionStringBuilder(server.Connection("office")) { MaxPoolSize = 1, ConnectTimeout = 1 }.ConnectionString;
        await using var held = new SqlConnection(one);
        await held.OpenAsync(TestContext.Current.CancellationToken);
        await using var second = new SqlConnection(one);

        Assert.True(AwayServer.Is(await Assert.ThrowsAsync<InvalidOperationException>(() => second.OpenAsync(TestContext.Current.CancellationToken))));
        Assert.True(AwayServer.Is(Assert.Throws<InvalidOperationException>(second.Open)));
        Assert.False(AwayServer.Is(await Assert.ThrowsAsync<InvalidOperationException>(() => held.OpenAsync(TestContext.Current.CancellationToken))));
        Assert.False(AwayServer.Is(new InvalidOperationException("Sequence contains no elements")));
    }
}
