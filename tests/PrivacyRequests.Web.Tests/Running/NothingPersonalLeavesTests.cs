using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Receive;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>What a whole process shares, such as its meters, is looked at while no other office is open.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;

/// <summary>People go through the site with values that stand nowhere else; neither the log nor the collector ever sees one.</summary>
[Collection(typeof(Alone))]
public sealed class NothingPersonalLeavesTests : IDisposable
{
    private const string Name = "Quillonara Vexworth";
    private const string Email = "quillonara.vexworth@example.org";
    private const string Description = "Zanthorpe words about a visit";
    private const string Typed = "Blivendrake";
    private const string Password = "Correct-horse-Ombrellix-9";

    private readonly TestOffice office = new();
    private readonly OtlpSink collector = new();

    public void Dispose()
    {
        office.Dispose();
        collector.Dispose();
    }

    [Fact]
    public async Task The_log_and_the_collector_see_routes_and_numbers_and_nobody()
    {
        office.Settings["Telemetry:Endpoint"] = collector.Address;
        var (reference, secrets) = await VisitAsync();
        await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);
        await office.DisposeAsync(); // what is still here leaves before the site ends

        string[] planted = [.. Name.Split(' '), Email, Description, "Zanthorpe", Typed, Password, "Ombrellix", reference, reference[..9], .. secrets];
        Assert.All(planted, value => Assert.DoesNotContain(value, collector.Text, StringComparison.OrdinalIgnoreCase));
        // A reference number may stand in the log: it is how an operator finds a case, and tells nobody who it is.
        Assert.All(planted.Where(v => !reference.StartsWith(v, StringComparison.Ordinal)), value => Assert.DoesNotContain(office.Log.Lines, l => l.Contains(value, StringComparison.OrdinalIgnoreCase)));

        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths.Order());
        Assert.All(["POST requests/new", "requests/confirm/{token", "admin/requests/{reference", "privacy_requests.received", nameof(Right.SpecificPieces), "privacy_requests.open", "privacy_requests.health", "http.server.request.duration", "unknown"],
            value => Assert.Contains(value, collector.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_leaves()
    {
        await office.CreateClient().OpenAsync(Links.Home);
        await office.DisposeAsync();

        Assert.Empty(collector.Paths);
    }

    /// <summary>Filing, confirming with a right and a wrong link, asking for the status, signing in wrongly, working on the case.</summary>
    /// <returns>The reference, and the secrets that went through addresses.</returns>
    private async Task<(string Reference, IReadOnlyList<string> Secrets)> VisitAsync()
    {
        using var browser = office.CreateClient();
        var about = browser.AsMyselfAsync(name: Name, email: Email);
        var check = await about.NextAsync(("Description", Description)).NextAsync().NextAsync(("AnswerBy", "Electronically"));
        var reference = (await check.SubmitAsync(Journey.Send)).Reference();
        await office.LettersLeave();
        var link = (await office.Letters(reference)).Single().Body.Text.Split("/requests/confirm/")[1].Split('\n', ' ')[0].Trim();
        await browser.OpenAsync(SiteLinks.ConfirmAddress(link));
        await browser.OpenAsync(SiteLinks.ConfirmAddress(Typed));
        await browser.OpenAsync($"/nowhere/{Typed}?email={Email}");
        await browser.OpenAsync($"/?{Typed}={Name.Replace(' ', '+')}");

        var status = await browser.OpenAsync(Links.Status);
        await status.Fill("Form.Reference", reference).Fill("Form.Email", Email).SubmitAsync();
        var member = await office.AddOfficerAsync(password: Password);
        var signIn = await browser.OpenAsync(Links.SignIn);
        foreach (var field in signIn.Fields.Where(f => f.EndsWith("Email", StringComparison.Ordinal))) signIn.Fill(field, Email);
        foreach (var field in signIn.Fields.Where(f => f.EndsWith("Password", StringComparison.Ordinal))) signIn.Fill(field, Password);
        await signIn.SubmitAsync();

        var officer = await office.SignInAsync(member);
        await officer.OpenAsync(Links.Case($"{reference}-1"));
        await officer.OpenAsync(Links.Case($"{Typed}-1"));
        var queue = await officer.OpenAsync(Links.Queue);
        queue.Document.QuerySelector("#q")!.SetAttribute("value", Email);
        await queue.SubmitAsync("Search");
        await officer.OpenAsync(Links.Health);
        return (reference, [link]);
    }
}
