using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace PrivacyRequests.Office;

/// <summary>Somebody who works here. Deactivated, never deleted: the history names people by number.</summary>
public sealed class StaffMember : IdentityUser
{
    public const int NameMaxLength = 120;
    public const int FunctionMaxLength = 120;

    /// <summary>The number that stands in the history.</summary>
    public int Number { get; set; }
    public string Name { get; set; } = "";

    /// <summary>What stands under the name on a letter: "Compliance Officer".</summary>
    public string Function { get; set; } = "";
    public bool Deactivated { get; set; }

    /// <summary>In Development the first officer may set up the second factor later.</summary>
    public bool TwoFactorLater { get; set; }

    /// <summary>What is signed in anywhere as this member ends within a minute; links to choose a password stop working.</summary>
    public void EndSessions()
    {
        SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        ConcurrencyStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    }
}
