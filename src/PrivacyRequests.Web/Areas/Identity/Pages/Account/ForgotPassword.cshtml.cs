using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account;

/// <summary>Sends a link to choose a password. The same page follows whether or not the address belongs to somebody here.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotPasswordModel(UserManager<StaffMember> users, PasswordLinks links, StaffMail mail, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Rules(words), Form);
        var member = await users.FindByEmailAsync(Form.Email!);
        if (member is { Deactivated: false } && mail.MayBeAsked(member.Id)) await links.SendAsync(member, first: false, cancellation);
        return LocalRedirect(Links.ForgotPasswordSent);
    }

    public sealed class FormModel
    {
        public string? Email { get; set; }
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t) => RuleFor(f => f.Email).Email(t);
    }
}
