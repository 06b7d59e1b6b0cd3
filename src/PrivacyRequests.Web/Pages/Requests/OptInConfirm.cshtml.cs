using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Opt back in, second step, by the link or code of our letter: "yes" and "no" alike. 11 CCR §7028(a), §7004(a).</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Codes)]
public sealed class OptInConfirmModel(ConfirmOptIn confirm, Words t) : PageModel
{
    private const int TypedMaxLength = 40;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    /// <summary>Why the link does not open; null where it does, or none was used.</summary>
    public CodeFailure? Failure { get; private set; }

    public bool? Decided { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (Token is not null) Failure = await confirm.WhyNotOpenAsync(Token, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Token is null) this.MustBeRight(new Validator(t), Form);
        Failure = Token is null ? await confirm.HandleCodeAsync(Form.Reference!, Form.Code!, cancellation) : await confirm.HandleAsync(Token, cancellation);
        Decided = Failure is null ? true : null;
        if (Failure is null || Token is not null) return Page();
        ModelState.AddModelError("Form.Code", t[$"Choices.Back.Failed.{Failure}"]);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>Nothing is kept of a "no".</summary>
    public void OnPostNo() => Decided = false;

    public sealed class FormModel
    {
        public string? Reference { get; set; }
        public string? Code { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Reference).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["Choices.Reference.Missing"]);
            RuleFor(f => f.Code).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["Choices.Code.Missing"]);
        }
    }
}
