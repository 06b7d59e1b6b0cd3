using System.Globalization;
using Microsoft.AspNetCore.Identity;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>
/// Codes of the authenticator app, each of them once: whoever read one over a shoulder comes too late. A code fits for two and a half minutes
/// (Identity takes two steps before and after this half minute), so that used ones are kept for five. RFC 6238, 5.2.
/// </summary>
public sealed class SingleUseCodes(TimeProvider time) : AuthenticatorTokenProvider<StaffMember>
{
    private const string Ours = "[House]";
    private const string Used = "UsedCodes";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        if (!await base.ValidateAsync(purpose, token, manager, user)) return false;
        var now = time.GetUtcNow();
        // "code@seconds", newest last.
        var used = (await manager.GetAuthenticationTokenAsync(user, Ours, Used) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(u => DateTimeOffset.FromUnixTimeSeconds(long.Parse(u[(u.IndexOf('@') + 1)..], CultureInfo.InvariantCulture)) > now - Kept).ToList();
        if (used.Exists(u => u.StartsWith($"{token}@", StringComparison.Ordinal))) return false;
        used.Add(string.Create(CultureInfo.InvariantCulture, $"{token}@{now.ToUnixTimeSeconds()}"));
        // Of two browsers with one code at the same moment the second finds the member changed.
        return (await manager.SetAuthenticationTokenAsync(user, Ours, Used, string.Join(' ', used))).Succeeded;
    }
}
