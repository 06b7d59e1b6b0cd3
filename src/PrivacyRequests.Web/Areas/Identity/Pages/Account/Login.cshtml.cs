using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>E-mail address and password; the second factor follows. A failure never tells which of the two was wrong.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class LoginModel(StaffSignIn signIn, HouseCookies cookies, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool TakesStaff => cookies.TakesStaff(Request);

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? this.GoOn(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        this.MustBeRight(new Rules(words), Form);
        var result = await signIn.ByEmailAsync(Form.Email!, Form.Password!);
        if (result.RequiresTwoFactor) return LocalRedirect(Links.SignInSecondFactor(ReturnUrl));
        if (result.Succeeded) return this.GoOn(ReturnUrl);
        return this.NotRight(words["SignIn.Failed", StaffAccounts.MaxTries, StaffAccounts.LockedFor.TotalMinutes]);
    }

    public sealed class FormModel
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t)
        {
            RuleFor(f => f.Email).Email(t);
            RuleFor(f => f.Password).NotEmpty().WithMessage(t["SignIn.Password.Missing"]);
        }
    }
}
