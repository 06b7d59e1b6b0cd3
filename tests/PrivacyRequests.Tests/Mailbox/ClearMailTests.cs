using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>What was no request is not kept: its date, size, outcome and person are.</summary>
public sealed class ClearMailTests
{
    [Fact]
    public async Task Spam_is_emptied_after_thirty_days_and_not_before()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var id = await SpamAsync(office);

        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(30));
        Assert.NotNull((await office.MessageAsync(id)).Reading);
        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(31));

        var message = await office.MessageAsync(id);
        Assert.Equal((MailState.Spam, Checks.Officer.Number, TestOffice.FirstDay), (message.State, message.DecidedBy!.Value, message.ArrivedOn));
        Assert.True(message.Length > 0);
        Assert.Null(message.Reading);
        Assert.Null(message.SenderHash);
        Assert.Empty(await office.ContentAsync(id, MailChunk.Whole));
        var letter = await office.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.MailId == id));
        Assert.Equal("", letter.OpenTo(office.Sealer()).Address);
        Assert.Null(letter.Answers);
    }

    [Fact]
    public async Task A_message_that_waits_or_lies_in_a_thread_is_never_emptied_here()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var kept = new[] { await office.TakeAsync("know-copy"), await office.TakeAsync("reply-agent"), await office.TakeAsync("maybe-address-alone"), await office.TakeAsync("closed-disagrees"), await office.TakeAsync("bounce-agent") };

        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(300));

        foreach (var message in kept) Assert.NotNull((await office.MessageAsync(message.Id)).Reading);
    }

    [Fact]
    public async Task The_days_are_a_setting_and_never_fewer_than_seven()
    {
        Assert.Equal((7, 30, 90), (MailRetention.Within(1), MailRetention.Within(30), MailRetention.Within(400)));
        await using var office = new CorpusOffice();
        office.Settings["Office:MailKeptDays"] = "8";
        var id = await SpamAsync(office);

        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(9));

        Assert.Null((await office.MessageAsync(id)).Reading);
    }

    [Fact]
    public async Task A_mailbox_that_hands_an_emptied_message_over_again_brings_nothing_back()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var id = await SpamAsync(office);
        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(31));

        var again = await office.TakeAsync("spam-seo");

        Assert.Equal(id, again.Id);
        Assert.Equal(MailState.Spam, again.State);
    }

    [Fact]
    public async Task Pieces_of_a_message_that_never_arrived_whole_are_swept_after_a_day()
    {
        await using var office = await CorpusOffice.OpenAsync();
        office.Stop.After(1);
        await Record.ExceptionAsync(() => office.StoreAsync(MailBy.Mail(MailBy.From("casey@example.org"), new byte[3 * MailChunk.Length], office.Clock.GetUtcNow().UtcDateTime)));
        Assert.True(office.Stop.GoOn());

        await ClearOnAsync(office, TestOffice.FirstDay.AddDays(2));

        Assert.Equal(0, await office.Db(db => db.Mail.CountAsync(m => m.State == MailState.Arriving)));
    }

    [Fact]
    public async Task No_other_save_empties_a_message_or_moves_it_silently()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var triage = await office.TakeAsync("know-copy");
        var threaded = await office.TakeAsync("reply-agent");

        await Refused(db => db.Mail.Single(m => m.Id == triage.Id).Clear(TestOffice.FirstDay));
        await Refused(db => db.Mail.Remove(db.Mail.Single(m => m.Id == triage.Id)));
        await Refused(db => db.Mail.Single(m => m.Id == threaded.Id).Decide(MailState.BecameRequest, null, null, 1, office.Clock.GetUtcNow().UtcDateTime));

        Task Refused(Action<RequestsDb> change) => Assert.ThrowsAsync<InvalidOperationException>(() => office.Db(db =>
        {
            change(db);
            return db.SaveChangesAsync();
        }));
    }

    private static async Task<Guid> SpamAsync(CorpusOffice office)
    {
        var message = await office.TakeAsync("spam-seo");
        await office.Db(async db =>
        {
            Assert.Null((await db.Mail.SingleAsync(m => m.Id == message.Id)).Decide(MailState.Spam, null, null, Checks.Officer.Number, office.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        return message.Id;
    }

    private static async Task ClearOnAsync(CorpusOffice office, DateOnly day)
    {
        office.Clock.MoveTo(day);
        await office.With<ClearMail>(job => job.RunAsync(CancellationToken.None));
    }
}
