using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Agents;

/// <summary>Besides the permission one of two: the consumer confirms it with us, or verifies with us. 11 CCR §7063(a).</summary>
public sealed class ConfirmedPermissionTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Who_confirmed_the_permission_is_asked_for_nothing_more()
    {
        var reference = await WithPermission(Right.SpecificPieces);
        Assert.Equal(Refusals.PermissionNotConfirmed, await office.Verify(reference, VerificationWay.PermissionConfirmed));

        Assert.Null(await office.AskToConfirm(reference));
        Assert.Null(await office.ConsumerSays(reference, gaveIt: true));

        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.Act<AskForProof>(reference, (a, s) => a.HandleAsync(s, Checks.Officer, default)));
        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.Act<SendDeclaration>(reference, (a, s) => a.HandleAsync(s, Channel.Email, Checks.Officer, default)));
        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.AskToConfirm(reference));
        Assert.Null(await office.Verify(reference, VerificationWay.PermissionConfirmed));
        Assert.False((await office.Case(reference)).DeclarationSigned);
    }

    [Fact]
    public async Task Who_verified_with_us_is_not_asked_to_confirm()
    {
        var reference = await WithPermission(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        Assert.Null(await office.Verify(reference));

        Assert.Equal(Refusals.NothingMoreMayBeAsked, await office.AskToConfirm(reference));
    }

    [Fact]
    public async Task A_confirmation_without_the_paper_does_not_end_the_check()
    {
        var reference = $"{(await office.Receive(Asked.For(Right.KnowCategories).ByAgent())).Reference}-1";
        await office.AskToConfirm(reference);
        await office.ConsumerSays(reference, gaveIt: true);

        Assert.Equal(Refusals.AuthorityNotSeen, await office.Verify(reference, VerificationWay.PermissionConfirmed));
        await office.Paper(reference, Papers.Permission());
        Assert.Null(await office.Verify(reference, VerificationWay.PermissionConfirmed));
    }

    [Fact]
    public async Task The_question_never_goes_to_an_address_that_the_agent_typed()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Cora Consumer", "cora@example.org").ByAgent());
        var reference = $"{told.Reference}-1";
        var agents = (await office.FileAsync(reference))!.People.FilerEmail!;

        Assert.Equal(Refusals.AddressTypedByAgent, await office.AskToConfirm(reference, "Cora@Example.org"));
        Assert.Equal(Refusals.AddressTypedByAgent, await office.AskToConfirm(reference, agents));
        Assert.DoesNotContain(await office.Letters(told.Reference), l => l.Letter.Kind == LetterKind.ConfirmPermission);

        Assert.Null(await office.Act<FindAddressOwn>(reference, (a, s) => a.HandleAsync(s, Party.Consumer, Channel.Email, OwnAddressBasis.HeldInRecords, false, "Booking system", Checks.Officer, default)));
        Assert.Null(await office.AskToConfirm(reference, "cora@example.org"));
        Assert.Null(await office.AskToConfirm(reference, "older@example.org"));
    }

    [Fact]
    public async Task The_agent_learns_nothing_of_the_question_and_its_letter_names_nobody()
    {
        var reference = await WithPermission(Right.KnowCategories);
        var words = PrivacyRequests.Office.Words.In("en");
        var before = await Status();

        await office.AskToConfirm(reference);
        await office.ConsumerSays(reference, gaveIt: true);
        await office.LettersLeave();

        var after = await Status();
        Assert.Equal(before.Lines.Select(l => l.Sentence), after.Lines.Select(l => l.Sentence));
        Assert.DoesNotContain(after.Letters, l => l.Kind == LetterKind.ConfirmPermission);
        var (letter, _, body) = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.ConfirmPermission);
        Assert.Equal(Party.Consumer, letter.Party);
        Assert.DoesNotContain("Agnes", body.Subject + body.Text + body.Html + body.Paper, StringComparison.Ordinal);

        async Task<StatusShown> Status()
        {
            var filing = (await office.Case(reference)).FilingId;
            return (await office.With<StatusFile, StatusShown?>(f => f.OfAsync(filing, words, default)))!;
        }
    }

    [Fact]
    public async Task No_takes_back_the_permission_and_the_answer_that_has_not_left_and_leads_to_a_denial_for_want_of_authority()
    {
        var reference = await WithPermission(Right.KnowCategories, answerToAgent: true);
        await office.AskToConfirm(reference);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        await office.Verify(reference);
        await office.ChangeCase(reference, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Own);
            return new NoteAdded(Guid.NewGuid());
        });
        Assert.Null(await office.Answer(reference, new AnswerContent(Decisions.Blocks, "")));

        Assert.Null(await office.ConsumerSays(reference, gaveIt: false));

        var request = await office.Case(reference);
        Assert.Equal((true, null, true, false), (request.IsOpen, request.Decision, request.Filing.AuthorityMissing, request.Filing.AnswerToFiler));
        Assert.Equal(LetterState.Cancelled, (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).Letter.State);
        Assert.Equal(Refusals.AuthorityNotSeen, await office.Answer(reference, new AnswerContent(Decisions.Blocks, "")));
        Assert.Equal(Refusals.PermissionWasRefused, await office.Paper(reference, Papers.Permission()));
        Assert.Contains((await office.FileAsync(reference))!.Findings, f => f.Kind == CaseFindingKind.PermissionRefused);
        Assert.Null(await office.Deny(reference, DenialReason.NoAuthority));
    }

    [Fact]
    public async Task A_link_answers_once_and_not_after_thirty_days()
    {
        var (first, second) = (await WithPermission(Right.Delete), await WithPermission(Right.Delete));
        await office.AskToConfirm(first);
        await office.AskToConfirm(second, "other@example.org");
        Assert.Null(await office.ConsumerSays(first, gaveIt: true));
        Assert.Equal(Refusals.LinkNotOpen, await office.ConsumerSays(first, gaveIt: false));

        office.Clock.Pass(TimeSpan.FromDays(31));

        Assert.Equal(Refusals.LinkNotOpen, await office.ConsumerSays(second, gaveIt: true));
    }

    [Fact]
    public async Task On_paper_the_sheet_comes_back_with_its_printed_code()
    {
        var reference = await WithPermission(Right.Delete);
        await office.AskToConfirm(reference, "12 Old Street\nSan Jose, CA 95112", Channel.Post);
        var text = (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.ConfirmPermission).Body.Text;
        var code = System.Text.RegularExpressions.Regex.Matches(text, @"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)").Last().Value;
        Assert.DoesNotContain("/permissions/", text, StringComparison.Ordinal);

        Assert.Equal(Refusals.PrintedCodeNotRight, await Sheet(reference, "BBBB-BBBB", gaveIt: true));
        Assert.Contains(await office.History(reference), e => e is CodeRefused { Purpose: LinkPurpose.Permission });
        Assert.Null(await Sheet(reference, code, gaveIt: true));

        Assert.Contains(await office.History(reference), e => e is PermissionConfirmed { Way: Channel.Post });
        Assert.NotNull((await office.Case(reference)).Filing.PermissionConfirmedAt);
    }

    [Fact]
    public async Task The_answer_goes_to_the_consumer_and_to_the_agent_only_where_the_permission_says_so()
    {
        var silent = await WithPermission(Right.KnowCategories);
        var says = await WithPermission(Right.KnowCategories, answerToAgent: true);
        foreach (var reference in new[] { silent, says })
        {
            await office.AskToConfirm(reference);
            await office.ConsumerSays(reference, gaveIt: true);
            await office.Verify(reference, VerificationWay.PermissionConfirmed);
            await office.ChangeCase(reference, r =>
            {
                r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
                return new NoteAdded(Guid.NewGuid());
            });
        }

        Assert.Equal(Refusals.AnswerGoesToConsumer, await office.FindOwn(silent, OwnAddressBasis.NamedInPermission));
        Assert.Equal(Refusals.AddressIsTheAgents, await office.FindOwn(silent, OwnAddressBasis.HeldInRecords));
        Assert.Equal(Refusals.AnswerGoesToConsumer, AddressRules.MayNotGo(GoesTo.OwnAddress, (await office.Case(silent)).Filing, Party.Filer, Channel.Email));
        Assert.Equal(Refusals.AddressNotThePersons, await office.Answer(silent, new AnswerContent(Decisions.Blocks, "")));

        Assert.Null(await office.FindOwn(says, OwnAddressBasis.NamedInPermission));
        Assert.Null(await office.Answer(says, new AnswerContent(Decisions.Blocks, "")));
        Assert.Equal("Agnes Agent", (await office.Letters(says[..^2])).Single(l => l.Letter.Kind == LetterKind.AnswerReady).To.Name);
    }

    private Task<Refusal?> Sheet(string reference, string code, bool gaveIt) =>
        office.Act<RecordPaperPermission>(reference, (a, s) => a.HandleAsync(s, code, gaveIt, Checks.Officer, default));

    private async Task<string> WithPermission(Right right, bool answerToAgent = false)
    {
        var reference = $"{(await office.Receive(Asked.For(right).ByAgent())).Reference}-1";
        await office.Paper(reference, Papers.Permission(answerToAgent));
        return reference;
    }
}
