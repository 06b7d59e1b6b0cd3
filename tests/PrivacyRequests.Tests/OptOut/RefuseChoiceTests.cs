using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.OptOut;

/// <summary>A choice is refused only with documented facts of fraud, or where an agent shows no signed permission.</summary>
public sealed class RefuseChoiceTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Every_other_reason_is_refused_by_name()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));

        foreach (var reason in Enum.GetValues<DenialReason>().Where(r => r != DenialReason.Fraud))
            Assert.Equal((reason, Refusals.ChoiceOnlyForFraud), (reason, await office.Deny(reference, reason)));
    }

    [Fact]
    public async Task A_childs_data_is_never_refused_for_lack_of_a_detail()
    {
        var reference = await office.Choose(Asked.For(Right.ChildData) with { Filer = FilerKind.Parent, People = new() { ConsumerName = "Kim", FilerName = "Paula", FilerEmail = "paula@example.org" } });

        foreach (var reason in new[] { DenialReason.Unverified, DenialReason.NoDataHeld, DenialReason.NoAuthority, DenialReason.ImpossibleDisproportionate })
            Assert.Equal((reason, Refusals.ChildDataNeedsNoPoint), (reason, await office.Deny(reference, reason)));
        var request = await office.Case(reference);
        Assert.Equal((TestOffice.FirstDay, UseRestrictedBecause.AskedFor), (request.InForceSince!.Value, UseRestriction.Of(request, TestOffice.FirstDay, false)));
        Assert.Equal(5, (await office.Systems(reference)).Count);
    }

    [Fact]
    public async Task Fraud_needs_its_facts_written_down()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));

        var refusal = await office.Act<DenyRequest>(reference, (a, s) => a.HandleAsync(s, new([DenialReason.Fraud], "We believe so.", null), Checks.Officer, default));

        Assert.Equal(Refusals.FraudNeedsFacts, refusal);
    }

    [Fact]
    public async Task Refused_for_fraud_it_holds_until_the_letter_has_left_and_then_ends_with_an_event()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        Assert.Null(await office.Deny(reference, DenialReason.Fraud));
        Assert.True(await office.IsOnTheStopList("ana@example.org"));

        await office.LettersLeave();

        Assert.Equal(Outcome.Denied, (await office.Case(reference)).Outcome);
        Assert.False(await office.IsOnTheStopList("ana@example.org"));
        Assert.Equal(1, Assert.Single((await office.History(reference)).OfType<SuppressionLifted>()).Values);
        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Denial);
        Assert.StartsWith("No, we can't carry out the opt-out", letter.Body.Text[letter.Body.Text.IndexOf("No, ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("The facts of your case.", letter.Body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen by two of us.", letter.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_a_number_alone_is_called_and_the_refusal_counts_from_the_call()
    {
        var reference = await office.Choose(Choices.ByPhone("(408) 555-0123", Right.OptOut));
        Assert.Null(await office.Deny(reference, DenialReason.Fraud));
        var (letter, to, _) = (await office.Letters(reference[..^2])).Single();
        Assert.Equal((LetterKind.Denial, LetterState.ToTell, Channel.Phone, "(408) 555-0123"), (letter.Kind, letter.State, letter.Channel, to.Address));
        Assert.Equal(letter.Id, Assert.Single(await office.With<LettersNotOut, IReadOnlyList<LetterNotOut>>(q => q.ListAsync(new CaseReader(true, 1), default))).Id);

        Assert.Null((await office.Case(reference)).Outcome);
        office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(Refusals.PostedInTheFuture, await office.With<PostLetter, Refusal?>(a => a.HandleAsync(letter.Id, office.Today().AddDays(1), Checks.Officer, default)));
        Assert.Null(await office.With<PostLetter, Refusal?>(a => a.HandleAsync(letter.Id, office.Today(), Checks.Officer, default)));

        var refused = await office.Case(reference);
        Assert.Equal((Outcome.Denied, office.Today()), (refused.Outcome!.Value, refused.ClosedOn!.Value));
        Assert.Equal(LetterWay.ReadOut, (await office.Letters(reference[..^2])).Single().Letter.Way);
        Assert.Single((await office.History(reference)).OfType<SuppressionLifted>());
    }

    [Fact]
    public async Task An_agents_may_be_refused_while_no_signed_permission_was_seen_and_not_after()
    {
        var reference = await office.Choose(Choices.ByAgent("ana@example.org", Right.OptOut));
        Assert.Null((await office.Case(reference)).CannotDenyFor([DenialReason.NoAuthority], false));

        await office.Act<RecordAuthority>(reference, (a, s) => a.HandleAsync(s, new AuthorityPaper.SignedPermission(TestOffice.FirstDay, true, true, false), "Seen.", Checks.Officer, default));

        Assert.Equal(Refusals.ChoiceOnlyForFraud, (await office.Case(reference)).CannotDenyFor([DenialReason.NoAuthority], false));
    }
}
