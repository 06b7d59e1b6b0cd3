using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Limits;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Responses;

public sealed class DenyRequestTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task As_unverified_it_may_go_to_an_unconfirmed_address_in_fixed_words()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.Null(await office.Deny($"{told.Reference}-1", DenialReason.Unverified));
        await office.LettersLeave();

        var letter = (await office.Letters(told.Reference)).Single(l => l.Letter.Kind == LetterKind.Denial).Body.Text;
        Assert.DoesNotContain("The facts of your case", letter, StringComparison.Ordinal);
        Assert.Equal(Outcome.Denied, (await office.Case($"{told.Reference}-1")).Outcome);
    }

    [Fact]
    public async Task Before_the_check_only_reasons_that_say_nothing_of_what_is_held()
    {
        var reference = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        DenialReason[] silent = [DenialReason.Unverified, DenialReason.NoAuthority, DenialReason.Fraud, DenialReason.UnfoundedExcessive];

        foreach (var reason in Enum.GetValues<DenialReason>().Except(silent))
            Assert.Same(Refusals.ReasonBeforeVerification, await office.Deny(reference, reason));
        Assert.Same(Refusals.ReasonBeforeVerification, await office.Deny(reference, DenialReason.Unverified, DenialReason.NoDataHeld));
    }

    [Fact]
    public async Task Nothing_is_denied_without_a_reason() =>
        Assert.Same(Refusals.NoReason, await office.Deny(await office.Verified(Asked.For(Right.Delete))));

    [Fact]
    public async Task A_copy_that_could_not_be_verified_is_looked_at_as_categories_first()
    {
        var reference = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";
        Assert.Same(Refusals.CategoriesFirst, await office.Deny(reference, DenialReason.Unverified));

        await office.ChangeCase(reference, r => r.FindNotVerified(Guid.NewGuid()).Event!);
        await office.ChangeCase(reference, r => r.FallBackToCategories(null, TestOffice.FirstDay).Event!);

        Assert.Null(await office.Deny(reference, DenialReason.Unverified));
    }

    [Fact]
    public async Task What_tells_of_holdings_goes_to_an_own_address_only()
    {
        var reference = (await office.Receive(Asked.For(Right.KnowCategories))).Reference + "-1";
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return r.Verify(PrivacyRequests.Verification.VerificationWay.DataPoints, 2, null).Event!;
        });

        Assert.Same(Refusals.AddressNotThePersons, await office.Deny(reference, DenialReason.NoDataHeld));
        Assert.Null((await office.Case(reference)).Decision);
    }

    [Fact]
    public async Task The_internal_note_is_kept_and_is_in_no_letter()
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories));
        Assert.Null(await office.Deny(reference, DenialReason.ExemptData));

        var letter = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Denial).Body;
        Assert.Contains("The facts of your case", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen by two of us", letter.Text + letter.Html + letter.Paper, StringComparison.Ordinal);
        var decided = (await office.History(reference)).OfType<DenialDecided>().Single();
        var note = await office.Db(db => db.Notes.SingleAsync(n => n.Id == decided.InternalNote));
        Assert.Equal("Seen by two of us.", await office.With<Sealer, string?>(s => Task.FromResult(note.Open(s))));
    }

    [Fact]
    public async Task A_third_request_is_declined_only_for_a_confirmed_same_person_and_never_must_be()
    {
        var two = new[] { await Answered("casey@example.org"), await Answered("casey@example.org") };
        var third = await office.Verified(Asked.For(Right.KnowCategories).By("Casey", "casey@example.org"));
        Assert.False((await Finding(third))!.Confirmed);
        Assert.Same(Refusals.NotAThird, await office.Deny(third, DenialReason.ThirdIn12Months));

        var person = (await office.Case(third)).Filing.PersonNumber;
        foreach (var earlier in two)
            await office.ChangeCase(earlier, r =>
            {
                r.Filing.PersonNumber = person;
                return new MatchConfirmed(third);
            });

        Assert.True((await Finding(third))!.Confirmed);
        var fourth = await office.Verified(Asked.For(Right.KnowCategories).By("Casey", "casey@example.org"));
        await office.ChangeCase(fourth, r =>
        {
            r.Filing.PersonNumber = person;
            return new MatchConfirmed(third);
        });
        Assert.Null(await office.Answer(third, new(Decisions.Blocks, "")));
        Assert.Null(await office.Deny(fourth, DenialReason.ThirdIn12Months));
    }

    [Fact]
    public async Task Deletion_is_not_capped() =>
        Assert.Same(Refusals.DeletionIsNotCapped, await office.Deny(await office.Verified(Asked.For(Right.Delete)), DenialReason.ThirdIn12Months));

    [Fact]
    public async Task Handed_over_as_a_whole_it_closes_with_its_letter_and_in_part_it_stays_open()
    {
        var whole = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";
        var part = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";

        Assert.Null(await office.Act<HandOverToMedicalRecords>(whole, (a, s) => a.HandleAsync(s, true, Checks.Officer, default)));
        Assert.Null(await office.Act<HandOverToMedicalRecords>(part, (a, s) => a.HandleAsync(s, false, Checks.Officer, default)));
        Assert.True((await office.Case(whole)).IsOpen);
        await office.LettersLeave();

        Assert.Equal(Outcome.HandedOverToMedicalRecords, (await office.Case(whole)).Outcome);
        var open = await office.Case(part);
        Assert.Equal((true, null, false), (open.IsOpen, open.Decision, open.LetterNotOut));
        Assert.Contains(await office.Letters(part[..^2]), l => l.Letter.Kind == LetterKind.MedicalRecords);
    }

    [Fact]
    public async Task Withdrawn_it_closes_at_once_with_a_letter()
    {
        var reference = (await office.Receive(Asked.For(Right.Delete))).Reference + "-1";
        var id = (await office.Case(reference)).Id;

        Assert.Null(await office.With<WithdrawRequest, Refusal?>(a => a.HandleAsync(id, new Actor.Consumer(), default)));

        Assert.Equal(Outcome.Withdrawn, (await office.Case(reference)).Outcome);
        Assert.Contains(await office.Letters(reference[..^2]), l => l.Letter.Kind == LetterKind.Withdrawn);
        Assert.Same(Refusals.AlreadyClosed, await office.With<WithdrawRequest, Refusal?>(a => a.HandleAsync(id, new Actor.Consumer(), default)));
    }

    private async Task<string> Answered(string email)
    {
        var reference = await office.Verified(Asked.For(Right.KnowCategories).By("Casey", email));
        Assert.Null(await office.Answer(reference, new(Decisions.Blocks, "")));
        await office.LettersLeave();
        return reference;
    }

    private Task<LimitFinding?> Finding(string reference) => office.With<CaseFinder, LimitFinding?>(async cases =>
    {
        var request = await cases.FindAsync(reference, true, default);
        return await office.With<LimitFindings, LimitFinding?>(l => l.OfAsync(request!, default));
    });
}
