using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>A child's data given without a parent's consent: the parent's word opens it, and one detail is enough. The office's own policy.</summary>
[AllowAnonymous]
[KeepTyped]
public sealed class ChildChoiceModel(ReceiveRequest receive, ReceivedCookie received, Words t) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    public void OnGet() => Form = ChoicesForm.Start();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = (Form with { Rights = [Right.ChildData], All = false }).Tidied();
        this.MustBeRight(new ChoicesValidator(t, [Right.ChildData]), Form);
        var asked = Form.Asked(Door.Web, t.Language) with { NetworkAddress = HttpContext.Network() };
        var told = await receive.HandleAsync(asked, Actor.ByLink(asked.Filer), cancellation);
        received.Give(HttpContext, told.FilingId);
        return Redirect(Links.ChoiceProof);
    }
}
