using System.Text.RegularExpressions;
using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Journeys;

/// <summary>The pages of a journey, as people fill them in.</summary>
internal static partial class Working
{
    public const string Answer = "This is our answer to you.";
    private const string Street = "12 Example Street\nSan Jose, CA 95112";
    private static int number;

    /// <summary>The form for requests with a check of identity, page after page, until it is sent.</summary>
    public static async Task<string> FileAsync(this Person person, Journey journey)
    {
        number++;
        await person.GoAsync(Links.NewRequest);
        while (await person.Page.Locator("main [name^='Form.']").CountAsync() > 0)
        {
            await person.FillInAsync(journey);
            await person.PressAsync("NewRequest.Continue");
        }

        await person.PressAsync("NewRequest.Send");
        return await person.Page.Locator("#reference").InnerTextAsync();
    }

    /// <summary>Answers whatever the page that is shown asks.</summary>
    private static async Task FillInAsync(this Person person, Journey journey)
    {
        var asked = await person.Page.Locator("main [name^='Form.']").EvaluateAllAsync<string[]>("all => all.map(f => f.name)");
        (string Field, string Value)[] chosen =
        [
            ("Form.Rights", $"{journey.Right}"), ("Form.Filer", $"{journey.Filer}"), ("Form.ChildAge", nameof(AgeBand.Under13)),
            ("Form.AnswerBy", journey.Delivery == Delivery.Post ? nameof(AnswerBy.Post) : nameof(AnswerBy.Electronically)),
            ("Form.Items[0].Detail", "Phone"), ("Form.Items[0].Health", "No"),
        ];
        (string Field, string Value)[] typed =
        [
            ("Form.Name", "Walker Example"), ("Form.Email", $"walker{number}@example.org"), ("Form.OtherName", "Casey Other"),
            ("Form.OtherEmail", $"casey{number}@example.org"), ("Form.Items[0].What", "My phone number"), ("Form.Items[0].ShouldSay", "408 555 0100"),
        ];
        foreach (var (field, value) in chosen.Where(c => asked.Contains(c.Field))) await person.ChooseAsync(field, value);
        foreach (var (field, value) in typed.Where(c => asked.Contains(c.Field))) await person.FillAsync(field, value);
        if (journey.Delivery != Delivery.Post) return;
        foreach (var field in new[] { "Form.PostalAddress", "Form.OtherPostalAddress" }.Where(asked.Contains)) await person.FillAsync(field, Street);
    }

    /// <summary>The page of choices, the one for parents, or the one to opt back in.</summary>
    public static async Task ChooseAsync(this Person person, Journey journey)
    {
        number++;
        await person.GoAsync(journey.Right switch { Right.ChildData => Links.ChildChoice, Right.OptIn => Links.OptIn, _ => Links.Choices });
        if (journey.Right is not (Right.ChildData or Right.OptIn)) await person.ChooseAsync("Form.Rights", $"{journey.Right}");
        if (journey.Delivery == Delivery.Post || journey.Right == Right.ChildData) await person.FillAsync("Form.Name", $"Casey Chooser{number}");
        if (journey.Delivery == Delivery.Post) await person.FillAsync("Form.PostalAddress", Street);
        else if (journey.Right != Right.ChildData) await person.FillAsync("Form.Email", $"chooser{number}@example.org");
        if (journey.Filer != FilerKind.Consumer)
        {
            if (journey.Filer == FilerKind.Agent) await person.Page.Locator("main details summary").ClickAsync();
            await person.FillAsync("Form.AgentName", "Agnes Agent");
            await person.FillAsync("Form.AgentEmail", $"agnes{number}@example.org");
        }

        await person.PressAsync(journey.Right switch { Right.ChildData => "Choices.Child.Send", Right.OptIn => "Choices.Back.Send", _ => "Choices.Send" });
    }

    public static async Task OpenStatusAsync(this Person person, string reference, string code)
    {
        await person.GoAsync(Links.Status);
        await person.FillAsync("Paper.Reference", reference);
        await person.FillAsync("Paper.Code", code);
        await person.PressAsync("StatusPages.OpenIt");
    }

    public static async Task RecordAuthorityAsync(this Person officer, string reference, FilerKind filer, DateOnly today)
    {
        await officer.GoAsync(filer switch
        {
            FilerKind.Parent => Links.RecordParent(reference),
            FilerKind.Conservator => Links.RecordConservator(reference),
            _ => Links.RecordPermission(reference),
        });
        await officer.FillAsync("Form.Dated", $"{today:yyyy-MM-dd}");
        if (filer == FilerKind.Conservator) await officer.FillAsync("Form.Court", "Superior Court, County of Santa Clara");
        else await officer.FillAsync("Form.Seen", "Seen at the desk");
        if (filer == FilerKind.Parent) await officer.ChooseAsync("Form.Method", "InPerson");
        if (filer == FilerKind.Agent)
        {
            await officer.ChooseAsync("Form.Proof", "SignedPermission");
            await officer.ChooseAsync("Form.SignedByConsumer");
            await officer.ChooseAsync("Form.NamesTheAgent");
            await officer.ChooseAsync("Form.AnswerTo", "Consumer");
        }

        await officer.PressAsync(filer switch
        {
            FilerKind.Parent => "AuthorityPages.Parent.Do",
            FilerKind.Conservator => "AuthorityPages.Conservator.Do",
            _ => "AuthorityPages.Permission.Do",
        });
    }

    /// <summary>The person signed in again to an account that they have: that is the check.</summary>
    public static async Task SignedInAgainAsync(this Person officer, string reference, DateTimeOffset now)
    {
        await officer.GoAsync(Links.AccountSignIn(reference));
        await officer.FillAsync("Form.At", $"{now.AddHours(-8):HH:mm}"); // standard time in California
        await officer.FillAsync("Form.Seen", "Shop account, at the desk");
        await officer.PressAsync("RecordAccountSignInPage.Do");
    }

    public static async Task OwnAddressAsync(this Person officer, string reference, Party party, Delivery delivery)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.FindAddressOwn));
        await officer.ChooseAsync("Form.Address", $"{party}-{(delivery == Delivery.Post ? Channel.Post : Channel.Email)}");
        await officer.ChooseAsync("Form.Basis", nameof(OwnAddressBasis.HeldInRecords));
        await officer.FillAsync("Form.System", "Booking system");
        await officer.PressAsync("FindAddressOwnPage.Do");
    }

    public static async Task AnswerAsync(this Person officer, string reference, Journey journey)
    {
        await officer.GoAsync(journey.Right switch
        {
            Right.Delete => $"{Links.Act(reference, CaseAct.Answer)}/deletion",
            Right.Correct => $"{Links.Act(reference, CaseAct.Answer)}/correction",
            _ => Links.Act(reference, CaseAct.Answer),
        });
        await officer.FillAsync("Form.Message", Answer);
        if (journey.Right == Right.Delete)
        {
            await officer.ChooseAsync("Form.ProvidersTold");
            await officer.ChooseAsync("Form.ThirdParties", "NoneSoldOrShared");
        }

        if (journey.Right == Right.Correct)
        {
            await officer.ChooseAsync("Form.Items[0].Outcome", "Corrected");
            await officer.FillAsync("Form.Items[0].NowSays", "408 555 0100");
            await officer.ChooseAsync("Form.Items[0].Source", "NoOtherSource");
        }

        await officer.ChooseAsync("Form.Delivery", $"{journey.Delivery}");
        if (journey.Delivery == Delivery.Account) await officer.FillAsync("Form.AccountPlace", "Shop account, messages");
        await officer.PressAsync("AnswerPage.Do");
    }

    /// <summary>The next system has stopped, and nobody had received anything from it.</summary>
    public static async Task SystemStoppedAsync(this Person officer, string reference, DateOnly today)
    {
        await officer.GoAsync(Links.Act(reference, CaseAct.CarryOut));
        await officer.Page.Locator("main [name='Form.Number']").First.PressAsync("Space");
        await officer.FillAsync("Form.StoppedOn", $"{today:yyyy-MM-dd}");
        await officer.ChooseAsync("Form.Recipients", "NobodyReceived");
        await officer.PressAsync("ChoicePages.CarryOut.Do");
    }

    [GeneratedRegex(@"\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\b(?!-)")]
    public static partial Regex Code { get; }
}
