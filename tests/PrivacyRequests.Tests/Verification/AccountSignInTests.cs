using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>Account holders: 11 CCR §7061.</summary>
public sealed class AccountSignInTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(23, 59, null)]
    [InlineData(24, 0, null)]
    [InlineData(24, 1, nameof(Refusals.SignInTooOld))]
    public async Task V5_an_answer_leaves_only_within_24_hours_of_signing_in_again(int hours, int minutes, string? refused)
    {
        var reference = await Filed(Right.KnowCategories);
        Assert.Null(await SignedIn(reference));
        Assert.Equal(VerificationStatus.Verified, (await office.Case(reference)).Verification);
        office.Clock.Pass(new TimeSpan(hours, minutes, 0));

        Assert.Equal(refused, (await Answer(reference))?.Name);

        if (refused is null) return;
        Assert.Equal("11 CCR §7061(a)", Refusals.SignInTooOld.Citation);
        Assert.Null(await SignedIn(reference));
        Assert.Null(await Answer(reference));
    }

    [Fact]
    public async Task Signing_in_again_needs_no_points_and_no_declaration_and_is_told_in_the_history()
    {
        var reference = await Filed(Right.SpecificPieces);
        var now = office.Clock.GetUtcNow().UtcDateTime;

        Assert.Null(await SignedIn(reference));

        var history = await office.History(reference);
        Assert.Equal(now, history.OfType<AccountSignInSeen>().Single().At);
        Assert.Contains(history, e => e is IdentityVerified { Way: VerificationWay.AccountSignIn, PointsMatched: 0, Declaration: false });
    }

    [Fact]
    public async Task It_is_the_check_of_every_open_case_of_the_filing()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete));

        Assert.Null(await SignedIn($"{told.Reference}-1"));

        Assert.Equal(VerificationStatus.Verified, (await office.Case($"{told.Reference}-2")).Verification);
    }

    [Fact]
    public async Task A_moment_that_can_not_be_and_a_stopped_case_are_refused_by_name()
    {
        var reference = await Filed(Right.Delete);
        var now = office.Clock.GetUtcNow().UtcDateTime;
        Assert.Same(Refusals.SignInNotYet, await SignedIn(reference, now.AddMinutes(1)));
        Assert.Same(Refusals.SignInNotYet, await SignedIn(reference, now.AddDays(-2)));
        Assert.Same(Refusals.NoSignIn, await office.Verify(reference, VerificationWay.AccountSignIn, "They said so"));
        await office.Act<StopAsSuspicious>(reference, (a, s) => a.HandleAsync(s, "Odd", Checks.Officer, default));

        Assert.Same(Refusals.Suspicious, await SignedIn(reference));
        Assert.Equal(VerificationStatus.Suspicious, (await office.Case(reference)).Verification);
    }

    [Fact]
    public async Task Whoever_was_verified_by_points_needs_no_account()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        await office.Verify(reference);
        office.Clock.Pass(TimeSpan.FromDays(10));

        Assert.Null(await Answer(reference));
    }

    private async Task<string> Filed(Right right) => $"{(await office.Receive(Asked.For(right))).Reference}-1";

    private Task<Refusal?> SignedIn(string reference, DateTime? at = null) => office.Act<RecordAccountSignIn>(reference, (a, s) =>
        a.HandleAsync(s, at ?? office.Clock.GetUtcNow().UtcDateTime, "Shop account, seen at the desk", Checks.Officer, default));

    private Task<Refusal?> Answer(string reference) =>
        office.Answer(reference, new(Decisions.Blocks, "", AccountPlace: "Shop account, messages"), Delivery.Account);
}
