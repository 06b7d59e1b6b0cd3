using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.House;

/// <summary>The test office on a real port, for browsers.</summary>
public class BrowserOffice : TestOffice, IAsyncLifetime
{
    public BrowserOffice() => UseKestrel(0);

    public Uri Site { get; private set; } = null!;

    public virtual ValueTask InitializeAsync()
    {
        StartServer();
        Site = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return ValueTask.CompletedTask;
    }

    /// <summary>Letters leave until none is due.</summary>
    public async Task SendLettersAsync()
    {
        while (await With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None)) > 0)
        {
        }
    }

    /// <summary>The newest letter of a kind, as its reader has it.</summary>
    public async Task<(OutboxLetter Letter, string Text)> LetterAsync(string filing, LetterKind kind)
    {
        var found = (await Letters(filing)).Last(l => l.Letter.Kind == kind);
        return (found.Letter, found.Body.Text);
    }

    /// <summary>The first link of the site in a letter.</summary>
    public static string LinkIn(string letter, string page) =>
        System.Text.RegularExpressions.Regex.Match(letter, $"http\\S*/{page}/[0-9a-f]{{64}}").Value is { Length: > 0 } link
            ? link
            : throw new InvalidOperationException($"No link to /{page}/ in: {letter}");

    /// <summary>Signs in through the demo link: page, button. After the clock has moved by an hour, once more.</summary>
    public async Task SignInAsync(Person person, int staffNumber)
    {
        var token = await With<MakeDemoSignIn, string>(act => act.HandleAsync(staffNumber, CancellationToken.None));
        await person.GoAsync(Links.DemoSignIn(token));
        await person.Page.Locator("main form button").ClickAsync();
        await person.Page.WaitForURLAsync("**/admin**");
    }
}
