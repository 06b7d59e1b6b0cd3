using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Opt back in, first step: the second is decided in a letter to the address itself. 11 CCR §7028(a).</summary>
[AllowAnonymous]
[KeepTyped]
public sealed class OptInModel(ReceiveRequest receive, Words t) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    public bool Asked { get; private set; }

    public void OnGet() => Form = ChoicesForm.Start();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = (Form with { Rights = [Right.OptIn], All = false, Phone = null, AgentName = null, AgentEmail = null, Description = null }).Tidied();
        this.MustBeRight(new ChoicesValidator(t, [Right.OptIn]), Form);
        var asked = Form.Asked(Door.Web, t.Language) with { NetworkAddress = HttpContext.Network() };
        await receive.HandleAsync(asked, Actor.ByLink(asked.Filer), cancellation);
        Asked = true;
        return Page();
    }
}
