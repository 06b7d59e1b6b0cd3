using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Records;

/// <summary>11 CCR §7101(b): a request is not closed without its six fields.</summary>
public sealed class RecordFieldsTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task However_a_request_is_closed_its_six_fields_are_there()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                if (await office.Closed(right, outcome) is not { } reference) continue;
                var request = await office.Case(reference);
                var fields = RecordFields.Of(request)!;

                Assert.Equal((TestOffice.FirstDay, right, Door.Web, outcome), (fields.RequestedOn, fields.Nature, fields.Manner, fields.Response));
                Assert.Equal(office.Today(), fields.RespondedOn);
                Assert.Equal(outcome is Outcome.Denied or Outcome.AnsweredInPart or Outcome.AnsweredAsCategories, fields.Basis.Count > 0);
            }
        }
    }

    [Fact]
    public async Task Every_way_to_close_was_tried_for_some_right()
    {
        var tried = new HashSet<Outcome>();
        foreach (var right in Enum.GetValues<Right>())
        {
            foreach (var outcome in Enum.GetValues<Outcome>())
                if (await office.Closed(right, outcome) is not null) tried.Add(outcome);
        }

        Assert.Equal(Enum.GetValues<Outcome>(), tried.Order());
    }

    [Fact]
    public async Task A_copy_that_fell_back_to_kinds_of_information_was_denied_as_a_copy()
    {
        var reference = (await office.Receive(Asked.For(Right.SpecificPieces))).Reference + "-1";
        await office.StepAsync(reference, r => r.FindNotVerified(Guid.NewGuid()));
        await office.StepAsync(reference, r => r.FallBackToCategories(null, office.Today()));
        await office.CloseAs(reference, DecisionKind.Answer);

        var fields = RecordFields.Of(await office.Case(reference))!;

        Assert.Equal((Right.SpecificPieces, Outcome.Answered), (fields.Nature, fields.Response));
        Assert.Equal([DenialReason.Unverified], fields.Basis);
    }

    [Fact]
    public async Task An_open_request_has_no_record_yet() =>
        Assert.Null(RecordFields.Of(await office.Case((await office.Receive(Asked.For(Right.Delete))).Reference + "-1")));
}
