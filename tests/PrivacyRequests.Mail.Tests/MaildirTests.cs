using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail.Tests;

/// <summary>A folder that a mail server delivers into.</summary>
public sealed class MaildirTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maildir-").FullName;
    private readonly List<IncomingMail> seen = [];

    public MaildirTests()
    {
        foreach (var name in new[] { "new", "cur", "tmp" }) Directory.CreateDirectory(Path.Combine(folder, name));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Subjects => seen.Select(m => m.Reading.Subject);

    [Fact]
    public async Task What_was_taken_goes_from_new_to_cur_oldest_first()
    {
        Put("1767639600.b.host", Given.Message("b", "second"));
        Put("1767636000.a.host", Given.Message("a", "first"));
        await File.WriteAllTextAsync(Path.Combine(folder, "tmp", "1767636000.half"), "From: half");
        var mailbox = Mailbox();

        Assert.Equal((2, 0), (await mailbox.FetchAsync(Take, CancellationToken.None), await mailbox.FetchAsync(Take, CancellationToken.None)));

        Assert.Equal(["first", "second"], Subjects);
        Assert.Equal(new DateTime(2026, 1, 5, 18, 0, 0, DateTimeKind.Utc), seen[0].ArrivedAt);
        Assert.Empty(Names("new"));
        Assert.Equal(["1767636000.a.host:2,", "1767639600.b.host:2,"], Names("cur"));
    }

    [Fact]
    public async Task Whoever_stops_before_the_message_is_marked_meets_it_again()
    {
        Put("1.a", Given.Message("a"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailbox().FetchAsync(
            async (mail, cancellation) =>
            {
                await Take(mail, cancellation);
                await stop.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
            },
            stop.Token));
        Assert.Equal(1, await Mailbox().FetchAsync(Take, CancellationToken.None));

        Assert.Equal(2, seen.Count);
        Assert.Empty(Names("new"));
    }

    [Fact]
    public async Task The_same_message_twice_is_met_once_and_both_are_done()
    {
        Put("1.a", "Delivered-To: a@example.org\r\n" + Given.Message("a"));
        Put("2.a", "Delivered-To: b@example.org\r\n" + Given.Message("a"));

        Assert.Equal(1, await Mailbox().FetchAsync(Take, CancellationToken.None));

        Assert.Equal(2, Names("cur").Length);
    }

    [Fact]
    public async Task One_that_can_not_be_stored_stays_in_new_and_the_others_go_on()
    {
        for (var i = 0; i < 3; i++) Put($"{i + 1}.m", Given.Message($"m{i}", $"n{i}"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Mailbox().FetchAsync((mail, cancellation) => mail.Reading.Subject == "n1" ? throw new InvalidOperationException() : Take(mail, cancellation), CancellationToken.None));

        Assert.Equal(["n0", "n2"], Subjects);
        Assert.Equal(["2.m"], Names("new"));
    }

    [Fact]
    public async Task When_nothing_can_be_stored_not_every_message_is_tried()
    {
        for (var i = 0; i < 9; i++) Put($"{i}.m", Given.Message($"m{i}"));
        var tried = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Mailbox().FetchAsync((_, _) => ++tried > 0 ? throw new InvalidOperationException() : Task.CompletedTask, CancellationToken.None));

        Assert.Equal((3, 9), (tried, Names("new").Length));
    }

    [Fact]
    public async Task A_link_out_of_the_mailbox_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        var secret = Path.Combine(folder, "secret");
        await File.WriteAllTextAsync(secret, Given.Message("s"));
        File.CreateSymbolicLink(Path.Combine(folder, "new", "1.link"), secret);

        Assert.Equal(0, await Mailbox().FetchAsync(Take, CancellationToken.None));
    }

    [Fact]
    public async Task A_delivery_ends_the_wait()
    {
        var wait = Mailbox().WaitAsync(CancellationToken.None);

        Put("1.a", Given.Message("a"));

        await wait.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private MaildirMailbox Mailbox() => new(new MaildirSettings { Folder = folder, Poll = TimeSpan.FromMinutes(20) }, TimeProvider.System);

    private Task Take(IncomingMail mail, CancellationToken cancellation)
    {
        seen.Add(mail);
        return Task.CompletedTask;
    }

    private string[] Names(string below) => [.. Directory.GetFiles(Path.Combine(folder, below)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private void Put(string name, string message)
    {
        var part = Path.Combine(folder, "tmp", name);
        File.WriteAllText(part, message);
        File.Move(part, Path.Combine(folder, "new", name));
    }
}
