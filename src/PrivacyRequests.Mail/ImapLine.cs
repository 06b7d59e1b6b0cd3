using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using PrivacyRequests.Office;

namespace PrivacyRequests.Mail;

/// <summary>
/// One connection with the folder open. UIDs hold only as long as it does: they are asked for anew on each, so that a changed UIDVALIDITY
/// (RFC 9051, 2.3.1.1) can't lead to another message.
/// </summary>
internal sealed class ImapLine : IDisposable
{
    /// <summary>A message comes in pieces of this size: it goes onto the disk as it comes.</summary>
    private const int Piece = 1024 * 1024;

    private readonly ImapClient client = new();
    private readonly ImapSettings settings;
    private IMailFolder folder = null!;
    private IMailFolder? done;

    private ImapLine(ImapSettings settings) => this.settings = settings;

    /// <summary>The server said that something came since <see cref="WaitingAsync"/> last looked.</summary>
    public bool HasNews { get; private set; }

    public bool IsUp => client is { IsConnected: true, IsAuthenticated: true } && folder.IsOpen;

    public static async Task<ImapLine> OpenAsync(ImapSettings settings, MailLine way, CancellationToken cancellation)
    {
        var line = new ImapLine(settings);
        try
        {
            await way.OpenAsync(line.client, cancellation);
            await line.OpenFolderAsync(cancellation);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Every message that is not done yet, oldest first.</summary>
    public async Task<IReadOnlyList<IMessageSummary>> WaitingAsync(CancellationToken cancellation)
    {
        // The folder's state first: a server says here that it is gone, and what came since.
        await folder.CheckAsync(cancellation);
        HasNews = false;
        var notDone = settings.Done == DoneMark.Keyword ? SearchQuery.NotDeleted.And(SearchQuery.NotKeyword(settings.Keyword)) : SearchQuery.NotDeleted;
        var found = await folder.SearchAsync(notDone, cancellation);
        if (found.Count == 0) return [];
        var asked = await folder.FetchAsync(found, MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Size, cancellation);
        return [.. asked.Where(m => m.UniqueId.IsValid).OrderBy(m => m.InternalDate ?? DateTimeOffset.MaxValue).ThenBy(m => m.UniqueId.Id)];
    }

    /// <summary>The message onto the disk; null when it is not there any more.</summary>
    public async Task<SpooledMail?> ReadAsync(IMessageSummary message, CancellationToken cancellation)
    {
        var mail = SpooledMail.Empty();
        try
        {
            for (; ; )
            {
                var before = mail.Length;
                await using var piece = await folder.GetStreamAsync(message.UniqueId, (int)before, Piece, cancellation);
                await mail.AppendAsync(piece, cancellation);
                if (mail.Length - before < Piece || mail.Length == message.Size) return mail;
            }
        }
        catch (MessageNotFoundException) when (mail.Length == 0)
        {
            mail.Dispose();
            return null;
        }
        catch (MessageNotFoundException)
        {
            return mail;
        }
        catch
        {
            mail.Dispose();
            throw;
        }
    }

    /// <summary>Asks once more which message that UID is: somebody may have made the folder anew while this one was being taken.</summary>
    public async Task MarkAsync(IMessageSummary message, CancellationToken cancellation)
    {
        var now = await folder.FetchAsync([message.UniqueId], MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Size, cancellation);
        if (now is not [var same, ..] || same.Size != message.Size || same.InternalDate != message.InternalDate) throw Gone();
        if (done is not null) await folder.MoveToAsync(message.UniqueId, done, cancellation);
        else await folder.StoreAsync(message.UniqueId, new StoreFlagsRequest(StoreAction.Add, [settings.Keyword]) { Silent = true }, cancellation);
    }

    /// <summary>IDLE until there is news, at most for the time of polling; without IDLE the time itself.</summary>
    public async Task WaitAsync(TimeProvider clock, CancellationToken cancellation)
    {
        if (HasNews) return;
        if (!client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(settings.Poll, clock, cancellation);
            return;
        }

        using var enough = new CancellationTokenSource(settings.Poll, clock);
        void News(object? sender, EventArgs e) => enough.Cancel();
        folder.CountChanged += News;
        try
        {
            await client.IdleAsync(enough.Token, cancellation);
        }
        finally
        {
            folder.CountChanged -= News;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task OpenFolderAsync(CancellationToken cancellation)
    {
        folder = string.Equals(settings.Folder, "INBOX", StringComparison.OrdinalIgnoreCase)
            ? client.Inbox ?? throw Gone()
            : await FindAsync(settings.Folder, mayCreate: false, cancellation) ?? throw Gone();
        await folder.OpenAsync(FolderAccess.ReadWrite, cancellation);
        folder.CountChanged += (_, _) => HasNews = true;
        HasNews = true;
        if (settings.Done == DoneMark.Folder) done = await FindAsync(settings.DoneFolder, mayCreate: true, cancellation);
        else if (!folder.PermanentFlags.HasFlag(MessageFlags.UserDefined) && !folder.PermanentKeywords.Contains(settings.Keyword))
            throw new MailLineException(Words.In("en")["MailModule.NoKeywords", settings.Host], null);
    }

    private MailLineException Gone() => new(Words.In("en")["MailModule.FolderGone", settings.Folder, settings.Host], null);

    /// <summary>A path with slashes, whatever the server puts between the names.</summary>
    private async Task<IMailFolder?> FindAsync(string path, bool mayCreate, CancellationToken cancellation)
    {
        var at = client.GetFolder(client.PersonalNamespaces[0]);
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var below = await at.GetSubfoldersAsync(subscribedOnly: false, cancellation);
            var next = below.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal) && !f.Attributes.HasFlag(FolderAttributes.NonExistent));
            if (next is null && !mayCreate) return null;
            at = next ?? await at.CreateAsync(name, isMessageFolder: true, cancellation) ?? throw Gone();
        }

        return at;
    }
}
