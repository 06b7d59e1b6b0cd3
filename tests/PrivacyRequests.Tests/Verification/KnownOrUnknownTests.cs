using System.Text.Json;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>Whoever asks for a stranger must not learn whether that stranger is known here: 11 CCR §7060; architecture section 4.</summary>
public sealed class KnownOrUnknownTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Right.KnowCategories)]
    [InlineData(Right.SpecificPieces)]
    [InlineData(Right.Delete)]
    public async Task A_known_and_an_unknown_person_get_equal_letters_in_equal_order(Right right)
    {
        var known = await Story(right, CheckResult.Failed, low: true);
        var unknown = await Story(right, CheckResult.NotHeld, low: false);

        Assert.Equal(known.Letters, unknown.Letters);
        Assert.Equal(known.Told, unknown.Told);
    }

    [Fact]
    public async Task A_letter_before_verification_holds_nothing_that_was_typed_or_written()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces).By("Telltale Tilda", "telltale@example.org") with { Description = "Telltale words" });
        var reference = $"{told.Reference}-1";
        await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.Act<AskTheConsumer>(reference, (a, s) => a.HandleAsync(s, "Telltale question", Checks.Officer, default));
        await office.Act<SendDeclaration>(reference, (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default));
        await office.NotVerified(reference, "Telltale reason");
        await office.Act<FallBackToCategories>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));

        var letters = await office.Letters(told.Reference);

        Assert.Equal(5, letters.Count);
        Assert.All(letters, l => Assert.DoesNotContain("telltale", l.Body.Text + l.Body.Subject, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_question_itself_goes_to_a_confirmed_address()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces));
        await office.Sign($"{told.Reference}-1");

        await office.Act<AskTheConsumer>($"{told.Reference}-1", (a, s) => a.HandleAsync(s, "Which of our clinics?", Checks.Officer, default));

        Assert.Contains("Which of our clinics?", (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.Question).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_event_of_a_whole_story_holds_anything_personal()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces, Right.Delete).By("Telltale Tilda", "telltale@example.org") with { Description = "Telltale words" });
        var (copy, deletion) = ($"{told.Reference}-1", $"{told.Reference}-2");
        await office.Act<AskForProof>(copy, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.With<ReplyToQuestion, Refusal?>(a => a.HandleAsync(told.FilingId, "Telltale answer", new Actor.Consumer(), default));
        await office.Sign(copy, "Telltale Tilda");
        await office.Record(copy, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.PurchaseMonth);
        await office.Act<GradeDeletion>(deletion, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "Telltale grade", Checks.Officer, default));
        await office.Verify(copy);
        await office.Act<FindAddressOwn>(copy, (a, s) => a.HandleAsync(s, Party.Filer, Channel.Email, OwnAddressBasis.HeldInRecords, false, "Telltale system", Checks.Officer, default));
        await office.Act<StopAsSuspicious>(deletion, (a, s) => a.HandleAsync(s, "Telltale suspicion", Checks.Officer, default));
        await office.Act<ClearSuspicion>(deletion, (a, s) => a.HandleAsync(s, "Telltale clearing", Checks.Officer, default));
        await office.NotVerified(deletion, "Telltale reason");

        var history = (await office.History(copy)).Concat(await office.History(deletion)).ToList();

        Assert.True(history.Count > 20);
        Assert.All(history, e => Assert.DoesNotContain("telltale", JsonSerializer.Serialize(e), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(List<string> Letters, List<string> Told)> Story(Right right, CheckResult found, bool low)
    {
        var told = await office.Receive(Asked.For(right) with { About = Subject.Newsletter });
        var reference = $"{told.Reference}-1";
        if (low && right == Right.Delete) await office.Act<GradeDeletion>(reference, (a, s) => a.HandleAsync(s, DeletionRisk.Low, "Newsletter only", Checks.Officer, default));
        await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        await office.Record(reference, found, [.. Questions.For(right, Subject.Newsletter)]);
        await office.NotVerified(reference);
        if (right == Right.SpecificPieces) await office.Act<FallBackToCategories>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));
        var letters = (await office.Letters(told.Reference)).Where(l => l.Letter.Kind != LetterKind.Receipt).OrderBy(l => l.Letter.Kind)
            .Select(l => l.Body.Text.Replace(told.Reference, "REFERENCE", StringComparison.Ordinal).Replace(l.To.Name, "NAME", StringComparison.Ordinal)).ToList();
        var events = (await office.History(reference)).Where(e => e is not DeletionRiskGraded).Select(e => e.GetType().Name).ToList();
        return (letters, events);
    }
}
