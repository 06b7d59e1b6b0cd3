using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Tests.Acts;
using PrivacyRequests.Tests.House;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Storage;

/// <summary>
/// Every question that the product asks is compiled for SQL Server: <see cref="SqlServerTwin"/> does it with whatever any test asks. Here is
/// shown that no class escapes, and that what SQL Server could not say is found.
/// </summary>
public sealed class SqlServerQueryTests
{
    /// <summary>Classes whose questions are put elsewhere, or are part of another class's, and the test whose offices put them.</summary>
    private static readonly Dictionary<string, string> AskedElsewhere = new(StringComparer.Ordinal)
    {
        ["AnswerLinkQueries"] = "AnswerStoryTests",
        ["CaseOrder"] = "QueryPlanTests",
        ["CaseRows"] = "QueryPlanTests",
        ["CheckDesk"] = "CheckPagesTests",
        ["ChoiceProofs"] = "ChoicePagesTests",
        ["ClearSecondFactor"] = "StaffListTests",
        ["DataPointSaves"] = "DataPointPagesTests",
        ["DecisionDesk"] = "DecisionPagesTests",
        ["FileArrivals"] = "SendPapersTests",
        ["FilingKey"] = "ConfirmTests",
        ["FindReceipt"] = "NewRequestTests",
        ["HiddenReferences"] = "RestrictedCaseTests",
        ["MailOnFile"] = "MailboxPagesTests",
        ["OfficeFigures"] = "HealthTests",
        ["OfficeMetrics"] = "TrainingAndMetricsTests",
        ["OfficeProof"] = "BackupTests", // of SQLite alone: an office is tried in a file before it takes its place
        ["Officers"] = "StaffListTests",
        ["OpenDispute"] = "DisputeTests",
        ["PermissionAnswers"] = "ConfirmedPermissionTests",
        ["PlaceLetterInAccount"] = "AnswerRequestTests",
        ["ReceiveMailedRequest"] = "MailStoryTests",
        ["RecordDocumentSeen"] = "EvidenceTests",
        ["RecordHolds"] = "HoldTests",
        ["RemoveRecord"] = "RetentionSweepTests",
        ["RemovedRecords"] = "StorageTests",
        ["RestoreBackup"] = "BackupTests",
        ["SaveOfficeSettings"] = "ReceiveChoiceTests",
        ["SendElsewhere"] = "LetterActsTests",
        ["SendLetterAgain"] = "LetterPagesTests",
        ["SetStaffActive"] = "SignInTests",
        ["TakeLetterBack"] = "LetterActsTests",
        ["TellTroubles"] = "AlertTests",
        ["UseDemoSignIn"] = "DemoSignInTests",
    };

    private static readonly (Right, Situation)[] Cases =
    [
        (Right.SpecificPieces, Situation.ProofCame), (Right.Correct, Situation.Disputed), (Right.SpecificPieces, Situation.LetterFailed),
        (Right.Delete, Situation.AnsweredInPart), (Right.OptIn, Situation.Received),
    ];

    [Fact]
    public async Task Every_class_that_takes_the_database_has_its_questions_compiled_for_SQL_Server()
    {
        await using var office = new FreshOffice();
        await office.AddOfficerAsync();
        await office.AddOfficerAsync("Otto Other");
        foreach (var ((right, situation), number) in Cases.Select((c, i) => (c, i)))
        {
            foreach (var filer in Enum.GetValues<FilerKind>().Reverse())
            {
                if ((await office.Bring(right, filer, situation)).Case is not { } hand) continue;
                foreach (var call in ActTable.Calls) await TryAsync(office, services => call.Call(services, hand));
                if (number % 3 == 0) await AskEveryClassAsync(office, hand);
                break;
            }
        }

        // Taken back, it would leave the ring in memory other than the one in the database.
        await office.With<RotateKeys, Rotation>(r => r.HandleAsync(() => Task.CompletedTask, CancellationToken.None));
        var silent = Askers().Select(t => t.Name).Where(name => !SqlServerTwin.Told.ContainsKey(name)).Except(AskedElsewhere.Keys).Order(StringComparer.Ordinal).ToList();
        Assert.True(silent.Count == 0, $"Not compiled for SQL Server: {string.Join(", ", silent)}. Give each a call here, or name the test that asks it.");
    }

    [Fact]
    public void What_SQL_Server_is_told_is_in_its_own_words()
    {
        using var db = SqlServerTwin.Db();

        var told = SqlServerTwin.Ask(db.Requests.Where(r => r.Reference == "x").OrderBy(r => r.TargetOn).Take(3).Expression);

        Assert.Contains("SELECT TOP(", told, StringComparison.Ordinal);
        Assert.Contains("FROM [Requests]", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_SQL_Server_cannot_put_is_found()
    {
        using var db = SqlServerTwin.Db();

        Assert.Throws<InvalidOperationException>(() => SqlServerTwin.Ask(db.Requests.Where(r => r.Reference.GetHashCode() == 1).Expression));
        Assert.Throws<InvalidOperationException>(() => SqlServerTwin.Ask(db.Users.OrderBy(u => u.Name).Expression));
        Assert.Throws<InvalidOperationException>(() => SqlServerTwin.Ask(db.Requests.OrderBy(r => r.Right).Expression));
        Assert.Throws<InvalidOperationException>(() => SqlServerTwin.Ask(db.Requests.OrderBy(r => r.Id).Expression));
#pragma warning disable CA1309, CA1310 // The database compares.
        Assert.Throws<InvalidOperationException>(() => SqlServerTwin.Ask(db.Users.Where(u => string.Compare(u.Name, "M") > 0).Expression));
#pragma warning restore CA1309, CA1310
    }

    [Fact]
    public void Whoever_words_a_question_is_known()
    {
        var askers = Askers().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>([nameof(RequestQueue), nameof(RequestSearch), nameof(AnswerStatusInquiries), nameof(Reseal)], StringComparer.Ordinal), askers);
        Assert.DoesNotContain(nameof(PrivacyRequest), askers);
        Assert.True(askers.Count > 60);
        Assert.Subset(askers, AskedElsewhere.Keys.ToHashSet(StringComparer.Ordinal));
        var tests = Tree.Ending("Tests.cs").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        Assert.All(AskedElsewhere.Values, test => Assert.Contains(test, tests));
    }

    /// <summary>Every class whose code calls a method of LINQ on the database, by its instructions.</summary>
    /// <remarks>What the compiler makes of a regular expression is full of bytes that look like calls.</remarks>
    private static IEnumerable<Type> Askers()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(RequestsDb).Assembly.GetTypes().Where(t => t.DeclaringType is null && t != typeof(RequestsDb) && t.Namespace?.StartsWith("System", StringComparison.Ordinal) != true))
        {
            Stack<Type> nested = new([type]);
            while (nested.TryPop(out var part))
            {
                foreach (var inner in part.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)) nested.Push(inner);
                if (!part.GetMethods(Own).Any(Asks)) continue;
                yield return type;
                break;
            }
        }
    }

    private static bool Asks(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] is not (0x28 or 0x6F)) continue; // call, callvirt
            try
            {
                var called = method.Module.ResolveMethod(BitConverter.ToInt32(code, i + 1), method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments());
                if (called?.DeclaringType == typeof(Queryable) || called?.DeclaringType == typeof(EntityFrameworkQueryableExtensions)) return true;
            }
            catch (ArgumentException)
            {
                // Four bytes that are no token.
            }
        }

        return false;
    }

    private static IEnumerable<Type> Takers => typeof(RequestsDb).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: true }
        && t.GetConstructors() is [var only] && only.GetParameters().Any(p => p.ParameterType == typeof(RequestsDb)));

    /// <summary>Each public method of each class, with what lies at hand; what it makes of it is other tests' business.</summary>
    private static async Task AskEveryClassAsync(TestOffice office, CaseAtHand hand)
    {
        foreach (var method in Takers.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            if (method.ContainsGenericParameters || method.DeclaringType == typeof(RotateKeys)) continue;
            await TryAsync(office, async services =>
            {
                var db = services.GetRequiredService<RequestsDb>();
                var at = await AtHandAsync(db, hand);
                var asked = method.Invoke(services.GetRequiredService(method.DeclaringType!), [.. method.GetParameters().Select(p => at(p))]);
                if (asked is Task answer) await answer;
                else if (asked?.GetType().GetInterface("IAsyncEnumerable`1") is not null) await foreach (var _ in (IAsyncEnumerable<ReadOnlyMemory<byte>>)asked) break;
            });
        }
    }

    private static async Task<Func<ParameterInfo, object?>> AtHandAsync(RequestsDb db, CaseAtHand hand)
    {
        var request = await db.Requests.Include(r => r.Filing).ThenInclude(f => f.Requests).FirstOrDefaultAsync(r => r.Id == hand.RequestId);
        var letter = await db.Letters.FirstOrDefaultAsync(l => l.FilingId == hand.FilingId);
        object?[] things =
        [
            request, request?.Filing, letter, Words.In("en"), TestOffice.FirstDay, DateTime.UnixEpoch, TimeSpan.FromDays(3), CancellationToken.None, Checks.Officer,
            (CaseReader)true, new QueueKey(TestOffice.FirstDay, "BCDF-GHJK-L-1"), new Dictionary<int, string>(), Asked.For(Right.Delete).People, new DataPoint("email"), Stream.Null,
            new Moment(DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Utc), TestOffice.FirstDay), (IReadOnlyList<Guid>)[hand.RequestId],
        ];
        return p => p.ParameterType == typeof(Guid) ? p.Name!.Contains("filing", StringComparison.OrdinalIgnoreCase) ? hand.FilingId : p.Name.Contains("letter", StringComparison.OrdinalIgnoreCase) ? letter?.Id : hand.RequestId
            : p.ParameterType == typeof(string) ? p.Name == "reference" ? hand.Reference : "casey@example.org"
            : things.FirstOrDefault(t => p.ParameterType.IsInstanceOfType(t)) ?? (p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null);
    }

    /// <summary>Whatever it does is taken back. A question that can't be compiled is told; all else is.</summary>
    private static async Task TryAsync(TestOffice office, Func<IServiceProvider, Task> ask)
    {
        await using var scope = office.Services.CreateAsyncScope();
        await using var attempt = await scope.ServiceProvider.GetRequiredService<RequestsDb>().Database.BeginTransactionAsync();
        try
        {
            await ask(scope.ServiceProvider);
        }
        catch (Exception thrown) when (!thrown.ToString().Contains(nameof(SqlServerTwin), StringComparison.Ordinal) && thrown is not OutOfMemoryException)
        {
            // Called with what lay at hand.
        }

        await attempt.RollbackAsync();
    }
}
