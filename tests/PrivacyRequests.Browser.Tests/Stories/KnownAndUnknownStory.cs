using System.Text.RegularExpressions;
using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Browser.Tests.Pages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>
/// Before verification, somebody whom the office knows and somebody it does not know read the same pages and get the same letters.
/// </summary>
public sealed partial class KnownAndUnknownStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_known_and_an_unknown_person_read_the_same_before_verification()
    {
        // The office has answered to this mailbox before, and found it to be its person's own.
        await KnowAsync("known@example.org");
        var officer = (await office.AddOfficerAsync()).Number;

        var known = await LiveAsync("known@example.org", officer);
        var unknown = await LiveAsync("unknown@example.org", officer);

        Assert.Equal(known.Count, unknown.Count);
        foreach (var (one, other) in known.Zip(unknown)) Assert.Equal(one, other);
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task Where_a_request_stands_is_answered_alike_for_a_right_and_a_wrong_reference()
    {
        var filed = await office.Receive(Asked.For(Right.Delete).By("Stella Status", "stella@example.org"));
        await using var person = await chromium.PersonAsync(office.Site);

        var right = await AskAsync(person, filed.Reference, "stella@example.org");
        var others = await AskAsync(person, filed.Reference, "somebody.else@example.org");
        var wrong = await AskAsync(person, "BCDF-GHJK-L", "stella@example.org");

        Assert.Contains(Words.In("en")["StatusPages.Asked"], right);
        Assert.Equal(right, others);
        Assert.Equal(right, wrong);
    }

    private async Task KnowAsync(string email)
    {
        await office.Receive(Asked.For(Right.Delete).By("Walker Example", email));
        await office.SendLettersAsync();
    }

    /// <summary>What one person reads: pages and letters, in order, without what differs by nature.</summary>
    private async Task<IReadOnlyList<string>> LiveAsync(string email, int officer)
    {
        await using var person = await chromium.PersonAsync(office.Site);
        var read = new List<string>();
        await NewRequestWalk.ForwardAsync(person, 6, email: email);
        read.Add(await person.TextAsync());
        await person.PressAsync("NewRequest.Send");
        var reference = await person.Page.Locator("#reference").InnerTextAsync();
        read.Add(await person.TextAsync());
        await office.SendLettersAsync();
        await person.GoAsync(BrowserOffice.LinkIn((await office.LetterAsync(reference, LetterKind.Receipt)).Text, "requests/confirm"));
        read.Add(await person.TextAsync());
        await person.PressAsync("Confirm.Button");
        read.Add(await person.TextAsync());

        office.Clock.Pass(TimeSpan.FromMinutes(10));
        await using var staff = await chromium.PersonAsync(office.Site);
        await office.SignInAsync(staff, officer);
        await staff.AskForProofAsync($"{reference}-1");
        await office.SendLettersAsync();
        read.AddRange((await office.Letters(reference)).Select(l => $"{l.Letter.Kind} {l.Letter.State} {l.Body.Subject}\n{l.Body.Text}\n{l.Body.Html}"));
        return [.. read.Select(text => Differs.Replace(text.Replace(reference, "REFERENCE", StringComparison.Ordinal).Replace(email, "EMAIL", StringComparison.Ordinal), "…"))];
    }

    private static async Task<string> AskAsync(Person person, string reference, string email)
    {
        await person.GoAsync(Links.Status);
        await person.FillAsync("Form.Reference", reference);
        await person.FillAsync("Form.Email", email);
        await person.PressAsync("StatusPages.Ask");
        return $"{person.Address} {await person.TextAsync()}";
    }

    /// <summary>Codes and the keys of links.</summary>
    [GeneratedRegex(@"\b[0-9a-f]{64}\b|\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\b")]
    private static partial Regex Differs { get; }
}
