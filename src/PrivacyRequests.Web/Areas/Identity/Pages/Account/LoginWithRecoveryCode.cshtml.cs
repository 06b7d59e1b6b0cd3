using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>One of the codes kept on paper, in place of the phone. Each works once.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LoginWithRecoveryCodeModel(StaffSignIn signIn, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null) return LocalRedirect(Links.SignIn);
        this.MustBeRight(new Rules(words), Form);
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(Form.Code!.Trim().ToUpperInvariant());
        if (result.IsLockedOut) return LocalRedirect(Links.Lockout);
        return result.Succeeded ? this.GoOn(ReturnUrl) : this.NotRight(words["SignIn.Recovery.Wrong"], "Form.Code");
    }

    public sealed class FormModel
    {
        public string? Code { get; set; }
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t) => RuleFor(f => f.Code).NotEmpty().WithMessage(t["SignIn.Recovery.Missing"]);
    }
}
