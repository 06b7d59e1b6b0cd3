using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account.Manage;

/// <summary>A new password for oneself; the one in use is asked again.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChangePasswordModel(UserManager<StaffMember> users, StaffSignIn signIn, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        this.MustBeRight(new Rules(words), Form);
        var member = (await users.GetUserAsync(User))!;
        var result = await users.ChangePasswordAsync(member, Form.Current!, Form.Password!);
        if (!result.Succeeded) return this.NotRight(words["Passwords.Change.Current.Wrong"], "Form.Current");
        await signIn.RefreshSignInAsync(member);
        StaffLog.Changed(signIn.Lines, member.Number, member.Number, StaffChange.Password);
        TempData.Flash(words["Passwords.Change.Done"]);
        return LocalRedirect(Links.Account);
    }

    public sealed class FormModel
    {
        public string? Current { get; set; }
        public string? Password { get; set; }
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t)
        {
            RuleFor(f => f.Current).NotEmpty().WithMessage(t["Passwords.Change.Current.Missing"]);
            RuleFor(f => f.Password).NewPassword(t);
        }
    }
}
