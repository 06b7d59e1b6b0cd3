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

        Assert.Null(await office.Paper(reference, Papers.Permission()));

        Assert.Null(await office.Verify(reference));
        Assert.Equal(Party.Consumer, (await office.Case(reference)).Filing.AnswerParty);
    }

    [Fact]
    public async Task It_stands_for_every_case_of_the_filing_and_the_permission_can_name_the_agent()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete).ByAgent());

        await office.Paper($"{told.Reference}-1", Papers.Permission(answerToAgent: true));

        Assert.Contains(await office.History($"{told.Reference}-2"), e => e is AuthorityRecorded { Proof: AuthorityProof.SignedPermission, AnswerToFiler: true });
        Assert.Equal(Party.Filer, (await office.Case($"{told.Reference}-2")).Filing.AnswerParty);
    }

    [Theory]
    [InlineData(FilerKind.Consumer, AuthorityProof.SignedPermission, nameof(Refusals.NobodyElseFiled))]
    [InlineData(FilerKind.Parent, AuthorityProof.SignedPermission, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Agent, AuthorityProof.ParentOrGuardian, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Agent, AuthorityProof.LettersOfConservatorship, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Conservator, AuthorityProof.SignedPermission, nameof(Refusals.AuthorityDoesNotFit))]
    [InlineData(FilerKind.Agent, AuthorityProof.SignedPermission, null)]
    [InlineData(FilerKind.Agent, AuthorityProof.ConsumerConfirmed, null)]
    [InlineData(FilerKind.Parent, AuthorityProof.ParentOrGuardian, null)]
    [InlineData(FilerKind.Conservator, AuthorityProof.LettersOfConservatorship, null)]
    public async Task The_proof_fits_who_filed(FilerKind filer, AuthorityProof proof, string? refusal)
    {
        var asked = Asked.For(Right.KnowCategories);
        var told = await office.Receive(filer switch
        {
            FilerKind.Consumer => asked,
            FilerKind.Parent => asked.ByParent(),
            FilerKind.Agent => asked.ByAgent(),
            FilerKind.Conservator => asked.ByConservator(),
        });
        AuthorityPaper paper = proof switch
        {
            AuthorityProof.ConsumerConfirmed => new AuthorityPaper.ToldByConsumer(TestOffice.FirstDay, AtAContactWeHold: true, AnswerToAgent: false),
            AuthorityProof.ParentOrGuardian => new AuthorityPaper.Parent(ParentMethod.InPerson, TestOffice.FirstDay),
            AuthorityProof.LettersOfConservatorship => new AuthorityPaper.Conservatorship(TestOffice.FirstDay),
            _ => Papers.Permission(),
        };

        Assert.Equal(refusal, (await office.Paper($"{told.Reference}-1", paper))?.Name);
    }

    [Theory]
    [InlineData(FilerKind.Agent, null, true, "SignedPermission ConfirmationOrVerification")]
    [InlineData(FilerKind.Agent, AuthorityProof.SignedPermission, true, "SignedPermission ConfirmationOrVerification")]
    [InlineData(FilerKind.Agent, AuthorityProof.PowerOfAttorney, true, "PowerOfAttorneyForm")]
    [InlineData(FilerKind.Agent, null, false, "SignedPermission")]
    [InlineData(FilerKind.Agent, AuthorityProof.PowerOfAttorney, false, "PowerOfAttorneyForm")]
    [InlineData(FilerKind.Parent, null, true, "ParentMethod")]
    [InlineData(FilerKind.Conservator, null, true, "LettersOfConservatorship")]
    [InlineData(FilerKind.Consumer, null, true, "")]
    public void What_may_be_asked_follows_from_who_filed_what_was_shown_and_whether_the_right_needs_verification(FilerKind filer, AuthorityProof? seen, bool needsVerification, string asked) =>
        Assert.Equal(asked, string.Join(' ', AgentAuthority.MayBeAsked(filer, seen, needsVerification)));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_permission_that_the_person_did_not_sign_or_that_is_for_another_shows_nothing(bool signed, bool namesTheAgent)
    {
        var reference = await ByAgent();

        Assert.Equal(Refusals.PermissionIncomplete, await office.Paper(reference, new AuthorityPaper.SignedPermission(TestOffice.FirstDay, signed, namesTheAgent, false)));

        Assert.True((await office.Case(reference)).Filing.AuthorityMissing);
    }

    [Fact]
    public async Task A_paper_is_not_of_tomorrow_and_a_talk_counts_only_at_a_contact_that_the_records_hold()
    {
        var reference = await ByAgent();

        Assert.Equal(Refusals.PaperInTheFuture, await office.Paper(reference, new AuthorityPaper.SignedPermission(TestOffice.FirstDay.AddDays(1), true, true, false)));
        Assert.Equal(Refusals.NotAtAHeldContact, await office.Paper(reference, new AuthorityPaper.ToldByConsumer(TestOffice.FirstDay, false, false)));
    }

    [Fact]
    public async Task Papers_may_follow_and_the_clock_runs_from_the_agents_filing()
    {
        var reference = await ByAgent();
        var before = await office.Case(reference);
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(9));
        Assert.Null(await office.Act<AskForPapers>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default)));
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(30));

        Assert.Null(await office.Paper(reference, new AuthorityPaper.SignedPermission(TestOffice.FirstDay.AddDays(28), true, true, false)));

        var after = await office.Case(reference);
        Assert.Equal((TestOffice.FirstDay, before.TargetOn, before.StatutoryOn), (after.ReceivedOn, after.TargetOn, after.StatutoryOn));
        Assert.Equal(Refusals.AuthoritySeenAlready, await office.Act<AskForPapers>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default)));
    }

    [Fact]
    public async Task The_letter_about_the_missing_paper_goes_to_whoever_filed_and_asks_for_nothing_that_is_never_asked()
    {
        var reference = await ByAgent();

        await office.Act<AskForPapers>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default));

        var (letter, to, body) = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.PapersNeeded);
        Assert.Equal((Party.Filer, "Agnes Agent"), (letter.Party, to.Name));
        Assert.Contains("We do not ask for your identity card, an account, a fee or a registration.", body.Text, StringComparison.Ordinal);
    }

    private async Task<string> ByAgent(params Right[] rights) => $"{(await office.Receive(Asked.For(rights.Length == 0 ? [Right.SpecificPieces] : rights).ByAgent())).Reference}-1";
}
