using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Browser.Tests.Pages;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>Somebody whose browser runs no script files, changes an answer on the way, and confirms.</summary>
public sealed class WithoutScriptStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_request_is_filed_and_confirmed_without_script()
    {
        await using var person = await chromium.PersonAsync(office.Site, new() { JavaScriptEnabled = false });
        await NewRequestWalk.ForwardAsync(person, 6);
        Assert.Contains("Walker Example", await person.TextAsync());

        await person.Page.Locator("main button[formaction*='/you?']").First.ClickAsync();
        await person.FillAsync("Form.Name", "Walker B. Example");
        await person.PressAsync("NewRequest.Continue");
        Assert.Contains("Walker B. Example", await person.TextAsync());
        await person.PressAsync("NewRequest.Send");

        var reference = await person.Page.Locator("#reference").InnerTextAsync();
        await office.SendLettersAsync();
        await person.GoAsync(BrowserOffice.LinkIn((await office.LetterAsync(reference, LetterKind.Receipt)).Text, "requests/confirm"));
        await person.PressAsync("Confirm.Button");

        Assert.Equal("Your address is confirmed", await person.HeadingAsync());
        Assert.Equal(AddressStanding.Confirmed, (await office.Case($"{reference}-1")).Filing.EmailStanding);
        Assert.Empty(office.Log.Warnings);
    }
}
