using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>
/// Where does my request stand? Reference and e-mail bring a link by e-mail; a paper filing opens by the code of its receipt letter. An
/// unknown reference, another person's and the right one get the same page by the same work.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Codes)]
public sealed class StatusModel(AskForStatus ask, ConfirmAddress confirm, StatusCookie cookie, Words t) : PageModel
{
    private const int TypedMaxLength = 254;

    public bool Asked { get; private set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    [BindProperty]
    public PaperModel Paper { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t), Form);
        await ask.HandleAsync(Form.Reference!, Form.Email!, cancellation);
        Asked = true;
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new PaperValidator(t), Paper, nameof(Paper));
        var (failure, filing) = await confirm.HandleAsync(new FilingKey.ByReference(Paper.Reference!), Paper.Code, cancellation);
        if (failure is not null || filing is null)
        {
            // Only whoever typed the right code learns more: a reference that is not known and one tried too often say the same.
            var told = failure is CodeFailure.Used or CodeFailure.Expired ? failure.Value : CodeFailure.Wrong;
            ModelState.AddModelError("Paper.Code", t[$"StatusPages.Code.{told}"]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        cookie.Give(HttpContext, filing.Value);
        return Redirect(Links.StatusOpen);
    }

    public sealed class FormModel
    {
        public string? Reference { get; set; }
        public string? Email { get; set; }
    }

    public sealed class PaperModel
    {
        public string? Reference { get; set; }
        public string? Code { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Reference).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["StatusPages.Reference.Missing"]);
            RuleFor(f => f.Email).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["StatusPages.Email.Missing"]);
        }
    }

    private sealed class PaperValidator : AbstractValidator<PaperModel>
    {
        public PaperValidator(Words t)
        {
            RuleFor(f => f.Reference).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["StatusPages.Reference.Missing"]);
            RuleFor(f => f.Code).NotEmpty().MaximumLength(TypedMaxLength).WithMessage(t["StatusPages.Code.Missing"]);
        }
    }
}
