using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Agents;

public sealed class AuthorityTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task An_agents_case_is_verified_and_answered_only_after_the_authority_was_seen()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories).ByAgent());
        var reference = $"{told.Reference}-1";
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        Assert.Equal(Refusals.AuthorityNotSeen, await office.Verify(reference));

        Assert.Null(await Record(reference, AuthorityProof.SignedPermission, answerToFiler: false));

        Assert.Null(await office.Verify(reference));
        Assert.Equal(Party.Consumer, (await office.Case(reference)).Filing.AnswerParty);
    }

    [Fact]
    public async Task It_stands_for_every_case_of_the_filing_and_the_permission_can_name_the_agent()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete).ByAgent());

        await Record($"{told.Reference}-1", AuthorityProof.PowerOfAttorney, answerToFiler: true);

        Assert.Contains(await office.History($"{told.Reference}-2"), e => e is AuthorityRecorded { Proof: AuthorityProof.PowerOfAttorney, AnswerToFiler: true });
        Assert.Equal(Party.Filer, (await office.Case($"{told.Reference}-2")).Filing.AnswerParty);
    }

    [Theory]
    [InlineData(FilerKind.Consumer, AuthorityProof.SignedPermission, false, nameof(Refusals.NobodyElseFiled))]
    [InlineData(FilerKind.Parent, AuthorityProof.SignedPermission, false, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Parent, AuthorityProof.ParentOrGuardian, true, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Agent, AuthorityProof.ParentOrGuardian, false, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Agent, AuthorityProof.ConsumerConfirmed, true, null)]
    [InlineData(FilerKind.Parent, AuthorityProof.ParentOrGuardian, false, null)]
    public void The_proof_fits_who_filed(FilerKind filer, AuthorityProof proof, bool answerToFiler, string? refusal) =>
        Assert.Equal(refusal, AgentAuthority.CannotRecord(filer, proof, answerToFiler)?.Name);

    private Task<Refusal?> Record(string reference, AuthorityProof proof, bool answerToFiler) =>
        office.Act<RecordAuthority>(reference, (a, s) => a.HandleAsync(s, proof, answerToFiler, "Seen at the desk", Checks.Officer, default));
}
