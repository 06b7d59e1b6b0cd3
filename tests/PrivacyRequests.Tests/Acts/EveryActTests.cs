using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Acts;

/// <summary>
/// Every right, in every situation that it can come to, filed by each who may file, meets every act: what comes of it is a line of the
/// history or a refusal by name; never an exception, never a silent success, and a refusal changes nothing.
/// </summary>
public sealed class EveryActTests(EveryActTests.Offices offices) : IClassFixture<EveryActTests.Offices>
{
    public static TheoryData<Right> Rights => [.. Enum.GetValues<Right>()];

    [Fact]
    public void No_act_is_forgotten()
    {
        var listed = ActTable.Calls.Select(c => c.Act.Name).Concat(ActTable.AboutNoCase.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ActTable.All.Select(t => t.Name).Except(listed));
        Assert.Empty(listed.Except(ActTable.All.Select(t => t.Name)));
        Assert.Empty(ActTable.DoneWithoutALine.Keys.Concat(ActTable.RefusedAndTold.Keys).Except(ActTable.All.Select(t => t.Name)));
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Every_act_on_it_is_a_line_of_the_history_or_a_refusal_by_name(Right right)
    {
        var office = offices.Of(right);
        var wrong = new List<string>();
        var unreached = new List<string>();
        var filers = new HashSet<FilerKind>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var tried = 0;
        foreach (var situation in Enum.GetValues<Situation>())
        {
            var (hand, why) = await BringAny(office, right, situation);
            if (hand is null)
            {
                unreached.Add($"{situation}: {why}");
                continue;
            }

            filers.Add(hand.Filer);
            foreach (var call in ActTable.Calls)
            {
                tried++;
                if (await Try(office, hand, call, done) is { } found) wrong.Add($"{hand}, {call}: {found}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right}: {tried} tried. Never done: {string.Join(", ", ActTable.Calls.Select(c => c.Act.Name).Distinct().Except(done))}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(60))}");
        Assert.Equal(Enum.GetValues<FilerKind>(), filers.Order());
        Assert.Equal(Excluded(right).OrderBy(e => e.Key).Select(e => $"{e.Key}: {e.Value}"), unreached);
    }

    /// <summary>The filers take turns, so that every pair of right, filer and situation is met; where one is excluded by the rules, the next comes.</summary>
    private static async Task<(CaseAtHand? Hand, string? Why)> BringAny(TestOffice office, Right right, Situation situation)
    {
        string? refused = null;
        for (var i = 0; i < 4; i++)
        {
            var (hand, why) = await office.Bring(right, (FilerKind)(((int)right + (int)situation + i) % 4), situation);
            if (hand is not null) return (hand, null);
            refused = why is nameof(Refusals.NobodyElseFiled) or nameof(Refusals.AuthorityDoesNotFit) ? refused ?? why : why;
        }

        return (null, refused);
    }

    /// <summary>What the rules keep a right from coming to, each with the refusal that says so.</summary>
    private static Dictionary<Situation, string> Excluded(Right right)
    {
        var excluded = right.IsChoice()
            ? new Dictionary<Situation, string>
            {
                [Situation.PermissionAsked] = nameof(Refusals.NothingMoreMayBeAsked),
                [Situation.ProofAsked] = nameof(Refusals.NoProofNeeded),
                [Situation.DocumentAsked] = nameof(Refusals.NoDocumentWithoutCheck),
                [Situation.Verified] = nameof(Refusals.NoProofNeeded),
                [Situation.NotVerified] = nameof(Refusals.NoProofNeeded),
                [Situation.FellBack] = nameof(Refusals.NoProofNeeded),
                [Situation.SuspiciousStop] = nameof(Refusals.NoProofNeeded),
                [Situation.ExtensionNotOut] = nameof(Refusals.NoExtension),
                [Situation.ExtensionLeftTooLate] = nameof(Refusals.NoExtension),
                [Situation.Extended] = nameof(Refusals.NoExtension),
                [Situation.AnsweredInPart] = nameof(Refusals.CarriedOutInSystems),
                [Situation.HandedOver] = nameof(Refusals.CarriedOutInSystems),
                [Situation.Withdrawn] = nameof(Refusals.ChoiceNotWithdrawn),
            }
            : new Dictionary<Situation, string> { [Situation.OneSystemStopped] = nameof(Refusals.NoSuchSystem) };
        if (!right.IsChoice() && right != Right.SpecificPieces) excluded[Situation.FellBack] = nameof(Refusals.NotSpecificPieces);
        // Opting back in is done by the person's second word, in no system.
        if (right != Right.OptIn) return excluded;
        foreach (var situation in new[] { Situation.OneSystemStopped, Situation.DecisionNotOut, Situation.Answered, Situation.LinksExpired })
            excluded[situation] = nameof(Refusals.NoSuchSystem);
        return excluded;
    }

    /// <summary>What is wrong with what came of it; null when it is as it has to be. Whatever it did is taken back.</summary>
    private static async Task<string?> Try(TestOffice office, CaseAtHand hand, ActCall call, HashSet<string> done)
    {
        office.Clock.MoveTo(hand.At);
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        await using var attempt = await db.Database.BeginTransactionAsync();
        var (lines, changes) = await CountAsync(db, attempt);
        string? refusal;
        try
        {
            refusal = await call.Call(scope.ServiceProvider, hand);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return $"threw {thrown.GetType().Name}: {thrown.Message.Split('\n')[0]}";
        }

        var (linesAfter, changesAfter) = await CountAsync(db, attempt);
        await attempt.RollbackAsync();
        if (refusal is null) done.Add(call.Act.Name);
        if (refusal is null && linesAfter == lines && !ActTable.DoneWithoutALine.ContainsKey(call.Act.Name)) return "done, and no line of the history says so";
        if (refusal is not null && changesAfter != changes && !ActTable.RefusedAndTold.ContainsKey(call.Act.Name)) return $"refused as {refusal}, and {changesAfter - changes} rows were written";
        return null;
    }

    /// <summary>How many lines of history there are, and how many rows were ever written by this connection.</summary>
    private static async Task<(long Lines, long Changes)> CountAsync(RequestsDb db, IDbContextTransaction attempt)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = attempt.GetDbTransaction();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM Events), total_changes()";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>One office for each right, made when it is needed.</summary>
    public sealed class Offices : IDisposable
    {
        private readonly ConcurrentDictionary<Right, TestOffice> open = new();

        public TestOffice Of(Right right) => open.GetOrAdd(right, _ => new TestOffice());

        public void Dispose()
        {
            foreach (var office in open.Values) office.Dispose();
        }
    }
}
