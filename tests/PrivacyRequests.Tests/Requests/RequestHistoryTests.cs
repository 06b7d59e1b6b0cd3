using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class RequestHistoryTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    public static TheoryData<string> AllEvents =>
        [.. typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)];

    [Theory]
    [MemberData(nameof(AllEvents))]
    public void Every_event_has_one_plain_sentence(string kind)
    {
        var type = typeof(CaseEvent).Assembly.GetType($"{typeof(CaseEvent).Namespace}.{kind}")!;
        // Only a letter can be meant for the phone: nobody writes to a number, confirms it or signs by it.
        foreach (var variant in VariantsOf(type).Where(v => v is LetterQueued || !v.ToString().Contains($"= {Channel.Phone}", StringComparison.Ordinal)))
        {
            var sentence = HistorySentences.Of(variant, new Dictionary<int, string> { [1] = "Olivia Officer" }, Words.In("en"));
            Assert.Matches("^[A-Z].*[.]$", sentence);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_opens_the_note_beside_it()
    {
        var olivia = await office.AddOfficerAsync();
        var told = await office.Receive(Asked.For(Right.Delete));
        await office.With<AddNote>(async act => Assert.Null(await act.HandleAsync(await office.ShownAsync($"{told.Reference}-1"), "Called; no answer.", new Actor.Staff(olivia.Number), CancellationToken.None)));

        var file = (await office.FileAsync($"{told.Reference}-1"))!;

        Assert.True(file.History.ChainHolds);
        var line = file.History.Lines[^1];
        Assert.Equal(("Added a note.", "Olivia Officer", "Called; no answer."), (line.Sentence, line.By, Assert.Single(line.Notes)));
        Assert.Equal("The consumer", file.History.Lines[0].By);
    }

    [Theory]
    [InlineData("UPDATE Events SET Data = replace(Data, '2026-01-05', '2026-01-06') WHERE Sequence = 1")]
    [InlineData("UPDATE Events SET StaffNumber = 7 WHERE Sequence = 2")]
    [InlineData("DELETE FROM Events WHERE Sequence = 2")]
    public async Task A_line_changed_or_taken_out_behind_our_back_shows(string tampering)
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        Assert.True((await office.FileAsync($"{told.Reference}-1"))!.History.ChainHolds);

        await office.Db(db => db.Database.ExecuteSqlRawAsync(tampering));

        Assert.False((await office.FileAsync($"{told.Reference}-1"))!.History.ChainHolds);
    }

    [Fact]
    public async Task Two_people_never_overwrite_each_other_silently()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var both = await office.ShownAsync($"{told.Reference}-1");

        Assert.Null(await office.With<AddNote, Refusal?>(act => act.HandleAsync(both, "First.", new Actor.Staff(1), CancellationToken.None)));
        Assert.Equal(Refusals.Stale, await office.With<AddNote, Refusal?>(act => act.HandleAsync(both, "Second.", new Actor.Staff(1), CancellationToken.None)));

        Assert.Single(await office.History(both.Reference), e => e is NoteAdded);
    }

    /// <summary>One event for each value of each of its enums and switches.</summary>
    private static IEnumerable<CaseEvent> VariantsOf(Type type)
    {
        var parameters = type.GetConstructors().Single(c => c.GetParameters().All(p => p.ParameterType != type)).GetParameters();
        var most = parameters.Select(p => ValuesOf(p.ParameterType).Count).DefaultIfEmpty(1).Max();
        for (var i = 0; i < most; i++)
            yield return (CaseEvent)Activator.CreateInstance(type, [.. parameters.Select(p => ValuesOf(p.ParameterType) is var v ? v[i % v.Count] : null)])!;
    }

    private static List<object?> ValuesOf(Type type) => type switch
    {
        { IsEnum: true } => [.. Enum.GetValues(type).Cast<object?>()],
        _ when Nullable.GetUnderlyingType(type) is { } inner => [.. ValuesOf(inner), null],
        _ when type == typeof(bool) => [true, false],
        _ when type == typeof(string) => ["BCDF-GHJK-L-1", null],
        _ when type == typeof(DateOnly) => [new DateOnly(2026, 1, 5)],
        _ when type.IsValueType => [RuntimeHelpers.GetUninitializedObject(type)],
        _ when type.IsGenericType => [Array.CreateInstance(type.GetGenericArguments()[0], 0), Enum.GetValues(type.GetGenericArguments()[0])],
        _ => throw new NotSupportedException(type.Name),
    };
}
