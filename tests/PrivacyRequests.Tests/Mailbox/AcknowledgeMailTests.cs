using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Mailbox;

/// <summary>"Your message is here": once a day, to people, the same to everybody. RFC 3834.</summary>
public sealed class AcknowledgeMailTests
{
    [Fact]
    public async Task A_sender_is_told_once_a_day_however_often_they_write()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var before = await office.AcknowledgedAsync();
        for (var i = 0; i < 20; i++) await WriteAsync(office, "casey@example.org");
        Assert.Equal(before + 1, await office.AcknowledgedAsync());

        office.Clock.MoveTo(TestOffice.FirstDay.AddDays(1));
        await WriteAsync(office, "Casey@Example.ORG");
        await WriteAsync(office, "other@example.org");

        Assert.Equal(before + 3, await office.AcknowledgedAsync());
    }

    [Fact]
    public async Task Two_autoresponders_do_not_talk_to_each_other()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var before = await office.AcknowledgedAsync();
        await WriteAsync(office, "robot@example.org");
        for (var round = 0; round < 50; round++)
        {
            // One that says nothing of itself answers each letter of ours at once.
            var ours = await office.Db(db => db.Letters.Where(l => l.Kind == LetterKind.MailReceived).OrderByDescending(l => l.MadeAt).Select(l => l.MessageId).FirstAsync());
            await TakeAsync(office, MailBy.From("robot@example.org", "Thank you for your message.") with { InReplyTo = ours, Subject = "Re: We have your message" });
        }

        Assert.Equal(before + 1, await office.AcknowledgedAsync());
        Assert.Equal(0, await office.Db(db => db.Mail.CountAsync(m => m.State == MailState.Stored)));
    }

    [Fact]
    public async Task Known_and_unknown_senders_get_the_same_words()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var known = await office.TakeAsync("maybe-address-alone");
        var unknown = await office.TakeAsync("know-copy");
        var threaded = await office.TakeAsync("reply-agent");

        var bodies = new List<RenderedLetter>();
        foreach (var message in (MailMessage[])[known, unknown, threaded]) bodies.Add(await LetterAsync(office, message.Id));

        Assert.All(bodies, b => Assert.Equal((bodies[0].Text, bodies[0].Html, bodies[0].Subject), (b.Text, b.Html, b.Subject)));
        Assert.DoesNotContain("Maria", bodies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_leaves_by_the_outbox_as_an_automatic_answer_of_no_filing()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var message = await office.TakeAsync("know-copy");
        await office.LettersLeave();

        var letter = await office.Db(db => db.Letters.AsNoTracking().SingleAsync(l => l.MailId == message.Id));
        Assert.Equal((LetterState.Left, null, MailCorpus.Named("know-copy").Reading.MessageId), (letter.State, letter.FilingId, letter.Answers));
        var eml = Directory.GetFiles(office.Folder, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText).Single(t => t.Contains(letter.MessageId, StringComparison.Ordinal));
        Assert.Contains("Auto-Submitted: auto-", eml, StringComparison.Ordinal);
        Assert.Contains($"In-Reply-To: {letter.Answers}", eml, StringComparison.Ordinal);
        Assert.DoesNotContain("r-", eml.Split("\r\n").Single(l => l.StartsWith("Reply-To:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_cant_leave_stands_with_the_letters_that_wait_and_opens_there()
    {
        await using var office = await CorpusOffice.OpenAsync();
        var message = await office.TakeAsync("know-copy");
        await office.Db(async db =>
        {
            var letter = await db.Letters.SingleAsync(l => l.MailId == message.Id);
            (letter.State, letter.Attempts, letter.LastError) = (LetterState.Failed, 9, "550 No such user");
            return await db.SaveChangesAsync();
        });

        var shown = Assert.Single(await office.With<LettersNotOut, IReadOnlyList<LetterNotOut>>(q => q.ListAsync(new CaseReader(false, 2), default)));
        Assert.Equal((null, LetterKind.MailReceived, "550 No such user"), (shown.Reference, shown.Kind, shown.LastError));
        var filed = await office.With<LetterOnFile, FiledLetter?>(q => q.FindAsync(shown.Id, new CaseReader(false, 2), default));
        Assert.Equal((null, null, message.Id), (filed!.Reference, filed.Case, filed.Letter.MailId!.Value));
        Assert.Equal(Refusals.NoPostalAddress, (await office.With<PrintInstead, (OutboxLetter?, Refusal? Refusal)>(a => a.HandleAsync(shown.Id, Checks.Officer, default))).Refusal);
        Assert.Equal(Refusals.NoOtherAddress, (await office.With<SendElsewhere, (OutboxLetter?, Refusal? Refusal)>(a => a.HandleAsync(shown.Id, Checks.Officer, default))).Refusal);
        Assert.Null(await office.With<SendLetterAgain, Refusal?>(a => a.HandleAsync(shown.Id, Checks.Officer, default)));
    }

    private static Task WriteAsync(CorpusOffice office, string address) => TakeAsync(office, MailBy.From(address));

    private static Task<MailMessage> TakeAsync(CorpusOffice office, MailReading reading) =>
        office.TakeAsync(new CorpusMail(reading, MailState.Triage, true) { Content = System.Text.Encoding.UTF8.GetBytes(reading.MessageId!) });

    private static async Task<RenderedLetter> LetterAsync(CorpusOffice office, Guid message)
    {
        var body = await office.Db(db => db.LetterBodies.AsNoTracking().SingleAsync(b => db.Letters.Any(l => l.Id == b.LetterId && l.MailId == message)));
        return body.Open(office.Sealer())!;
    }
}
