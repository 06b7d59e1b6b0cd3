using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>Where the holder of a password link chooses a password, the first or a new one.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel(PasswordLinks links, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public IActionResult OnGet() => string.IsNullOrEmpty(Code) ? LocalRedirect(Links.ForgotPassword) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        this.MustBeRight(new Rules(words), Form);
        return await links.UseAsync(Code, Form.Email!, Form.Password!)
            ? LocalRedirect(Links.ResetPasswordDone)
            : this.NotRight(words["Passwords.Reset.Closed"]);
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
            RuleFor(f => f.Password).NewPassword(t);
        }
    }
}
