using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class OtherDoorsTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task What_staff_log_counts_from_its_true_day()
    {
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));

        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());

        Assert.Equal((TestOffice.FirstDay, new DateOnly(2026, 2, 19)), (told.ReceivedOn, told.AnswerBy));
        var (letter, to, _) = Assert.Single(await office.Letters(told.Reference));
        Assert.Equal((Channel.Post, LetterState.ToPost), (letter.Channel, letter.State));
        Assert.Contains("12 Example Street", to.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_form_can_not_say_when_it_was_received()
    {
        var told = await office.Receive(Asked.For(Right.Delete) with { ReceivedOn = new DateOnly(2026, 6, 1) });

        Assert.Equal(TestOffice.FirstDay, told.ReceivedOn);
    }

    [Theory]
    [InlineData(Door.Phone, true)]
    [InlineData(Door.Desk, true)]
    [InlineData(Door.Email, false)]
    [InlineData(Door.Web, false)]
    public async Task Told_on_the_spot_confirms_receipt_where_people_speak(Door door, bool confirmed)
    {
        var told = await office.Receive(Asked.For(Right.Delete) with { Door = door, ToldOnTheSpot = true });

        var request = await office.Case($"{told.Reference}-1");
        Assert.Equal(confirmed, request.ReceiptConfirmedOn == TestOffice.FirstDay);
        Assert.Equal(confirmed, (await office.History(request.Reference)).OfType<ReceiptConfirmed>().Any(e => e.How == SpokenOrWritten.Spoken));
    }

    [Fact]
    public async Task A_caller_who_left_only_a_number_is_received_all_the_same()
    {
        var asked = Asked.For(Right.Delete) with { Door = Door.Phone };

        var told = await office.Receive(asked with { People = asked.People with { ConsumerEmail = null, Phone = "408 555 0100" } });

        Assert.Empty(await office.Letters(told.Reference));
        Assert.Equal(new DateOnly(2026, 2, 19), (await office.Case($"{told.Reference}-1")).StatutoryOn);
    }

    [Fact]
    public async Task A_corrected_receipt_date_moves_every_open_case_and_both_days_stay()
    {
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));
        var told = await office.Receive(Asked.For(Right.SpecificPieces, Right.Delete).OnPaper());

        Assert.Null(await Correct(told, new DateOnly(2026, 1, 9)));
        Assert.Null(await Correct(told, new DateOnly(2026, 1, 8)));

        foreach (var reference in new[] { $"{told.Reference}-1", $"{told.Reference}-2" })
        {
            var request = await office.Case(reference);
            Assert.Equal((new DateOnly(2026, 1, 8), new DateOnly(2026, 2, 22)), (request.ReceivedOn, request.StatutoryOn));
            Assert.Equal((new DateOnly(2026, 1, 8), TestOffice.FirstDay), (request.Filing.ReceivedOn, request.Filing.FirstRecordedAsReceivedOn));
            var corrected = (await office.History(reference)).OfType<ReceiptDateCorrected>().ToList();
            Assert.Equal([TestOffice.FirstDay, new DateOnly(2026, 1, 9)], corrected.Select(c => c.From));
            var note = await office.Db(db => db.Notes.SingleAsync(n => n.Id == corrected[0].Reason));
            Assert.Equal("Read wrongly\n\nPostmark", note.Open(office.Services.GetRequiredService<Sealer>()));
        }
    }

    [Theory]
    [InlineData(2026, 1, 21, nameof(Refusals.ReceiptDateInTheFuture))]
    [InlineData(2026, 1, 5, nameof(Refusals.ReceiptDateIsTheSame))]
    public async Task A_receipt_date_is_refused_by_name(int year, int month, int day, string refusal)
    {
        office.Clock.MoveTo(new DateOnly(2026, 1, 20));
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());

        Assert.Equal(refusal, (await Correct(told, new DateOnly(year, month, day)))?.Name);
        Assert.Null((await office.Case($"{told.Reference}-1")).Filing.FirstRecordedAsReceivedOn);
    }

    [Fact]
    public async Task The_web_forms_receipt_date_stands()
    {
        var told = await office.Receive(Asked.For(Right.Delete));

        Assert.Equal(nameof(Refusals.ReceiptDateIsTheServers), (await Correct(told, new DateOnly(2026, 1, 2)))?.Name);
    }

    [Fact]
    public async Task Somebody_else_was_quicker()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());

        Assert.Equal(nameof(Refusals.Stale), (await Correct(told, new DateOnly(2026, 1, 2), stale: true))?.Name);
    }

    private async Task<Refusal?> Correct(ReceivedFiling told, DateOnly to, bool stale = false)
    {
        var request = await office.Case($"{told.Reference}-1");
        return await office.With<CorrectReceiptDate, Refusal?>(act => act.HandleAsync(request.Reference, request.Version - (stale ? 1 : 0), to,
            new("Read wrongly", "Postmark"), true, new Actor.Staff(1), CancellationToken.None));
    }
}
