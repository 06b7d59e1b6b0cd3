using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

/// <summary>The machine's clock is an hour ahead or behind for a while.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_day_of_receipt_is_the_clocks_when_it_came_and_no_later_jump_moves_it_or_its_dates()
    {
        office.Clock.Pass(TimeSpan.FromHours(11.5)); // half past eleven at night
        var before = await office.Receive(Asked.For(Right.Delete));
        office.Clock.Pass(Hour);
        var ahead = await office.Receive(Asked.For(Right.Delete));
        office.Clock.Pass(-Hour);
        var after = await office.Receive(Asked.For(Right.Delete));

        var day = TestOffice.FirstDay;
        Assert.Equal([day, day.AddDays(1), day], [before.ReceivedOn, ahead.ReceivedOn, after.ReceivedOn]);
        var cases = await Task.WhenAll(new[] { before, ahead, after }.Select(f => office.Case($"{f.Reference}-1")));
        Assert.Equal([day.AddDays(45), day.AddDays(46), day.AddDays(45)], cases.Select(c => c.StatutoryOn));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_code_works_over_a_jump_and_the_history_stays_whole(int hours)
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var code = System.Text.RegularExpressions.Regex.Match((await office.Letters(told.Reference))[0].Body.Text, @"\b[B-Z2-9]{4}-[B-Z2-9]{4}\b(?!-)").Value;
        office.Clock.Pass(hours * Hour);

        var confirmed = await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByReference(told.Reference), code, CancellationToken.None));

        Assert.Null(confirmed.Failure);
        var key = office.Services.GetRequiredService<KeyRing>().Chain;
        byte[] last = [];
        foreach (var row in await office.Db(db => db.Events.OrderBy(e => e.Sequence).ToListAsync()))
        {
            Assert.True(row.Follows(last, key));
            last = row.Chain;
        }
    }
}
