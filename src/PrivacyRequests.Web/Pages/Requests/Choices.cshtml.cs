using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Opt-out, limit, and what the policy promises: one page from the link to done. No account, no check, no confirmation. 11 CCR §7026–7027.</summary>
[AllowAnonymous]
[KeepTyped]
public sealed class ChoicesModel(ReceiveRequest receive, ReceivedCookie received, Words t) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    public void OnGet() => Form = ChoicesForm.Start();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = Form.Tidied();
        this.MustBeRight(new ChoicesValidator(t, ChoicesForm.Offered), Form);
        var asked = Form.Asked(Door.Web, t.Language) with
        {
            NetworkAddress = HttpContext.Network(),
            PreferenceSignal = HttpContext.SentSignal(),
        };
        var told = await receive.HandleAsync(asked, Actor.ByLink(asked.Filer), cancellation);
        received.Give(HttpContext, told.FilingId);
        return Redirect(Links.ChoiceProof);
    }
}
