using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>A round through the mailbox: stored, sorted, and only then marked as done.</summary>
public sealed class FetchMailTests
{
    [Fact]
    public async Task Messages_come_in_oldest_first_and_are_marked_once_they_are_sorted()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var box = new FolderOfMail("know-copy", "reply-agent", "spam-seo");

        Assert.Equal(3, await FetchAsync(office, box));
        Assert.Equal(0, await FetchAsync(office, box));

        Assert.Empty(box.Waiting);
        Assert.Equal(0, await office.Db(db => db.Mail.CountAsync(m => m.State == MailState.Stored || m.State == MailState.Arriving)));
    }

    [Fact]
    public async Task Killed_before_a_message_is_marked_it_is_met_again_and_taken_once()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var box = new FolderOfMail("reply-agent") { DiesBeforeMarking = true };
        await Assert.ThrowsAsync<KilledException>(() => FetchAsync(office, box));
        Assert.Single(box.Waiting);
        box.DiesBeforeMarking = false;

        Assert.Equal(1, await FetchAsync(office, box));

        Assert.Single((await office.History(office["tanaka"])).OfType<MailCame>());
    }

    [Fact]
    public async Task Killed_between_storing_and_sorting_the_next_round_sorts_what_lies_there()
    {
        await using var office = await CorpusOffice.OpenAsync();
        await office.StoreAsync(MailCorpus.Named("reply-agent").At(office.Clock.GetUtcNow().UtcDateTime));

        await FetchAsync(office, new FolderOfMail());

        Assert.Single((await office.History(office["tanaka"])).OfType<MailCame>());
    }

    [Fact]
    public async Task An_instance_that_lost_its_lease_takes_no_more()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var box = new FolderOfMail("know-copy", "spam-seo");
        var mine = 1;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.With<FetchMail, int>(job => job.HandleAsync(box, _ => Task.FromResult(mine-- > 0), CancellationToken.None)));

        Assert.Single(box.Waiting);
    }

    private static Task<int> FetchAsync(CorpusOffice office, IMailbox box) =>
        office.With<FetchMail, int>(job => job.HandleAsync(box, _ => Task.FromResult(true), CancellationToken.None));

    private sealed class FolderOfMail(params string[] names) : IMailbox
    {
        public List<CorpusMail> Waiting { get; } = [.. names.Select(MailCorpus.Named)];
        public bool DiesBeforeMarking { get; set; }

        public async Task<int> FetchAsync(Func<IncomingMail, CancellationToken, Task> take, CancellationToken cancellation)
        {
            var taken = 0;
            foreach (var mail in Waiting.ToList())
            {
                await take(mail.At(TestOffice.FirstDay.ToDateTime(new TimeOnly(20, 0), DateTimeKind.Utc)), cancellation);
                if (DiesBeforeMarking) throw new KilledException();
                Waiting.Remove(mail);
                taken++;
            }

            return taken;
        }

        public Task WaitAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
