using PrivacyRequests.Browser.Tests.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>Walks through the small pages of a new request with ordinary answers, as far as wished.</summary>
public static class NewRequestWalk
{
    public static async Task ForwardAsync(Person person, int steps, string filer = "Consumer", string email = "walker@example.org")
    {
        await person.GoAsync("/requests/new");
        for (var step = 0; step < steps; step++)
        {
            await AnswerAsync(person, filer, email);
            await person.PressAsync("NewRequest.Continue");
        }
    }

    public static async Task SendAsync(Person person)
    {
        await ForwardAsync(person, 6);
        await person.PressAsync("NewRequest.Send");
    }

    /// <summary>Answers whatever the page that is shown asks.</summary>
    private static async Task AnswerAsync(Person person, string filer, string email)
    {
        var fields = await person.Page.Locator("main input[name], main textarea[name]").EvaluateAllAsync<string[]>("all => all.map(f => f.name)");
        if (fields.Contains("Form.Rights")) await person.ChooseAsync("Form.Rights", "SpecificPieces");
        if (fields.Contains("Form.Filer")) await person.ChooseAsync("Form.Filer", filer);
        if (fields.Contains("Form.Name")) await person.FillAsync("Form.Name", "Walker Example");
        if (fields.Contains("Form.Email")) await person.FillAsync("Form.Email", email);
        if (fields.Contains("Form.OtherName")) await person.FillAsync("Form.OtherName", "Other Example");
        if (fields.Contains("Form.ChildAge")) await person.ChooseAsync("Form.ChildAge", "Under13");
        if (fields.Contains("Form.AnswerBy")) await person.ChooseAsync("Form.AnswerBy", "Electronically");
    }
}
