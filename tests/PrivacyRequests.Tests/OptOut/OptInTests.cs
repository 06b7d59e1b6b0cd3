using PrivacyRequests.Correspondence;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.OptOut;

/// <summary>Back in takes two steps, the second by the address itself.</summary>
public sealed class OptInTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Asking_alone_changes_nothing_and_confirming_takes_the_person_off_the_list()
    {
        await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut, Right.StopMarketing));
        var back = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptIn));
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.Equal(CaseStage.WaitingForReply, Assert.Single((await office.QueueAsync(QueueFilter.Choices)).Rows, r => r.Reference == back).Stage);

        Assert.Null(await office.With<ConfirmOptIn, CodeFailure?>(async a => await a.HandleAsync(await Token(back), default)));
        await office.LettersLeave();

        Assert.False(await office.IsOnTheStopList("ana@example.org"));
        Assert.True(await office.IsOnTheStopList("ana@example.org", SuppressionKind.Marketing));
        Assert.Equal(Outcome.CarriedOut, (await office.Case(back)).Outcome);
        Assert.Equal(1, Assert.Single((await office.History(back)).OfType<OptInConfirmed>()).LiftedValues);
        Assert.Equal(CodeFailure.Used, await office.With<ConfirmOptIn, CodeFailure?>(async a => await a.HandleAsync(await Token(back), default)));
    }

    [Fact]
    public async Task A_stranger_who_types_the_address_gets_nowhere_and_the_letter_is_the_same_for_known_and_unknown()
    {
        await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var known = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptIn));
        var unknown = await office.Choose(Choices.ByEmail("nobody@example.org", Right.OptIn));

        var (one, two) = ((await office.Letters(known[..^2]))[^1].Body, (await office.Letters(unknown[..^2]))[^1].Body);
        Assert.Equal(one.Subject, two.Subject);
        Assert.Equal(Words(one.Text, known), Words(two.Text, unknown));
        Assert.Equal(CodeFailure.Unknown, await office.With<ConfirmOptIn, CodeFailure?>(a => a.HandleAsync(new string('0', 64), default)));
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
    }

    [Fact]
    public async Task Nobody_confirmed_so_the_opt_out_stays_and_the_request_ends()
    {
        await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        var back = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptIn));
        office.Clock.MoveTo(new DateOnly(2026, 1, 23));

        Assert.False(await office.With<LapseOptIns, bool>(job => job.RunAsync(default)));

        Assert.Equal(Outcome.Withdrawn, (await office.Case(back)).Outcome);
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.NotNull(await office.With<ConfirmOptIn, CodeFailure?>(async a => await a.HandleAsync(await Token(back), default)));
    }

    [Fact]
    public async Task On_paper_the_code_of_the_letter_confirms_and_a_wrong_one_counts()
    {
        var person = Asked.For(Right.OptOut).OnPaper().By("Ana Example", null, "12 Example Street\nSan Jose, CA 95112");
        await office.Choose(person);
        var back = await office.Choose(person with { SubmissionId = Guid.NewGuid(), Rights = [Right.OptIn], Door = Door.Web });
        var code = System.Text.RegularExpressions.Regex.Match((await office.Letters(back[..^2]))[^1].Body.Text, @"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)").Value;

        Assert.Equal(CodeFailure.Wrong, await office.With<ConfirmOptIn, CodeFailure?>(a => a.HandleCodeAsync(back[..^2], "ZZZZ-ZZZZ", default)));
        Assert.Null(await office.With<ConfirmOptIn, CodeFailure?>(a => a.HandleCodeAsync(back[..^2], code, default)));

        Assert.False(await office.With<IsSuppressed, bool>(q => q.AskAsync(person.People, SuppressionKind.SaleOrSharing, default)));
    }

    [Fact]
    public async Task The_list_says_from_which_day_somebody_may_be_asked_again()
    {
        await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));

        var entry = Assert.Single(await office.With<IsSuppressed, IReadOnlyList<StopEntry>>(q => q.ByEmailAsync("ana@example.org", default)));

        Assert.Equal((SuppressionKind.SaleOrSharing, TestOffice.FirstDay, new DateOnly(2027, 1, 6)), (entry.Kind, entry.Since, entry.NotAskedBefore));
    }

    private async Task<string> Token(string reference) => (await office.Letters(reference[..^2])).First(l => l.Letter.Kind == LetterKind.OptInConfirm).Body.Text.Split("/choices/back/confirm/")[1][..64];

    private static string Words(string text, string reference) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace(reference[..^2], "", StringComparison.Ordinal), "[0-9a-f]{64}", "");
}
