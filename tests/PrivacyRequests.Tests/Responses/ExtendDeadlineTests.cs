using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Responses;

public sealed class ExtendDeadlineTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    /// <summary>D13: received 5 January; the target of 45 days is 18 February, receipt + 45 is 19 February.</summary>
    [Theory]
    [InlineData("2026-01-10", false, null)]
    [InlineData("2026-02-18", false, null)]
    [InlineData("2026-02-19", false, nameof(Refusals.ExtensionNeedsWarning))]
    [InlineData("2026-02-19", true, null)]
    [InlineData("2026-02-20", true, nameof(Refusals.ExtensionTooLate))]
    public async Task D13_open_to_the_target_then_after_a_warning_then_closed(string day, bool warningAccepted, string? refused)
    {
        var reference = await Received();
        office.Clock.MoveTo(DateOnly.Parse(day, null));

        var refusal = await office.Extend(reference, warningAccepted: warningAccepted);

        Assert.Equal(refused, refusal?.Name);
        Assert.Equal(refused is null, (await office.History(reference)).OfType<ExtensionDecided>().Any(e => e.AfterWarning == warningAccepted));
    }

    /// <summary>D14: an early notice gives 90 days from receipt, not 45 from the notice.</summary>
    [Fact]
    public async Task Who_left_a_number_alone_is_called_and_the_extension_counts_from_the_call()
    {
        var asked = Asked.For(Right.KnowCategories) with { Door = Door.Phone, ReceivedOn = TestOffice.FirstDay, AnswerBy = AnswerBy.Post, People = new FilingPeople { ConsumerName = "Casey Caller", Phone = "(408) 555-0123" } };
        var reference = (await office.Receive(asked)).Reference + "-1";

        Assert.Null(await office.Extend(reference));

        var (letter, to, body) = (await office.Letters(reference[..^2])).Single();
        Assert.DoesNotContain("You can read more about the reason", body.Text, StringComparison.Ordinal); // it opens to nobody without an address
        Assert.Equal((LetterKind.Extension, LetterState.ToTell, "(408) 555-0123"), (letter.Kind, letter.State, to.Address));
        Assert.Equal(new DateOnly(2026, 2, 19), (await office.Case(reference)).StatutoryOn);
        Assert.Null(await office.With<PostLetter, Refusal?>(a => a.HandleAsync(letter.Id, office.Today(), Checks.Officer, default)));
        Assert.Equal(new DateOnly(2026, 4, 5), (await office.Case(reference)).StatutoryOn);
    }

    [Fact]
    public async Task Who_left_a_number_alone_tells_an_address_later_and_is_answered_there_once_it_is_theirs()
    {
        var asked = Asked.For(Right.KnowCategories) with { Door = Door.Phone, ReceivedOn = TestOffice.FirstDay, AnswerBy = AnswerBy.Post, People = new FilingPeople { ConsumerName = "Casey Caller", Phone = "(408) 555-0123" } };
        var reference = (await office.Receive(asked)).Reference + "-1";

        Assert.Null(await office.Act<ChangeAddress>(reference, (a, s) => a.HandleAsync(s, Party.Filer, Channel.Email, "casey@example.org", "By phone, called back", Checks.Officer, default)));
        await office.With<SendFreshCode>(act => act.HandleAsync(new FilingKey.ByReference(reference[..^2]), default));

        var request = await office.Case(reference);
        Assert.Equal((true, AddressStanding.Unconfirmed, VerificationStatus.Open), (request.Filing.HasEmail, request.Filing.EmailStanding, request.Verification));
        var code = (await office.Letters(reference[..^2])).Single();
        Assert.Equal((LetterKind.Code, Channel.Email, "casey@example.org"), (code.Letter.Kind, code.Letter.Channel, code.To.Address));
        Assert.Contains(reference, await office.SearchAsync("casey@example.org"));
    }

    [Fact]
    public async Task D14_an_early_notice_gives_ninety_days_from_receipt_once_it_has_left()
    {
        var reference = await Received();
        office.Clock.MoveTo(new DateOnly(2026, 1, 10));
        Assert.Null(await office.Extend(reference));
        var before = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 2, 19), true), (before.StatutoryOn, before.LetterNotOut));

        await office.LettersLeave();

        var after = await office.Case(reference);
        Assert.Equal((new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 5)), (after.TargetOn, after.StatutoryOn));
        var extended = Assert.Single((await office.History(reference)).OfType<DeadlineExtended>());
        Assert.Equal((new DateOnly(2026, 1, 10), false), (extended.NoticeLeftOn, extended.AfterWarning));
    }

    [Theory]
    [InlineData("2026-02-19", true)]
    [InlineData("2026-02-20", false)]
    public async Task A_letter_that_leaves_later_is_judged_by_the_day_it_leaves(string leaves, bool counts)
    {
        var reference = await Received();
        office.Clock.MoveTo(new DateOnly(2026, 2, 18));
        Assert.Null(await office.Extend(reference));
        office.Clock.MoveTo(DateOnly.Parse(leaves, null));

        await office.LettersLeave();

        var request = await office.Case(reference);
        Assert.Equal(counts ? new DateOnly(2026, 4, 5) : new DateOnly(2026, 2, 19), request.StatutoryOn);
        Assert.False(request.LetterNotOut);
        var history = await office.History(reference);
        Assert.Equal(counts, history.OfType<DeadlineExtended>().Any(e => e.AfterWarning));
        Assert.Equal(!counts, history.OfType<PrivacyRequests.Requests.ExtensionTooLate>().Any());
    }

    [Fact]
    public async Task It_is_taken_once()
    {
        var reference = await Received();
        Assert.Null(await office.Extend(reference));

        Assert.Same(Refusals.ExtendedOnce, await office.Extend(reference));
        await office.LettersLeave();
        Assert.Same(Refusals.ExtendedOnce, await office.Extend(reference));
    }

    [Fact]
    public async Task The_officers_sentence_goes_to_a_confirmed_address_only()
    {
        var unconfirmed = await Received();
        var confirmed = await Received();
        await office.ChangeCase(confirmed, r =>
        {
            r.Filing.Raise(Party.Filer, Channel.Email, AddressStanding.Confirmed);
            return new AddressConfirmed(Party.Filer, Channel.Email);
        });

        Assert.Null(await office.Extend(unconfirmed));
        Assert.Null(await office.Extend(confirmed));

        Assert.DoesNotContain("archive by hand", await LetterOf(unconfirmed), StringComparison.Ordinal);
        Assert.Contains("archive by hand", await LetterOf(confirmed), StringComparison.Ordinal);
        Assert.Contains("Sunday 5 April 2026", await LetterOf(unconfirmed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_had_the_page_open_while_another_changed_the_case_is_told_so()
    {
        var reference = await Received();
        var shown = await office.Shown(reference);
        await office.ChangeCase(reference, r => r.Assign(3).Event!);

        var refusal = await office.With<PrivacyRequests.Responses.ExtendDeadline, Refusal?>(a =>
            a.HandleAsync(shown, new(ExtensionReason.Complexity, "An archive.", false), Checks.Officer, default));

        Assert.Same(Refusals.Stale, refusal);
        Assert.Empty((await office.History(reference)).OfType<ExtensionDecided>());
    }

    private async Task<string> Received() => (await office.Receive(Asked.For(Right.KnowCategories))).Reference + "-1";

    private async Task<string> LetterOf(string reference) =>
        (await office.Letters(reference[..^2])).Single(l => l.Letter.Kind == LetterKind.Extension).Body.Text;
}
