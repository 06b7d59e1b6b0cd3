using PrivacyRequests.Browser.Tests.House;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>Somebody files with the keyboard alone: Tab, Space, Enter and letters.</summary>
public sealed class KeyboardStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    private const int MostTabs = 60;

    [Fact]
    public async Task A_request_is_filed_without_touching_a_mouse()
    {
        await using var person = await chromium.PersonAsync(office.Site);
        await person.GoAsync("/");
        await TabToAsync(person, "main a[href='/requests/new']");
        await EnterAsync(person);

        await TabToAsync(person, "[name='Form.Rights'][value='KnowCategories']");
        await person.Page.Keyboard.PressAsync("Space");
        await TabToAsync(person, "[name='Form.Rights'][value='Delete']");
        await person.Page.Keyboard.PressAsync("Space");
        await ContinueAsync(person);

        await TabToAsync(person, "[name='Form.Filer']");
        await person.Page.Keyboard.PressAsync("Space");
        await ContinueAsync(person);

        await TabToAsync(person, "[name='Form.Name']");
        await person.Page.Keyboard.TypeAsync("Kay Keys");
        await TabToAsync(person, "[name='Form.Email']");
        await person.Page.Keyboard.TypeAsync("kay.keys@example.org");
        await ContinueAsync(person);

        await ContinueAsync(person); // what it is about: may stay empty
        await ContinueAsync(person); // the time: may stay empty

        await TabToAsync(person, "[name='Form.AnswerBy']");
        await person.Page.Keyboard.PressAsync("Space");
        await ContinueAsync(person);

        Assert.Contains("Kay Keys", await person.TextAsync());
        await ContinueAsync(person);

        Assert.Equal("/requests/received", person.Address);
        Assert.Contains("by Thursday", await person.TextAsync());
        Assert.Empty(office.Log.Warnings);
    }

    [Fact]
    public async Task After_a_mistake_the_summary_has_the_focus_and_leads_to_the_field()
    {
        await using var person = await chromium.PersonAsync(office.Site);
        await person.GoAsync("/requests/new");
        await ContinueAsync(person);

        await person.Page.WaitForFunctionAsync("() => document.activeElement?.classList.contains('error-summary')");
        await TabToAsync(person, ".error-summary a");
        await person.Page.Keyboard.PressAsync("Enter");

        Assert.True(await HasFocusAsync(person, "[name='Form.Rights']"));
    }

    private static Task ContinueAsync(Person person) => TabToButtonAsync(person);

    private static async Task TabToButtonAsync(Person person)
    {
        await TabToAsync(person, "main button.primary");
        await EnterAsync(person);
    }

    /// <summary>Presses Enter and waits until the next page is there.</summary>
    private static async Task EnterAsync(Person person)
    {
        await person.Page.EvaluateAsync("() => { window.before = true; }");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
    }

    private static async Task TabToAsync(Person person, string target)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await HasFocusAsync(person, target)) return;
            await person.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not come to {target} on {person.Address}.");
    }

    private static Task<bool> HasFocusAsync(Person person, string target) =>
        person.Page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) ?? false", target);
}
