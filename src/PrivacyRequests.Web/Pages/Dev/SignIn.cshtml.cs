using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Dev;

/// <summary>Signs in a person of the demo office: the link shows a button, the button signs in. In Development only; there is no demo password.</summary>
[AllowAnonymous]
public sealed class SignInModel(IWebHostEnvironment environment, StaffLinks links, UseDemoSignIn useDemoSignIn, StaffSignIn signIn) : PageModel
{
    public bool Opens { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Opens = await links.OpensAsync(LinkPurpose.DemoSignIn, token, cancellation);
        return Opens ? Page() : this.AsGone();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        var member = await useDemoSignIn.HandleAsync(token, cancellation);
        if (member is null) return this.AsGone();
        await signIn.SignInAsync(member, isPersistent: false);
        return LocalRedirect(Links.Queue);
    }
}
