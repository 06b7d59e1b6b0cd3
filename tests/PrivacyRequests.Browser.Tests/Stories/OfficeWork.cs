using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>What an officer does in a browser, page by page. The person is signed in.</summary>
internal static class OfficeWork
{
    /// <summary>From the set-up link to the queue; the second factor is set up later, as Development allows.</summary>
    public static async Task SetUpAsync(this Person officer, string token)
    {
        await officer.GoAsync(Links.SetUp(token));
        await officer.FillAsync("Form.Name", "Olivia Officer");
        await officer.FillAsync("Form.Function", "Compliance Officer");
        await officer.FillAsync("Form.Email", "olivia@example.org");
        await officer.FillAsync("Form.Password", "four words in a row");
        await officer.PressAsync("SetUp.Go");
        await officer.PressAsync("SecondFactor.SetUp.Later");
    }

    public static async Task SignInAsync(this Person officer)
    {
        await officer.GoAsync(Links.SignIn);
        await officer.FillAsync("Form.Email", "olivia@example.org");
        await officer.FillAsync("Form.Password", "four words in a row");
        await officer.PressAsync("SignIn.Go");
    }

    /// <summary>Records for each of these points what came of it.</summary>
    public static async Task CheckPointsAsync(this Person officer, string reference, CheckResult result, params DataPoint[] points)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.CheckIdentity));
        foreach (var point in points)
        {
            var row = officer.Page.Locator("main tbody tr", new() { Has = officer.Page.Locator($"input[value='{point}']") });
            await row.Locator("select").SelectOptionAsync($"{result}");
        }

        await officer.PressAsync("CheckIdentityPage.Record");
    }

    public static async Task AskForProofAsync(this Person officer, string reference)
    {
        await officer.GoAsync(Links.AskForProof(reference));
        await officer.PressAsync("AskForProofPage.Do");
    }

    public static async Task SendDeclarationAsync(this Person officer, string reference, Channel way)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.RecordDeclaration));
        await officer.PressAsync($"RecordDeclarationPage.Do.{way}");
    }

    public static async Task VerifyAsync(this Person officer, string reference)
    {
        await officer.GoAsync(Links.Verified(reference));
        await officer.ChooseAsync("Form.Way", nameof(VerificationWay.DataPoints));
        await officer.PressAsync("VerifyIdentityPage.Do");
    }

    /// <summary>The records held the address for this person before the request.</summary>
    public static async Task FindAddressOwnAsync(this Person officer, string reference)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.FindAddressOwn));
        await officer.Page.Locator("main [name='Form.Address']").First.CheckAsync(new() { Force = true });
        await officer.ChooseAsync("Form.Basis", nameof(OwnAddressBasis.HeldInRecords));
        await officer.FillAsync("Form.System", "Booking system");
        await officer.PressAsync("FindAddressOwnPage.Do");
    }

    public static async Task NotVerifiedAsync(this Person officer, string reference)
    {
        await officer.GoAsync(Links.NotVerified(reference));
        await officer.ChooseAsync("Form.Because", nameof(NotVerifiedBecause.NoReply));
        await officer.FillAsync("Form.Reason", "Nothing came back on our questions.");
        await officer.PressAsync("FindNotVerifiedPage.Do");
    }

    public static async Task DenyAsync(this Person officer, string reference, string reason)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.Deny));
        await officer.ChooseAsync("Form.Reasons", reason);
        await officer.FillAsync("Form.Words", "You can send a new request at any time.");
        await officer.PressAsync("DenyPage.Do");
    }

    public static async Task ExtendAsync(this Person officer, string reference)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.Extend));
        await officer.ChooseAsync("Form.Reason", "RecordsInSeveralSystems");
        await officer.FillAsync("Form.Explanation", "Two old systems have to be gone through by hand.");
        await officer.PressAsync("ExtendPage.Do");
    }

    public static async Task AddFileAsync(this Person officer, string reference, string name, byte[] content)
    {
        await officer.GoAsync(Links.AnswerFiles(reference));
        await officer.Page.Locator("main input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await officer.PressAsync("AnswerFiles.Do");
    }

    public static async Task AnswerAsync(this Person officer, string reference, string message, string delivery)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.Answer));
        await officer.FillAsync("Form.Message", message);
        // The page of a deletion also asks who was told.
        if (await officer.Page.Locator("[name='Form.ProvidersTold']").CountAsync() > 0) await officer.ChooseAsync("Form.ProvidersTold", "true");
        if (await officer.Page.Locator("[name='Form.ThirdParties'][type=radio]").CountAsync() > 0) await officer.ChooseAsync("Form.ThirdParties", "All");
        await officer.ChooseAsync("Form.Delivery", delivery);
        await officer.PressAsync("AnswerPage.Do");
    }

    /// <summary>The mail room prints a letter and writes down that it was posted today.</summary>
    public static async Task PostAsync(this Person officer, Guid letter, DateOnly on)
    {
        await officer.GoAsync(Links.LetterAct(letter, LetterAct.Posted));
        await officer.FillAsync("Form.PostedOn", $"{on:yyyy-MM-dd}");
        await officer.PressAsync("OfficeLetters.Posted.Button");
    }
}
