using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Testing;

/// <summary>The people who work in the test office, and their browsers. Signed in through the demo link: page, form, button.</summary>
public static class OfficePeople
{
    /// <summary>A new officer's browser, signed in. Every call is another person.</summary>
    /// <param name="follow">False: an answer that redirects is returned as it is.</param>
    public static async Task<HttpClient> OfficerAsync(this TestOffice office, bool follow = true) =>
        await office.SignInAsync(await office.AddOfficerAsync(), follow);

    /// <summary>A new staff member's browser, signed in.</summary>
    public static async Task<HttpClient> StaffAsync(this TestOffice office, bool follow = true) =>
        await office.SignInAsync(await office.AddStaffAsync(), follow);

    public static Task<StaffMember> AddOfficerAsync(this TestOffice office, string name = "Olivia Officer", string? password = null) =>
        office.AddAsync(name, "Compliance Officer", OfficeRole.Officer, password);

    public static Task<StaffMember> AddStaffAsync(this TestOffice office, string name = "Sam Staff", string? password = null) =>
        office.AddAsync(name, "Front desk", OfficeRole.Staff, password);

    /// <summary>A browser in which this member is signed in now. A sign-in lasts an hour without a click: after moving the clock, sign in again.</summary>
    public static async Task<HttpClient> SignInAsync(this TestOffice office, StaffMember member, bool follow = true)
    {
        var token = await office.With<MakeDemoSignIn, string>(act => act.HandleAsync(member.Number, CancellationToken.None));
        var browser = office.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = follow });
        var page = await browser.OpenAsync(Links.DemoSignIn(token));
        var sent = page.Submission();
        using var answer = await browser.SendAsync(sent);
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.InternalServerError) throw new InvalidOperationException("The demo link did not sign in.");
        return browser;
    }

    private static async Task<StaffMember> AddAsync(this TestOffice office, string name, string function, string role, string? password)
    {
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}-{Guid.NewGuid():N}@example.org";
        var added = await office.With<AddStaffMember, AddedStaffMember>(act =>
            act.HandleAsync(new(name, function, email, role, password, TwoFactorLater: true), CancellationToken.None));
        return added.Member ?? throw new InvalidOperationException($"Refused: {added.Refusal?.Name}");
    }
}
