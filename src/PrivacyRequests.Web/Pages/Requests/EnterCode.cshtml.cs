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

/// <summary>The code from a letter, typed; and a fresh one. An unknown reference and a wrong code look the same.</summary>
[AllowAnonymous]
[KeepTyped]
[EnableRateLimiting(RateLimits.Codes)]
public sealed class EnterCodeModel(ConfirmAddress confirm, SendFreshCode fresh, ReceivedCookie received, Words t) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t, withCode: true), Form);
        var done = await confirm.HandleAsync(new FilingKey.ByReference(Form.Reference!), Form.Code!, cancellation);
        if (done.Failure is { } failure)
        {
            ModelState.AddModelError("Form.Code", t[$"Confirm.Failure.{failure}"]);
            return this.AsInvalid();
        }

        received.Give(HttpContext, done.FilingId!.Value);
        return Redirect(Links.Received);
    }

    public async Task<IActionResult> OnPostFreshAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t, withCode: false), Form);
        await fresh.HandleAsync(new FilingKey.ByReference(Form.Reference!), cancellation);
        TempData.Flash(t["EnterCode.Sent"]);
        return Redirect(received.Read(HttpContext) is null ? Links.EnterCode : Links.Received);
    }

    public sealed class FormModel
    {
        public string? Reference { get; set; }
        public string? Code { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, bool withCode)
        {
            RuleFor(f => f.Reference).Must(r => Reference.Read(r) is not null).WithMessage(t["EnterCode.Reference.Wrong"]);
            if (withCode) RuleFor(f => f.Code).NotEmpty().WithMessage(t["EnterCode.Code.Missing"]);
        }
    }
}
