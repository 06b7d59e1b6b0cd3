using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Permissions;

public enum PermissionState
{
    ToAnswer,
    Answered,
    Expired,
    Unknown,
}

public enum GavePermission
{
    Yes,
    No,
}

/// <summary>The consumer says whether they gave an agent permission. Opening the link changes nothing. 11 CCR §7063(a).</summary>
[AllowAnonymous]
public sealed class ConfirmPermissionModel(PermissionToConfirm toConfirm, AnswerPermission answer, Words t) : PageModel
{
    public ShownPermission? Permission { get; private set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public PermissionState State => Permission switch
    {
        null => PermissionState.Unknown,
        { Answered: true } => PermissionState.Answered,
        { Open: false } => PermissionState.Expired,
        _ => PermissionState.ToAnswer,
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Permission = await toConfirm.ByTokenAsync(token, cancellation);
        var page = Page();
        page.StatusCode = State switch
        {
            PermissionState.Unknown => StatusCodes.Status404NotFound,
            PermissionState.Expired => StatusCodes.Status400BadRequest,
            PermissionState.ToAnswer or PermissionState.Answered => StatusCodes.Status200OK,
        };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Permission = await toConfirm.ByTokenAsync(token, cancellation);
        if (State != PermissionState.ToAnswer) return Redirect(Links.ConfirmPermission(token));
        this.MustBeRight(new Validator(t), Form);
        var refusal = await answer.HandleAsync(token, Form.Gave == GavePermission.Yes, cancellation);
        return refusal is null ? Redirect(Links.ConfirmPermission(token)) : this.Refused(refusal, t);
    }

    public sealed class FormModel
    {
        public GavePermission? Gave { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Gave).NotNull().WithMessage(t["PermissionPage.Gave.Missing"]);
    }
}
