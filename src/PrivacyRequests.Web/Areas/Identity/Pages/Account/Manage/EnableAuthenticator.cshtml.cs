using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Identity.Pages.Account.Manage;

/// <summary>Setting up an authenticator app: make a key, scan or type it, prove it with a code, keep the recovery codes.</summary>
[Authorize]
public sealed class EnableAuthenticatorModel(UserManager<StaffMember> users, StaffSignIn signIn, IWebHostEnvironment environment, Words words) : PageModel
{
    private const int RecoveryCodes = 10;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public StaffMember Member { get; private set; } = null!;

    /// <summary>Null until the member asked for one: looking at this page makes none.</summary>
    public string? Key { get; private set; }

    public bool MayWait => environment.IsDevelopment() && User.HasClaim(c => c.Type == StaffUser.SecondFactorMissingClaim);

    public override async Task OnPageHandlerSelectionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerSelectedContext context)
    {
        Member = (await users.GetUserAsync(User))!;
        Key = await users.GetAuthenticatorKeyAsync(Member);
    }

    public IActionResult OnGet() => Member.TwoFactorEnabled ? LocalRedirect(Links.SecondFactor) : Page();

    /// <summary>Makes a new key; the app that was set up before stops working.</summary>
    public async Task<IActionResult> OnPostKeyAsync()
    {
        if (Member.TwoFactorEnabled) StaffLog.Changed(signIn.Lines, Member.Number, Member.Number, StaffChange.SecondFactorRemoved);
        await users.SetTwoFactorEnabledAsync(Member, false);
        await users.ResetAuthenticatorKeyAsync(Member);
        await signIn.RefreshSignInAsync(Member);
        return LocalRedirect(Links.SetUpSecondFactor);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Member.TwoFactorEnabled || Key is null) return LocalRedirect(Links.SecondFactor);
        this.MustBeRight(new Rules(words), Form);
        if (!await users.VerifyTwoFactorTokenAsync(Member, users.Options.Tokens.AuthenticatorTokenProvider, StaffRules.Digits(Form.Code)))
            return this.NotRight(words["SecondFactor.Code.Wrong"], "Form.Code");
        await users.SetTwoFactorEnabledAsync(Member, true);
        TempData[ShowRecoveryCodesModel.Codes] = (await users.GenerateNewTwoFactorRecoveryCodesAsync(Member, RecoveryCodes))!.ToArray();
        await signIn.RefreshSignInAsync(Member);
        StaffLog.Changed(signIn.Lines, Member.Number, Member.Number, StaffChange.SecondFactor);
        return LocalRedirect(Links.RecoveryCodes);
    }

    public async Task<IActionResult> OnPostLaterAsync()
    {
        if (!MayWait) return NotFound();
        Member.TwoFactorLater = true;
        await users.UpdateAsync(Member);
        await signIn.RefreshSignInAsync(Member);
        return LocalRedirect(Links.Queue);
    }

    public sealed class FormModel
    {
        public string? Code { get; set; }
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t) => RuleFor(f => f.Code).NotEmpty().WithMessage(t["SecondFactor.Code.Missing"]);
    }
}
