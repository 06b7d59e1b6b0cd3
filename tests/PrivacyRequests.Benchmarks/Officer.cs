using System.Net;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Testing.Running;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Benchmarks;

/// <summary>An officer's browser, signed in by a demo link.</summary>
internal static class Officer
{
    /// <summary>A link that signs a new officer in; made while no other program has the folder open.</summary>
    public static async Task<string> LinkAsync(OpenedOffice office)
    {
        var added = await office.With<AddStaffMember, AddedStaffMember>(act => act.HandleAsync(
            new("Olivia Officer", "Compliance Officer", $"olivia-{Guid.NewGuid():N}@example.org", OfficeRole.Officer, TwoFactorLater: true), CancellationToken.None));
        var token = await office.With<MakeDemoSignIn, string>(act => act.HandleAsync(added.Member!.Number, CancellationToken.None));
        return Links.DemoSignIn(token);
    }

    public static async Task<string> LinkAsync(string folder)
    {
        await using var office = Store.Open(folder, new TestClock(TimeProvider.System.GetUtcNow()));
        return await LinkAsync(office);
    }

    public static async Task SignInAsync(HttpClient browser, string link)
    {
        var signedIn = await (await browser.OpenAsync(link)).SubmitAsync(Visitor.Say("DemoSignIn.Go"));
        if (signedIn.Status is not (HttpStatusCode.Redirect or HttpStatusCode.OK)) throw new InvalidOperationException(signedIn.ToString());
    }
}
