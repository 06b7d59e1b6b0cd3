using System.Net;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Receive;

/// <summary>Somebody goes through the pages of a new request, as a browser without script does.</summary>
internal static class Journey
{
    public const string Continue = "Continue";
    public const string Send = "Send my request";
    public const string Back = "Back";

    public static Task<Page> BeginAsync(this HttpClient browser) => browser.OpenAsync(Links.NewRequest);

    public static async Task<Page> NextAsync(this Task<Page> page, params (string Field, string Value)[] answers)
    {
        var next = await (await page).Answer(answers).SubmitAsync(Continue);
        return next.Status == HttpStatusCode.OK ? next : throw new InvalidOperationException(next.ToString());
    }

    /// <summary>Fills boxes and chooses rows; a field that is not on the page fails.</summary>
    public static Page Answer(this Page page, params (string Field, string Value)[] answers)
    {
        foreach (var (field, value) in answers)
        {
            var box = page.Document.QuerySelector($"main [name='Form.{field}']");
            if (box?.GetAttribute("type") is "radio" or "checkbox") page.Choose($"Form.{field}", value.Split(','));
            else page.Fill($"Form.{field}", value);
        }

        return page;
    }

    public static Task<Page> AsMyselfAsync(this HttpClient browser, string rights = "SpecificPieces", string name = "Ana Example", string email = "ana@example.org") =>
        browser.BeginAsync().NextAsync(("Rights", rights)).NextAsync(("Filer", "Consumer")).NextAsync(("Name", name), ("Email", email));

    /// <summary>From the page "What is it about?" to "Check your answers", leaving out all that is optional.</summary>
    public static async Task<Page> ToCheckAsync(this Task<Page> about, bool period = true)
    {
        var page = about.NextAsync();
        if (period) page = page.NextAsync();
        return await page.NextAsync(("AnswerBy", "Electronically"));
    }

    public static string Reference(this Page received) => received.Document.QuerySelector("#reference")!.TextContent;

    /// <summary>"Your name" → "Ana Example", from "Check your answers".</summary>
    public static Dictionary<string, string> Rows(this Page check) => check.Document.QuerySelectorAll("dl.answers > div")
        .ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
}
