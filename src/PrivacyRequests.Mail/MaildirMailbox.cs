using System.Globalization;
using PrivacyRequests.Mailbox;

namespace PrivacyRequests.Mail;

/// <summary>
/// A folder that a mail server on this machine delivers into: what is complete lies in <c>new</c>, and goes to <c>cur</c> by one rename when
/// it has been taken. Whoever stops before the rename meets the message again.
/// </summary>
public sealed class MaildirMailbox : IMailbox
{
    private readonly MaildirSettings settings;
    private readonly TimeProvider clock;
    private readonly TakenMails known = new();

    public MaildirMailbox(MaildirSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.clock) = (settings, clock);
    }

    private string New => Path.Combine(settings.Folder, "new");

    public async Task<int> FetchAsync(Func<IncomingMail, CancellationToken, Task> take, CancellationToken cancellation)
    {
        var handover = new Handover(take, known);
        foreach (var (file, arrivedAt) in Waiting())
        {
            if (handover.HasGivenUp) break;
            cancellation.ThrowIfCancellationRequested();
            await GiveAsync(handover, file, arrivedAt, cancellation);
        }

        handover.ThrowIfAnyFailed();
        return handover.Taken;
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        var news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(New);
        watcher.Created += (_, _) => news.TrySetResult();
        watcher.Renamed += (_, _) => news.TrySetResult();
        watcher.Error += (_, _) => news.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (Waiting().Any(w => !known.Has(w.File.FullName))) return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(news.Task, Task.Delay(settings.Poll, clock, over.Token));
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task GiveAsync(Handover handover, FileInfo file, DateTime arrivedAt, CancellationToken cancellation)
    {
        SpooledMail mail;
        try
        {
            mail = SpooledMail.At(file.FullName);
        }
        catch (FileNotFoundException)
        {
            return;
        }

        bool taken;
        using (mail) taken = await handover.GiveAsync(mail, arrivedAt, cancellation);
        // A message that could not be taken does not end the next wait at once.
        if (!taken) known.Add(file.FullName);
        if (taken) Move(file);
    }

    private void Move(FileInfo file)
    {
        var done = Directory.CreateDirectory(Path.Combine(settings.Folder, "cur"));
        var end = file.Name.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? colon : file.Name.Length;
        // A colon can't stand in a file name on Windows; mail servers there write a semicolon.
        var name = file.Name[..end] + (OperatingSystem.IsWindows() ? ";2," : ":2,");
        File.Move(file.FullName, Path.Combine(done.FullName, name), overwrite: true);
    }

    /// <summary>Plain files only: a link would lead out of the mailbox. Oldest first.</summary>
    private List<(FileInfo File, DateTime ArrivedAt)> Waiting() =>
        [.. new DirectoryInfo(New).EnumerateFiles()
            .Where(f => f.Name[0] != '.' && f.LinkTarget is null)
            .Select(f => (File: f, ArrivedAt: ArrivedAt(f)))
            .OrderBy(f => f.ArrivedAt).ThenBy(f => f.File.Name, StringComparer.Ordinal)];

    /// <summary>A delivered file's name begins with the second of its delivery; a file put there by hand has its own time.</summary>
    private DateTime ArrivedAt(FileInfo file)
    {
        var first = file.Name.Split('.')[0];
        if (long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds <= clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds())
            return DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return file.LastWriteTimeUtc;
    }
}
