using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>A new request, one small page after the other. The answers travel sealed in the page; the last one sends them.</summary>
[AllowAnonymous]
[KeepTyped]
public sealed class NewModel(NewRequestDesk desk, ReceiveRequest receive, ReceivedCookie received, Words t) : PageModel, IShowsAgain
{
    /// <summary>What the page that was sent asked.</summary>
    [BindProperty]
    public NewRequestAnswers Form { get; set; } = new();

    /// <summary>Everything answered before, sealed.</summary>
    [BindProperty]
    public string? Answers { get; set; }

    [BindProperty(SupportsGet = true)]
    public NewRequestStep Step { get; set; }

    public NewRequestAnswers Known { get; private set; } = NewRequestAnswers.Start();

    /// <summary>Key of the one sentence that says why another page is shown than the one expected.</summary>
    public string? Notice { get; private set; }

    public string Sealed => desk.Seal(Known);

    public NewRequestStep? Previous => NewRequestJourney.Previous(Known, Step);

    public IActionResult OnGet() => RouteData.Values["step"] is null ? Show(NewRequestStep.What) : Redirect(Links.NewRequest);

    public IActionResult OnPost()
    {
        if (Restore() is null) return Lost();
        var typed = Known.Take(Step, Form);
        this.MustBeRight(desk.For(typed, Step), typed);
        Known = typed;
        return Show(NewRequestJourney.Next(Known, Step, step => desk.IsRight(Known, step)));
    }

    public IActionResult OnPostShow() => Restore() is null ? Lost() : Show(Step);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellation)
    {
        if (Restore() is not { } age) return Lost();
        var missing = desk.FirstMissing(Known);
        if (missing != NewRequestStep.Check) return Show(missing);
        if (age > NewRequestDesk.ShownAgainAfter) return Show(NewRequestStep.Check, "NewRequest.Check.Again");
        var asked = Known.Asked(Door.Web, desk.Today, t.Language) with { NetworkAddress = HttpContext.Network(), PreferenceSignal = HttpContext.SentSignal() };
        var told = await receive.HandleAsync(asked, Actor.ByLink(asked.Filer), cancellation);
        received.Give(HttpContext, told.FilingId);
        return Redirect(Links.Received);
    }

    public Task PrepareAsync(CancellationToken cancellation)
    {
        if (Restore() is not null && Request.Query.ContainsKey("handler")) Form = Known;
        return Task.CompletedTask;
    }

    private TimeSpan? Restore()
    {
        if (desk.Open(Answers) is not { } opened) return null;
        Known = opened.Value;
        return opened.Age;
    }

    /// <summary>The page is older than a day, or was changed: what it asked itself can still be read and is kept.</summary>
    private PageResult Lost()
    {
        Known = Known.Take(Step, Form);
        Show(NewRequestStep.What, "NewRequest.Lost");
        return this.AsInvalid();
    }

    private PageResult Show(NewRequestStep step, string? notice = null)
    {
        ModelState.Clear();
        Step = NewRequestJourney.StepsOf(Known).Contains(step) ? step : NewRequestStep.What;
        Known = Known with { Checked = Known.Checked || Step == NewRequestStep.Check };
        (Form, Notice) = (Known, notice);
        return Page();
    }
}
