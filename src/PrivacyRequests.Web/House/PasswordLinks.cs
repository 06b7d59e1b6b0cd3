using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>Links with which a member of staff chooses a password, the first or a new one. They end with use, after a day, or when the account changes.</summary>
public sealed class PasswordLinks(
    UserManager<StaffMember> users, StaffMail mail, MailSettings settings, OfficeSettingsReader offices, OfficeClock clock, Words t, ILogger<PasswordLinks> log)
{
    /// <summary>Makes a link and queues it to the member's own e-mail address.</summary>
    /// <returns>The whole address, for an officer who hands it over.</returns>
    public async Task<string> SendAsync(StaffMember member, bool first, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(member);
        var office = (await offices.CurrentAsync(cancellation)).Settings;
        var token = await users.GeneratePasswordResetTokenAsync(member);
        var link = office.SiteAddress.TrimEnd('/') + Links.ResetPassword(WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token)));
        var key = first ? "StaffMail.First" : "StaffMail.Forgot";
        var text = t[$"{key}.Text", member.Name, office.Name, link];
        var body = new RenderedLetter(t[$"{key}.Subject", office.Name], text, Html(text, link), "", GoesTo.AnyAddress);
        var id = $"<{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}@{new Uri(office.SiteAddress).Host}>";
        mail.Queue(new OutgoingMail(id, settings.From ?? office.Email, office.Name, office.Email, new(member.Name, member.Email!), body, Automatic: true, clock.Now().Utc));
        StaffLog.LinkMade(log, member.Number);
        return link;
    }

    /// <summary>Sets the password that the holder of a link chose.</summary>
    /// <returns>False when the link does not fit the address, was used, or is too old; which of these is not told.</returns>
    public async Task<bool> UseAsync(string? code, string email, string password)
    {
        var member = await users.FindByEmailAsync(email);
        if (member is null || member.Deactivated || Token(code) is not { } token) return false;
        if (!(await users.ResetPasswordAsync(member, token, password)).Succeeded) return false;
        await users.SetLockoutEndDateAsync(member, null);
        StaffLog.PasswordChosen(log, member.Number);
        return true;
    }

    private string Html(string text, string link)
    {
        var paragraphs = text.Split("\n\n").Select(p => p == link ? $"<a href=\"{HtmlEncoder.Default.Encode(link)}\">{HtmlEncoder.Default.Encode(link)}</a>" : HtmlEncoder.Default.Encode(p));
        return $"<!DOCTYPE html><html lang=\"{t.Language}\"><meta charset=\"utf-8\"><body>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</body></html>";
    }

    private static string? Token(string? code)
    {
        try
        {
            return string.IsNullOrEmpty(code) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
