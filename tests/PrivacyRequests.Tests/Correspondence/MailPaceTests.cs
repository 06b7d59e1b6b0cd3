using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Correspondence;

/// <summary>How many letters a minute the mail server gets, which first, and what becomes of them while it is away.</summary>
public sealed class MailPaceTests : IDisposable
{
    private const int Many = 1_000;
    private const int Filings = 50;
    private readonly PostOffice office = new();

    public MailPaceTests() => (office.Settings["Mail:Transport"], office.Settings["Mail:Smtp:Host"]) = ("Smtp", "relay.example.org");

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Twenty_five_letters_leave_in_a_minute_and_the_rest_after_it()
    {
        await Receive(60);

        List<int> rounds = [];
        for (var i = 0; i < 4; i++)
        {
            rounds.Add(await office.SendDue());
            rounds.Add(await office.SendDue());
            office.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([25, 0, 25, 0, 10, 0, 0, 0], rounds);
    }

    [Fact]
    public async Task Two_outboxes_share_the_minute_and_no_letter_goes_under_two_Message_IDs()
    {
        await Receive(40);
        office.Relay.Answers = async _ =>
        {
            await Task.Yield();
            return await ScriptedTransport.Takes;
        };

        await Task.WhenAll(office.SendDue(), office.SendDue(), office.SendDue());
        Assert.InRange(office.Relay.Given.Count, 20, 25);
        for (var i = 0; i < 3; i++)
        {
            office.Clock.Pass(TimeSpan.FromMinutes(1));
            await Task.WhenAll(office.SendDue(), office.SendDue());
        }

        Assert.Equal((40, 40), (office.Relay.Given.Count, office.Relay.Given.Select(m => m.MessageId).Distinct().Count()));
        Assert.Equal(40, office.Relay.Given.Select(m => m.To.Address).Distinct().Count());
    }

    [Fact]
    public async Task One_recipient_gets_so_many_a_minute_and_keeps_nobody_else_waiting()
    {
        office.Settings["Mail:PerMinuteToOne"] = "2";
        for (var i = 0; i < 3; i++) await office.Receive(Asked.For(Right.Delete).By("A", "a@example.org"));
        await office.Receive(Asked.For(Right.Delete).By("B", "b@example.org"));

        Assert.Equal(3, await office.SendDue());
        Assert.Equal(0, await office.SendDue());
        office.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await office.SendDue());
    }

    [Fact]
    public async Task A_letter_with_a_deadline_leaves_before_those_that_were_written_earlier()
    {
        office.Settings["Mail:PerMinute"] = "1";
        var first = await office.Receive(Asked.For(Right.Delete));
        await office.SendDue();
        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(40));
        await Receive(2);
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        var extension = await office.Extend($"{first.Reference}-1");

        await office.SendDue();

        Assert.Equal((await office.Letter(extension)).MessageId, office.Relay.Given[^1].MessageId);
    }

    [Fact]
    public async Task While_the_server_is_away_one_letter_asks_in_a_minute_and_none_fails()
    {
        await Receive(5);
        office.Relay.Answers = _ => Task.FromResult<MailResult>(new MailResult.ServerAway("Connection refused"));

        for (var minute = 0; minute < 3 * 60; minute++)
        {
            await office.SendDue();
            await office.SendDue();
            office.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(180, office.Relay.Given.Count);
        Assert.Equal(5, await office.Db(db => db.Letters.CountAsync(l => l.State == LetterState.Queued)));
        var shown = await office.With<LettersNotOut, IReadOnlyList<LetterNotOut>>(q => q.ListAsync(new CaseReader(true, 1), default));
        Assert.All(shown, l => Assert.Equal("Connection refused", l.LastError));
    }

    [Fact]
    public async Task A_thousand_letters_that_waited_for_the_server_leave_in_order_and_none_is_lost()
    {
        office.Settings["Mail:PerMinute"] = "0";
        office.Settings["Mail:PerMinuteToOne"] = "0";
        for (var i = 0; i < Filings; i++)
        {
            await office.Receive(Asked.For(Right.Delete));
            office.Clock.Pass(TimeSpan.FromMilliseconds(1));
        }

        await Copy(Many - Filings);
        office.Relay.Answers = _ => Task.FromResult<MailResult>(new MailResult.ServerAway("Connection refused"));
        for (var i = 0; i < 2; i++)
        {
            await office.SendDue();
            office.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        var asked = office.Relay.Given.Count;
        office.Relay.Answers = _ => ScriptedTransport.Takes;
        await office.SendDue();

        var left = office.Relay.Given.Skip(asked).Select(m => m.MessageId).ToList();
        Assert.Equal((2, Many), (asked, left.Count));
        Assert.Equal(left.Order(StringComparer.Ordinal), left);
        Assert.False(await office.Db(db => db.Letters.AnyAsync(l => l.State != LetterState.Left)));
    }

    private async Task Receive(int many)
    {
        for (var i = 0; i < many; i++) await office.Receive(Asked.For(Right.Delete).By($"Filer {i}", $"filer{i}@example.org"));
    }

    /// <summary>More letters of the same filings, each a moment after the other: rows alone, because the test is about leaving.</summary>
    private Task Copy(int many) => office.Db(async db =>
    {
        var sealer = (Sealer)office.Services.GetService(typeof(Sealer))!;
        var receipts = await db.Letters.AsNoTracking().OrderBy(l => l.MadeAt).ToListAsync();
        var body = (await db.LetterBodies.AsNoTracking().SingleAsync(b => b.LetterId == receipts[0].Id)).Open(sealer)!;
        for (var i = 1; i <= many; i++)
        {
            var like = receipts[i % receipts.Count];
            var made = receipts[^1].MadeAt.AddMilliseconds(i);
            var id = Guid.CreateVersion7(made);
            db.Letters.Add(new OutboxLetter
            {
                Id = id,
                FilingId = like.FilingId,
                Kind = LetterKind.StatusUpdate,
                Channel = Channel.Email,
                Party = Party.Filer,
                State = LetterState.Queued,
                MadeAt = made,
                DueAt = like.DueAt,
                LeavesBy = like.LeavesBy,
                MessageId = $"<{id:N}@localhost>",
                To = sealer.SealJson(like.OpenTo(sealer), id, nameof(OutboxLetter.To)),
                ToHash = like.ToHash,
            });
            db.LetterBodies.Add(new LetterBody { LetterId = id, Content = sealer.SealJson(body, id, nameof(LetterBody.Content)) });
        }

        return await db.SaveChangesAsync();
    });
}
