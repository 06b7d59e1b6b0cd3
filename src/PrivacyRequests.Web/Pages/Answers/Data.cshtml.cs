using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Deletion;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Answers;

/// <summary>The answer that this browser opened, structured and machine-readable: Civil Code 1798.130(a)(3)(B)(iii).</summary>
[AllowAnonymous]
public sealed class DataModel(AnswerReading reading, AnswerCookie cookie) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var answer = cookie.Read(HttpContext) is { } link ? await reading.ByLinkAsync(link, cancellation) : null;
        if (answer is null) return Redirect(Links.Answers);
        return File(JsonSerializer.SerializeToUtf8Bytes(Portable(answer), Json), "application/json", $"{answer.Reference}.json");
    }

    private static object Portable(AnswerToRead answer) => new
    {
        answer.Reference,
        AskedFor = answer.FellBack ? "SpecificPieces" : answer.Right.ToString(),
        AnsweredAs = answer.Right.ToString(),
        answer.ReceivedOn,
        answer.AnsweredOn,
        Period = new { From = answer.PeriodFrom, To = answer.PeriodTo },
        Categories = answer.Content.Blocks,
        answer.Content.Message,
        Kept = answer.Content.Deletion?.Kept.Select(k => new { k.What, Exception = k.Exception?.ToString(), Law = k.Exception?.Citation() ?? k.Other?.Citation(), k.Facts }),
        Items = answer.Content.Correction?.Items.Select(i => new { i.Number, i.Asked?.What, i.Asked?.ShouldSay, Outcome = i.Outcome.ToString(), i.NowSays, Reason = i.Reason?.ToString(), i.Facts }),
        NotDone = new { Reasons = answer.PartDenied.Select(r => new { Reason = r.ToString(), Law = r.Citation() }), Words = answer.Content.PartDeniedWords },
        Files = answer.Files.Select(f => new { f.Name, f.Length }),
    };
}
