using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Office;

/// <summary>
/// Job: writes to whoever runs the office when something stays wrong, and again when it is over. It is no letter of a case and stands in no
/// outbox: what reaches nobody now is tried in the next round, and nothing is written while the mail server is away.
/// </summary>
public sealed partial class TellTroubles(
    RequestsDb db, OfficeMarks marks, IMailTransport transport, MailSettings mail, OfficeSettingsReader settings, HealthSettings limits, OfficeClock clock, ILogger<TellTroubles> log)
{
    public async Task HandleAsync(IReadOnlyList<HealthFigure> figures, string healthPage, CancellationToken cancellation)
    {
        if (limits.TellAfter == TimeSpan.Zero) return;
        var now = clock.Now().Utc;
        var news = Troubles.News(figures, await marks.AllAsync(cancellation), now, limits);
        foreach (var name in news.Begun) await marks.SetAsync(Troubles.SinceMark(name), now, cancellation);
        foreach (var name in news.Forgotten) await marks.RemoveAsync(Troubles.SinceMark(name), cancellation);
        if (!news.IsWorthALetter || figures.Any(f => f.Reason == HealthReason.MailAway)) return;
        if (!await SendAsync(news, healthPage, now, cancellation)) return;
        foreach (var figure in news.ToTell) await marks.SetAsync(Troubles.ToldMark(figure.Name), now, cancellation);
        foreach (var (name, _) in news.Over)
        {
            await marks.RemoveAsync(Troubles.ToldMark(name), cancellation);
            await marks.RemoveAsync(Troubles.SinceMark(name), cancellation);
        }
    }

    /// <returns>False when nobody was told: then it is tried again, and who is set up later hears of it.</returns>
    private async Task<bool> SendAsync(TroubleNews news, string healthPage, DateTime now, CancellationToken cancellation)
    {
        var office = (await settings.CurrentAsync(cancellation)).Settings;
        var words = Words.In(office.Language);
        var text = Text(news, office, office.SiteAddress + healthPage, words, now);
        var body = new RenderedLetter(words[news.ToTell.Count > 0 ? "Troubles.Subject" : "Troubles.Subject.Over", office.Name], text, Html(text, words), "", GoesTo.AnyAddress);
        var told = false;
        var recipients = await RecipientsAsync(cancellation);
        if (recipients.Count == 0) NobodyToTell(log);
        foreach (var to in recipients)
        {
            var id = $"<{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}@{new Uri(office.SiteAddress).Host}>";
            var result = await transport.SendAsync(new OutgoingMail(id, mail.From ?? office.Email, office.Name, office.Email, to, body, Automatic: true, now), cancellation);
            told |= result is MailResult.Left or MailResult.Waits;
            if (result is MailResult.AddressRefused) Refused(log);
            if (result is MailResult.NotTaken or MailResult.ServerAway) NotTaken(log);
        }

        return told;
    }

    private async Task<IReadOnlyList<LetterAddress>> RecipientsAsync(CancellationToken cancellation)
    {
        if (limits.TellTo is { Length: > 0 } administrator) return [new("", administrator)];
        var officers = from member in db.Users
                       join held in db.UserRoles on member.Id equals held.UserId
                       join role in db.Roles on held.RoleId equals role.Id
                       where !member.Deactivated && role.Name == OfficeRole.Officer && member.Email != null
                       orderby member.Number
                       select new LetterAddress(member.Name, member.Email!);
        return await officers.AsNoTracking().ToListAsync(cancellation);
    }

    private string Text(TroubleNews news, OfficeSettings office, string page, Words words, DateTime now)
    {
        var zone = clock.Calendar.Zone;
        List<string> paragraphs = [words["Troubles.Hello", office.Name]];
        paragraphs.AddRange(news.ToTell.Select(f => words["Troubles.Wrong", words.Of("Health", f.Name), f.Sentence(words, zone)]));
        paragraphs.AddRange(news.Over.Select(o => words["Troubles.Over", words.Of("Health", o.Name), words.Moment(o.Since, zone), words.Moment(now, zone)]));
        paragraphs.Add(words["Troubles.Look", page]);
        if (news.ToTell.Count > 0) paragraphs.Add(words["Troubles.Once"]);
        return string.Join("\n\n", paragraphs);
    }

    private static string Html(string text, Words words) =>
        $"<!DOCTYPE html><html lang=\"{words.Language}\"><meta charset=\"utf-8\"><body>{string.Concat(text.Split("\n\n").Select(p => $"<p>{HtmlEncoder.Default.Encode(p)}</p>"))}</body></html>";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a message about the office's health; while nobody was told, it is tried again.")]
    private static partial void NotTaken(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused an address that a message about the office's health was for. Look at Health:TellTo and at the addresses of the officers.")]
    private static partial void Refused(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The office's health needs attention and there is nobody to tell: set Health:TellTo or add an officer.")]
    private static partial void NobodyToTell(ILogger log);
}
