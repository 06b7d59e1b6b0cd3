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
public sealed class EveryActTests
{
    private readonly ConcurrentBag<string> wrong = [];
    private readonly ConcurrentDictionary<string, bool> done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(Right, Situation), string> unreached = new();
    private readonly ConcurrentDictionary<(Right, FilerKind), bool> filers = new();
    private int tried;

    [Fact]
    public void No_act_is_forgotten()
    {
        var listed = ActTable.Calls.Select(c => c.Act.Name).Concat(ActTable.AboutNoCase.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ActTable.All.Select(t => t.Name).Except(listed));
        Assert.Empty(listed.Except(ActTable.All.Select(t => t.Name)));
        Assert.Empty(ActTable.DoneWithoutALine.Keys.Concat(ActTable.RefusedAndTold.Keys).Except(ActTable.All.Select(t => t.Name)));
    }

    [Fact]
    public async Task Every_act_on_every_case_is_a_line_of_the_history_or_a_refusal_by_name()
    {
        await Parallel.ForEachAsync(Enum.GetValues<Right>(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (right, _) => await MeetAsync(right));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} calls");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {tried} calls:\n{string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(100))}");
        Assert.Equal(Enum.GetValues<Right>().SelectMany(Excluded).Order(), unreached.Select(u => (u.Key.Item1, u.Key.Item2, u.Value)).Order());
        Assert.Equal(Enum.GetValues<Right>().SelectMany(r => Enum.GetValues<FilerKind>().Select(f => (r, f))), filers.Keys.Order());
        // An act that is refused everywhere was called wrongly here.
        Assert.Empty(ActTable.Calls.Select(c => c.Act.Name).Distinct().Except(done.Keys));
    }

    private async Task MeetAsync(Right right)
    {
        await using var office = new TestOffice();
        await office.AddOfficerAsync();
        await office.AddOfficerAsync("Otto Other");
        foreach (var situation in Enum.GetValues<Situation>())
        {
            var (hand, why) = await BringAny(office, right, situation);
            if (hand is null)
            {
                unreached[(right, situation)] = why!;
                continue;
            }

            filers[(right, hand.Filer)] = true;
            foreach (var call in ActTable.Calls)
            {
                Interlocked.Increment(ref tried);
                if (await Try(office, hand, call) is { } found) wrong.Add($"{hand}, {call}: {found}");
            }
        }
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
    private static IEnumerable<(Right, Situation, string)> Excluded(Right right)
    {
        // Opting back in is done by the person's second word, in no system.
        Situation[] stopped = right == Right.OptIn ? [Situation.OneSystemStopped, Situation.DecisionNotOut, Situation.Answered, Situation.LinksExpired] : [];
        (Situation, Refusal)[] excluded = right.IsChoice()
            ?
            [
                (Situation.PermissionAsked, Refusals.NothingMoreMayBeAsked), (Situation.ProofAsked, Refusals.NoProofNeeded), (Situation.ProofCame, Refusals.NoProofNeeded),
                (Situation.DocumentAsked, Refusals.NoDocumentWithoutCheck), (Situation.Verified, Refusals.NoProofNeeded), (Situation.NotVerified, Refusals.NoProofNeeded),
                (Situation.FellBack, Refusals.NoProofNeeded), (Situation.SuspiciousStop, Refusals.NoProofNeeded), (Situation.ExtensionNotOut, Refusals.NoExtension),
                (Situation.ExtensionLeftTooLate, Refusals.NoExtension), (Situation.Extended, Refusals.NoExtension), (Situation.AnsweredInPart, Refusals.CarriedOutInSystems),
                (Situation.AccountAnswerNotOut, Refusals.CarriedOutInSystems), (Situation.HandedOver, Refusals.CarriedOutInSystems), (Situation.Withdrawn, Refusals.ChoiceNotWithdrawn),
                .. stopped.Select(s => (s, Refusals.NoSuchSystem)),
            ]
            : [(Situation.OneSystemStopped, Refusals.NoSuchSystem), .. right == Right.SpecificPieces ? Array.Empty<(Situation, Refusal)>() : [(Situation.FellBack, Refusals.NotSpecificPieces)]];
        return excluded.Select(e => (right, e.Item1, e.Item2.Name));
    }

    /// <summary>What is wrong with what came of it; null when it is as it has to be. Whatever it did is taken back.</summary>
    private async Task<string?> Try(TestOffice office, CaseAtHand hand, ActCall call)
    {
        office.Clock.MoveTo(hand.At);
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        await using var attempt = await db.Database.BeginTransactionAsync();
        var (lines, rows) = await CountAsync(db, attempt);
        string? refusal;
        try
        {
            refusal = await call.Call(scope.ServiceProvider, hand);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return $"threw {thrown.GetType().Name}: {thrown.Message.Split('\n')[0]}";
        }

        var (linesAfter, rowsAfter) = await CountAsync(db, attempt);
        await attempt.RollbackAsync();
        if (refusal is null) done[call.Act.Name] = true;
        if (refusal is null && linesAfter == lines && !ActTable.DoneWithoutALine.ContainsKey(call.Act.Name)) return "done, and no line of the history says so";
        if (refusal is not null && rowsAfter != rows && !ActTable.RefusedAndTold.ContainsKey(call.Act.Name)) return $"refused as {refusal}, and {rowsAfter - rows} rows were written";
        return null;
    }

    /// <summary>How many lines of history there are, and how many rows of any table this connection has ever written, changed or deleted.</summary>
    private static async Task<(long Lines, long Rows)> CountAsync(RequestsDb db, IDbContextTransaction attempt)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = attempt.GetDbTransaction();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM Events), total_changes()";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
