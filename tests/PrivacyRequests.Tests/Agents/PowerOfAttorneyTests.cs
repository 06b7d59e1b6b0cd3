using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Agents;

/// <summary>Its form check and nothing else: Probate Code 4121–4122; 11 CCR §7063(b).</summary>
public sealed class PowerOfAttorneyTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(true, PrincipalSignature.ByThePrincipal, PowerWitnessed.BeforeANotary, true)]
    [InlineData(true, PrincipalSignature.ByThePrincipal, PowerWitnessed.ByTwoAdults, true)]
    [InlineData(true, PrincipalSignature.ByAnotherAtTheirDirection, PowerWitnessed.ByTwoAdults, true)]
    [InlineData(true, PrincipalSignature.ByAnotherAtTheirDirection, PowerWitnessed.BeforeANotary, true)]
    [InlineData(false, PrincipalSignature.ByThePrincipal, PowerWitnessed.BeforeANotary, false)]
    [InlineData(true, PrincipalSignature.Neither, PowerWitnessed.BeforeANotary, false)]
    [InlineData(true, PrincipalSignature.ByThePrincipal, PowerWitnessed.Neither, false)]
    public void Dated_signed_and_before_a_notary_or_two_witnesses(bool dated, PrincipalSignature signed, PowerWitnessed witnessed, bool met) =>
        Assert.Equal(met, new PowerOfAttorneyForm(dated, signed, witnessed).IsMet);

    [Fact]
    public async Task Its_form_is_checked_and_nothing_else_is_asked_of_anybody()
    {
        var reference = await ByAgent();

        Assert.Null(await office.Power(reference, Papers.GoodPower));

        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.AskToConfirm(reference));
        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default)));
        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.Act<SendDeclaration>(reference, (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default)));
        Assert.Null(await office.Verify(reference, VerificationWay.PowerOfAttorney));
        Assert.Equal(Party.Consumer, (await office.Case(reference)).Filing.AnswerParty);
    }

    [Fact]
    public async Task A_check_that_fails_is_kept_point_by_point_and_the_agent_stands_as_one_without_it()
    {
        var reference = await ByAgent();

        Assert.Null(await office.Power(reference, Papers.GoodPower with { Witnessed = PowerWitnessed.Neither }));

        Assert.Contains(await office.History(reference), e => e is PowerOfAttorneyChecked { Dated: true, Signed: PrincipalSignature.ByThePrincipal, Witnessed: PowerWitnessed.Neither, Met: false });
        Assert.Equal(Refusals.AuthorityNotSeen, await office.Verify(reference, VerificationWay.PowerOfAttorney));
        Assert.Null(await office.Paper(reference, Papers.Permission()));
        Assert.Equal(Refusals.PermissionNotConfirmed, await office.Verify(reference, VerificationWay.PowerOfAttorney));
    }

    [Fact]
    public async Task To_the_agent_goes_the_answer_only_where_it_says_so_and_after_other_contacts_were_looked_for()
    {
        var reference = await ByAgent();
        await office.Power(reference, Papers.GoodPower, answerToAgent: true);
        await office.Verify(reference, VerificationWay.PowerOfAttorney);
        Assert.Equal(Refusals.AddressNotConfirmed, await office.FindOwn(reference, OwnAddressBasis.NamedInPermission, heldNone: true));
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new NoteAdded(Guid.NewGuid());
        });

        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn(reference, OwnAddressBasis.NamedInPermission));
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.NamedInPermission, heldNone: true));
    }

    [Fact]
    public async Task A_parent_shows_none()
    {
        var told = await office.Receive(Asked.For(Right.Delete).ByParent());

        Assert.Equal(Refusals.AuthorityDoesNotFit, await office.Power($"{told.Reference}-1", Papers.GoodPower));
    }

    private async Task<string> ByAgent() => $"{(await office.Receive(Asked.For(Right.SpecificPieces).ByAgent())).Reference}-1";
}
