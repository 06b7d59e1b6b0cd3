using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Verification;

/// <summary>Answers go to an own address only; the three bases on which an officer may find one.</summary>
public sealed class OwnAddressTests : IDisposable
{
    private static readonly DataPoint[] Three = [DataPoint.PhoneOnFile, DataPoint.BookingMonth, DataPoint.BookingLocation];
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Held_in_the_records_before_the_request_suffices_alone()
    {
        var reference = await Filed();

        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.HeldInRecords));

        var request = await office.Case(reference);
        Assert.Equal(AddressStanding.Own, request.Filing.EmailStanding);
        Assert.Contains(await office.History(reference), e => e is AddressFoundOwn { Basis: OwnAddressBasis.HeldInRecords });
    }

    [Fact]
    public async Task An_unconfirmed_address_becomes_own_by_no_other_basis()
    {
        var reference = await Filed(Right.KnowCategories);
        await office.Record(reference, CheckResult.Matched, Three);
        await office.Verify(reference);

        Assert.Equal(Refusals.AddressNotConfirmed, await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
    }

    [Fact]
    public async Task A_confirmed_address_needs_the_case_verified()
    {
        var reference = await Filed();
        await office.Sign(reference);
        await office.Record(reference, CheckResult.Matched, Three);

        Assert.Equal(Refusals.NotVerified, await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
        await office.Verify(reference);
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
    }

    [Fact]
    public async Task An_address_can_not_vouch_for_itself()
    {
        var reference = await Filed();
        await office.Sign(reference);
        await office.Record(reference, CheckResult.Matched, DataPoint.EmailOnFile, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        await office.Verify(reference);

        Assert.Equal(Refusals.PointIsTheAddress, await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
        await office.Record(reference, CheckResult.Matched, DataPoint.BookingLocation);
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
    }

    [Fact]
    public async Task With_another_contact_in_the_records_it_takes_three_days_from_telling_it()
    {
        var told = await Verified();
        var reference = $"{told}-1";
        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn(reference, OwnAddressBasis.VerifiedWithoutIt, heldNone: false));
        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn(reference, OwnAddressBasis.VerifiedAndOtherContactTold));

        await office.Act<TellOtherContact>(reference, (a, s) => a.HandleAsync(s, Channel.Email, new LetterAddress("Casey", "old@example.org"), Checks.Officer, default));
        office.Clock.Pass(TimeSpan.FromDays(10));
        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn(reference, OwnAddressBasis.VerifiedAndOtherContactTold));
        await office.Left(told, LetterKind.SomeoneAsked);
        office.Clock.Pass(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn(reference, OwnAddressBasis.VerifiedAndOtherContactTold));
        office.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(await office.FindOwn(reference, OwnAddressBasis.VerifiedAndOtherContactTold));
    }

    [Fact]
    public async Task Whoever_told_another_contact_can_not_say_there_is_none()
    {
        var told = await Verified();
        await office.Act<TellOtherContact>($"{told}-1", (a, s) => a.HandleAsync(s, Channel.Post, new LetterAddress("Casey", "1 Old Street"), Checks.Officer, default));
        await office.Left(told, LetterKind.SomeoneAsked);

        Assert.Equal(Refusals.OtherContactNotTold, await office.FindOwn($"{told}-1", OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
    }

    [Fact]
    public async Task The_strictest_case_of_the_filing_decides()
    {
        var told = (await office.Receive(Asked.For(Right.KnowCategories, Right.SpecificPieces))).Reference;
        await office.Sign($"{told}-2");
        await office.Record($"{told}-1", CheckResult.Matched, DataPoint.PhoneOnFile, DataPoint.BookingMonth);
        await office.Verify($"{told}-1");

        Assert.Equal(Refusals.StandardNotMet, await office.FindOwn($"{told}-1", OwnAddressBasis.VerifiedWithoutIt, heldNone: true));
    }

    [Fact]
    public async Task An_address_that_nobody_gave_is_refused_by_name()
    {
        var reference = await Filed();

        Assert.Equal(Refusals.NoSuchAddress, await office.FindOwn(reference, OwnAddressBasis.HeldInRecords, channel: Channel.Post));
    }

    [Fact]
    public async Task An_answer_goes_to_an_own_address_only_and_not_while_suspicious()
    {
        var told = await Verified();
        var request = await office.Case($"{told}-1");
        Assert.Equal(Refusals.AddressNotThePersons, request.DecideAnswer(Delivery.Link, Guid.NewGuid(), []).Refusal);

        await office.FindOwn($"{told}-1", OwnAddressBasis.VerifiedWithoutIt, heldNone: true);
        await office.Act<StopAsSuspicious>($"{told}-1", (a, s) => a.HandleAsync(s, "Odd", Checks.Officer, default));

        Assert.Equal(Refusals.Suspicious, (await office.Case($"{told}-1")).DecideAnswer(Delivery.Link, Guid.NewGuid(), []).Refusal);
    }

    private async Task<string> Filed(Right right = Right.SpecificPieces) => $"{(await office.Receive(Asked.For(right))).Reference}-1";

    private async Task<string> Verified()
    {
        var reference = await Filed();
        await office.Sign(reference);
        await office.Record(reference, CheckResult.Matched, Three);
        await office.Verify(reference);
        return reference[..^2];
    }
}
