using PrivacyRequests.Correction;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Records;

/// <summary>While a hold is in force nothing is deleted; placing and ending it are lines of the history.</summary>
public sealed class HoldTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task D21_a_police_direction_of_1_March_blocks_deletion_through_30_May()
    {
        office.Clock.MoveTo(new DateOnly(2026, 3, 1));
        var reference = await office.Verified(Asked.For(Right.Delete));
        Assert.Null(await Place(reference, HoldGround.PoliceDirection, new DateOnly(2026, 3, 1)));

        office.Clock.MoveTo(new DateOnly(2026, 5, 30));
        Assert.Same(Refusals.OnHold, await office.Answer(reference, new(null, "All.")));
        office.Clock.MoveTo(new DateOnly(2026, 5, 31));
        Assert.Null(await office.Answer(reference, new(null, "All.")));

        var placed = (await office.History(reference)).OfType<HoldPlaced>().Single();
        Assert.Equal((HoldGround.PoliceDirection, new DateOnly(2026, 5, 30)), (placed.Ground, placed.Through!.Value));
    }

    [Fact]
    public async Task A_legal_claim_holds_until_somebody_ends_it_and_the_clock_runs()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));
        var before = (await office.Case(reference)).StatutoryOn;
        Assert.Null(await Place(reference, HoldGround.LegalClaim, TestOffice.FirstDay));
        Assert.Same(Refusals.OnHoldAlready, await Place(reference, HoldGround.Other, TestOffice.FirstDay));

        Assert.Same(Refusals.OnHold, await office.Answer(reference, new(null, "All.")));
        Assert.Equal(before, (await office.Case(reference)).StatutoryOn);
        Assert.Null(await office.Act<EndHold>(reference, (a, s) => a.HandleAsync(s, "Settled", Checks.Officer, default)));

        Assert.Contains(await office.History(reference), e => e is HoldEnded);
        Assert.Null(await office.Answer(reference, new(null, "All.")));
        Assert.Same(Refusals.NotOnHold, await office.Act<EndHold>(reference, (a, s) => a.HandleAsync(s, "Settled", Checks.Officer, default)));
    }

    [Fact]
    public async Task Correcting_goes_on_and_deleting_instead_does_not()
    {
        var reference = await office.Verified(Asked.ToCorrect());
        Assert.Null(await Place(reference, HoldGround.Other, TestOffice.FirstDay));

        Assert.Same(Refusals.OnHold, await office.Correct(reference, null, new ItemDecision(1, ItemOutcome.DeletedInstead, Because: DeletedBecause.Consented)));
        Assert.Null(await office.Correct(reference, null, new ItemDecision(1, ItemOutcome.Corrected)));
    }

    [Fact]
    public async Task Its_days_are_no_days_that_can_not_be()
    {
        var reference = await office.Verified(Asked.For(Right.Delete));

        Assert.Same(Refusals.HoldDateWrong, await Place(reference, HoldGround.Other, TestOffice.FirstDay.AddDays(1)));
        Assert.Same(Refusals.HoldDateWrong, await Place(reference, HoldGround.Other, TestOffice.FirstDay, TestOffice.FirstDay.AddDays(-1)));
    }

    private Task<Refusal?> Place(string reference, HoldGround ground, DateOnly begins, DateOnly? through = null) => office.Act<PlaceHold>(reference,
        (a, s) => a.HandleAsync(s, new(ground, "Keep all of it.", "Superior Court, No. 26-1", begins, through), Checks.Officer, default));
}
