using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Demo;

/// <summary>One of the four people of the demo office. There is no password: a link of one hour signs in, in Development only.</summary>
internal sealed record DemoStaffMember(int Number, string Name, string Function)
{
    public Actor.Staff Actor => new(Number);
}

/// <summary>The people of the demo office: two officers and two members of staff.</summary>
internal sealed record DemoStaff(DemoStaffMember Officer, DemoStaffMember Deputy, DemoStaffMember Desk, DemoStaffMember Mailroom)
{
    private static readonly (string Key, string Role)[] Jobs =
    [
        ("Officer", OfficeRole.Officer),
        ("Deputy", OfficeRole.Officer),
        ("Desk", OfficeRole.Staff),
        ("Mailroom", OfficeRole.Staff),
    ];

    public static IReadOnlyList<string> Emails => [.. Jobs.Select(j => EmailOf(j.Key))];

    public static async Task<DemoStaff> HireAsync(DemoOffice office)
    {
        var hired = new List<DemoStaffMember>();
        foreach (var (key, role) in Jobs)
        {
            var (name, function) = (office.Say($"{key}Name"), office.Say($"{key}Function"));
            var asked = new NewStaffMember(name, function, EmailOf(key), role, TwoFactorLater: true);
            var added = await office.With<AddStaffMember, AddedStaffMember>(act => act.HandleAsync(asked, CancellationToken.None));
            hired.Add(new DemoStaffMember(added.Member!.Number, name, function));
        }

        return new DemoStaff(hired[0], hired[1], hired[2], hired[3]);
    }

    private static string EmailOf(string key) => $"{key.ToLowerInvariant()}@example.org";
}
