using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages;

/// <summary>The first officer's account, made by whoever holds the link that the console printed.</summary>
[AllowAnonymous]
public sealed class SetUpModel(StaffLinks links, SetUpOffice setUp, StaffSignIn signIn, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    public bool Opens { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Opens = await links.OpensAsync(LinkPurpose.SetUp, token, cancellation);
        return Opens ? Page() : this.AsGone();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Opens = await links.OpensAsync(LinkPurpose.SetUp, token, cancellation);
        if (!Opens) return this.AsGone();
        this.MustBeRight(new Rules(words), Form);
        var (member, refusal) = await setUp.HandleAsync(token, Form.AsOfficer(), cancellation);
        if (refusal == Refusals.LinkNotOpen) Opens = false;
        if (member is null) return Opens ? this.Refused(refusal!, words) : this.AsGone();
        StaffLog.SetUp(signIn.Lines, member.Number);
        await signIn.SignInAsync(member, isPersistent: false);
        return LocalRedirect(Links.SetUpSecondFactor);
    }

    public sealed class FormModel
    {
        public string? Name { get; set; }
        public string? Function { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }

        public NewStaffMember AsOfficer() => new(Name!.Trim(), Function!.Trim(), Email!.Trim(), OfficeRole.Officer, Password);
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t)
        {
            RuleFor(f => f.Name).Name(t);
            RuleFor(f => f.Function).Function(t);
            RuleFor(f => f.Email).Email(t);
            RuleFor(f => f.Password).NewPassword(t);
        }
    }
}
