using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class ReceiveRequestTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Each_right_is_a_case_under_one_reference_with_its_dates()
    {
        var told = await office.Receive(Asked.For(Right.SpecificPieces, Right.Delete));

        var copy = await office.Case($"{told.Reference}-1");
        var deletion = await office.Case($"{told.Reference}-2");
        Assert.Equal((Right.SpecificPieces, Right.Delete), (copy.Right, deletion.Right));
        Assert.Equal(new DateOnly(2026, 2, 18), copy.TargetOn);
        Assert.Equal(new DateOnly(2026, 2, 19), copy.StatutoryOn);
        Assert.Equal(told.AnswerBy, copy.StatutoryOn);
        Assert.IsType<RequestReceived>((await office.History(deletion.Reference))[0]);
    }

    [Fact]
    public async Task The_receipt_letter_is_in_the_same_save()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories));

        var (letter, _, body) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((LetterKind.Receipt, LetterState.Queued), (letter.Kind, letter.State));
        Assert.Contains("Thursday 19 February 2026", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_filing()
    {
        var asked = Asked.For(Right.Delete);

        var both = await Task.WhenAll(office.Receive(asked), office.Receive(asked));

        Assert.Equal(both[0].Reference, both[1].Reference);
        Assert.Equal(1, await office.Db(db => db.Filings.CountAsync()));
    }
}
