using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.OptOut;

/// <summary>A choice is in force the moment it is received, whatever else is missing.</summary>
public sealed class ReceiveChoiceTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_opt_out_by_an_e_mail_address_alone_is_in_force_at_once()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));

        var request = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 1, 20), new DateOnly(2026, 1, 22)), (request.TargetOn, request.StatutoryOn));
        Assert.Equal((TestOffice.FirstDay, VerificationStatus.NotNeeded), (request.InForceSince, request.Verification));
        Assert.True(await office.IsOnTheStopList(" Ana@Example.org"));
        Assert.Equal(["Newsletter", "Website measurement and advertising"], (await office.Systems(reference)).Select(i => i.System));
        var began = Assert.Single((await office.History(reference)).OfType<SuppressionBegan>());
        Assert.Equal((1, 2, TestOffice.FirstDay), (began.Values, began.Systems, began.Since));
    }

    [Fact]
    public async Task A_mailbox_that_nobody_confirmed_changes_nothing()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        Assert.Equal(AddressStanding.Unconfirmed, (await office.Case(reference)).Filing.EmailStanding);

        await office.AllSystemsStop(reference);
        await office.LettersLeave();

        Assert.Equal(Outcome.CarriedOut, (await office.Case(reference)).Outcome);
        Assert.Equal([LetterKind.ChoiceReceived, LetterKind.ChoiceDone], (await office.Letters(reference[..^2])).Select(l => l.Letter.Kind).Order());
        Assert.DoesNotContain(await office.History(reference), e => e is AddressConfirmed);
    }

    [Fact]
    public async Task The_letter_asks_nothing_of_the_person_and_names_the_last_day()
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut, Right.StopMarketing));

        var (letter, to, body) = Assert.Single(await office.Letters(reference[..^2]));
        Assert.Equal(LetterKind.ChoiceReceived, letter.Kind);
        Assert.Equal("ana@example.org", to.Address);
        Assert.Contains("Thursday 22 January 2026", body.Text, StringComparison.Ordinal);
        Assert.Contains("Friday 16 January 2026", body.Text, StringComparison.Ordinal);
        Assert.Contains("You need not do anything", body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/requests/confirm", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_is_enough_and_then_no_letter_leaves()
    {
        var reference = await office.Choose(Choices.ByPhone("(408) 555-0123", Right.OptOut));
        Assert.Empty(await office.Letters(reference[..^2]));

        await office.AllSystemsStop(reference);

        var request = await office.Case(reference);
        Assert.Equal((Outcome.CarriedOut, TestOffice.FirstDay), (request.Outcome!.Value, request.ClosedOn!.Value));
        Assert.True(await office.With<IsSuppressed, bool>(q => q.AskAsync(new FilingPeople { ConsumerName = "Somebody", Phone = "1 408 555 0123" }, SuppressionKind.SaleOrSharing, default)));
    }

    [Fact]
    public async Task A_name_with_its_postal_address_is_recognised_as_a_whole_and_a_relative_is_not()
    {
        await office.Choose(Asked.For(Right.OptOut).OnPaper().By("Ana Maria Example", null, "12 Example Street\nSan Jose, CA 95112"));

        Assert.True(await Known("Example, Ana María", "Box 3\nSan Jose, CA 95112"));
        Assert.False(await Known("Ben Example", "12 Example Street\nSan Jose, CA 95112"));
        Assert.False(await Known("Ana Maria Example", "12 Example Street\nOakland, CA 94607"));

        Task<bool> Known(string name, string postal) => office.With<IsSuppressed, bool>(q =>
            q.AskAsync(new FilingPeople { ConsumerName = name, ConsumerPostalAddress = postal }, SuppressionKind.SaleOrSharing, default));
    }

    [Fact]
    public async Task An_agent_opts_out_the_person_and_not_the_agent_and_nobody_asks_the_person()
    {
        var reference = await office.Choose(Choices.ByAgent("ana@example.org", Right.OptOut));

        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        Assert.False(await office.IsOnTheStopList("agnes@example.org"));
        Assert.Equal("agnes@example.org", Assert.Single(await office.Letters(reference[..^2])).To.Address);
        Assert.Equal(Refusals.OnlySignedPermission, await Seen(new AuthorityPaper.ToldByConsumer(TestOffice.FirstDay, AtAContactWeHold: true, AnswerToAgent: false)));
        Assert.Null(await Seen(new AuthorityPaper.SignedPermission(TestOffice.FirstDay, SignedByConsumer: true, NamesTheAgent: true, AnswerToAgent: false)));
        Assert.Equal(Refusals.NothingMoreMayBeAsked, AgentAuthority.CannotAskToConfirm(await office.Case(reference)));
        await office.AllSystemsStop(reference);
        await office.LettersLeave();
        Assert.Equal(Outcome.CarriedOut, (await office.Case(reference)).Outcome);

        Task<Refusal?> Seen(AuthorityPaper paper) => office.Act<RecordAuthority>(reference, (a, s) => a.HandleAsync(s, paper, "One page, seen.", Checks.Officer, default));
    }

    [Fact]
    public async Task In_a_flood_it_is_set_aside_and_in_force_all_the_same()
    {
        for (var i = 0; i < 5; i++) await office.Choose(Choices.ByEmail($"ana{i}@example.org", Right.OptOut) with { NetworkAddress = "203.0.113.7" });

        var reference = await office.Choose(Choices.ByEmail("sixth@example.org", Right.OptOut) with { NetworkAddress = "203.0.113.7" });

        var sixth = await office.Case(reference);
        Assert.True(sixth.Filing.SetAside);
        Assert.Equal(new DateOnly(2026, 1, 22), sixth.StatutoryOn);
        Assert.True(await office.IsOnTheStopList("sixth@example.org"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_choice_and_another_form_is_another()
    {
        var asked = Choices.ByEmail("ana@example.org", Right.OptOut);

        await Task.WhenAll(office.Receive(asked), office.Receive(asked));
        await office.Receive(Choices.ByEmail("ana@example.org", Right.OptOut));

        Assert.Equal((2, 2), (await office.Db(db => db.Filings.CountAsync()), await office.Db(db => db.Suppressions.CountAsync())));
    }

    [Theory]
    [InlineData(Right.OptOut)]
    [InlineData(Right.Limit)]
    [InlineData(Right.WithdrawConsent)]
    [InlineData(Right.RestrictUse)]
    [InlineData(Right.StopMarketing)]
    [InlineData(Right.ChildData)]
    public async Task Every_act_of_a_check_an_answer_or_an_extension_is_refused_by_name(Right right)
    {
        var reference = await office.Choose(Choices.ByEmail("ana@example.org", right));
        var request = await office.Case(reference);

        Assert.Equal(Refusals.NoProofNeeded, request.WouldRefuse(r => r.AskForProof(3, true, default)));
        Assert.Equal(Refusals.NoProofNeeded, request.WouldRefuse(r => r.CheckDataPoint(DataPoint.EmailOnFile, CheckResult.Matched)));
        Assert.Equal(Refusals.NoProofNeeded, request.WouldRefuse(r => r.SignDeclaration(Guid.Empty, Channel.Email)));
        Assert.Equal(Refusals.NoProofNeeded, request.CannotVerify(VerificationWay.DataPoints, 3));
        Assert.Equal(Refusals.NoProofNeeded, request.WouldRefuse(r => r.FindNotVerified(Guid.Empty)));
        Assert.Equal(Refusals.NoProofNeeded, request.WouldRefuse(r => r.StopAsSuspicious(Guid.Empty)));
        Assert.Equal(Refusals.NoProofNeeded, await office.FindOwn(reference, OwnAddressBasis.HeldInRecords));
        Assert.Equal(Refusals.NoExtension, await office.Extend(reference));
        Assert.Equal(Refusals.CarriedOutInSystems, request.CannotAnswer(Delivery.Link));
        Assert.Equal(Refusals.CarriedOutInSystems, request.WouldRefuse(r => r.HandOverToMedicalRecords(true)));
        Assert.Equal(Refusals.ChoiceNotWithdrawn, request.WouldRefuse(r => r.Withdraw(TestOffice.FirstDay)));
    }

    [Fact]
    public async Task Where_no_system_is_concerned_the_stop_list_is_all_and_it_is_done_when_the_letter_has_left()
    {
        var now = await office.With<PrivacyRequests.Office.OfficeSettingsReader, PrivacyRequests.Office.OfficeNow>(s => s.CurrentAsync(default));
        await office.With<PrivacyRequests.Office.SaveOfficeSettings, Refusal?>(act => act.HandleAsync(now.Version, now.Settings with { Systems = [] }, Checks.Officer, default));

        var reference = await office.Choose(Choices.ByEmail("ana@example.org", Right.OptOut));
        Assert.True((await office.Case(reference)).IsOpen);
        await office.LettersLeave();

        Assert.Equal(Outcome.CarriedOut, (await office.Case(reference)).Outcome);
        Assert.Equal(LetterKind.ChoiceDone, Assert.Single(await office.Letters(reference[..^2])).Letter.Kind);
    }

    [Fact]
    public async Task With_a_deletion_each_keeps_its_own_clock_and_its_own_letter()
    {
        var told = await office.Receive(Asked.For(Right.Delete, Right.OptOut));

        Assert.Equal((new DateOnly(2026, 2, 19), new DateOnly(2026, 1, 22)), ((await office.Case($"{told.Reference}-1")).StatutoryOn, (await office.Case($"{told.Reference}-2")).StatutoryOn));
        var letters = await office.Letters(told.Reference);
        Assert.Equal([LetterKind.ChoiceReceived, LetterKind.Receipt], letters.Select(l => l.Letter.Kind).OrderBy(k => $"{k}"));
        Assert.DoesNotContain("Not selling", letters.Single(l => l.Letter.Kind == LetterKind.Receipt).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_with_a_filing_opens_an_opt_out_beside_it_once_the_office_sells_or_shares()
    {
        await office.SellsOrShares(false);
        var before = await office.Receive(Asked.For(Right.Delete) with { PreferenceSignal = true });
        Assert.Equal(1, await office.Db(db => db.Requests.CountAsync(r => r.Filing.Reference == before.Reference)));
        await office.SellsOrShares();

        var told = await office.Receive(Asked.For(Right.Delete).By("Ana Example", "ana@example.org") with { PreferenceSignal = true });

        var opened = await office.Case($"{told.Reference}-2");
        Assert.Equal(Right.OptOut, opened.Right);
        Assert.Contains(await office.History(opened.Reference), e => e is PreferenceSignalSent);
        Assert.True(await office.IsOnTheStopList("ana@example.org"));
        await office.Receive(Asked.For(Right.Delete).By("Ana Example", "ana@example.org"));
        Assert.True(await office.IsOnTheStopList("ana@example.org")); // a later visit without it is no opt-in
        Assert.False(await office.IsOnTheStopList("ana@example.org", SuppressionKind.SensitiveUse)); // and it is no limit
    }

    [Fact]
    public async Task The_list_is_hashed_apart_from_the_look_ups_and_holds_its_keys_number()
    {
        await office.Choose(Choices.ByEmail("telltale@example.org", Right.OptOut));

        var entry = Assert.Single(await office.Db(db => db.Suppressions.AsNoTracking().ToListAsync()));
        var lookups = await office.Db(db => db.Lookups.AsNoTracking().Select(l => l.Hash).ToListAsync());
        Assert.DoesNotContain(lookups, hash => hash.AsSpan().SequenceEqual(entry.Hash));
        Assert.Equal(office.Services.GetRequiredService<PrivacyRequests.Storage.KeyRing>().Lasting.Id, entry.KeyId);
    }
}
