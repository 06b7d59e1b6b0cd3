using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>Opt-out, limit, opt-in and what the policy promises: at the counter and in the office.</summary>
public static partial class SitePages
{
    private static IEnumerable<SitePage> ChoicePages()
    {
        const string Counter = "/Pages/Requests";
        yield return Open($"{Counter}/Choices.cshtml", "choices", Links.Choices);
        yield return new($"{Counter}/Choices.cshtml", "choices-wrong", async (_, person) =>
        {
            await person.GoAsync(Links.Choices);
            await person.PressAsync("Choices.Send");
        }, false);
        yield return new($"{Counter}/ChoiceProof.cshtml", "choice-proof", async (_, person) =>
        {
            await person.GoAsync(Links.Choices);
            await person.Page.Locator("label[for=Form_Rights]").ClickAsync();
            await person.Page.Locator("input[name='Form.Email']").FillAsync("casey@example.org");
            await person.PressAsync("Choices.Send");
        }, false);
        yield return Open($"{Counter}/ChoiceProof.cshtml", "choice-proof-gone", Links.ChoiceProof);
        yield return Open($"{Counter}/ChildChoice.cshtml", "choice-child", Links.ChildChoice);
        yield return Open($"{Counter}/OptIn.cshtml", "opt-in", Links.OptIn);
        yield return Open($"{Counter}/OptInConfirm.cshtml", "opt-in-code", Links.OptInByCode);
        yield return Open($"{Counter}/OptInConfirm.cshtml", "opt-in-decided", site => site.LinkAsync(LetterKind.OptInConfirm, "requests/choices/back/confirm"));
        yield return Open($"{Admin}/Choices/Log.cshtml", "log-choice", Links.LogChoice, office: true);
        yield return Open($"{Admin}/Choices/StopList.cshtml", "stop-list", Links.StopList, office: true);
        yield return Open($"{Admin}/Choices/Systems.cshtml", "systems", Links.Systems, office: true);
        yield return Act(CaseAct.CarryOut, "carry-out", r => r.IsOpen && r.Decision == null && r.Right == Right.OptOut);
        yield return Case("case-choice", Links.Case, r => r.IsOpen && r.Right == Right.RestrictUse);
    }
}
