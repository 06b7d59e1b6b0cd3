using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Whoever filed says why our decision is wrong; we look at it again.</summary>
[AllowAnonymous]
public sealed class StatusDisputeModel(StatusFile file, StatusCookie cookie, OpenDispute open, Words t) : PageModel
{
    private FilerKind filer;

    public StatusCase Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) =>
        await LoadAsync(number, cancellation) ? Page() : Redirect(SiteLinks.Status);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(number, cancellation)) return Redirect(SiteLinks.Status);
        this.MustBeRight(new Validator(t), Form);
        if (await open.HandleAsync(Case.Id, Form.Words!.Trim(), null, Actor.ByLink(filer), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["StatusDecisions.Dispute.Done"]);
        return Redirect(Links.StatusOpen);
    }

    /// <summary>Only among the cases of the filing that this browser has open.</summary>
    private async Task<bool> LoadAsync(int number, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, t, cancellation) is not { } shown) return false;
        if (number < 1 || number > shown.Cases.Count || !shown.Cases[number - 1].MayDispute) return false;
        (filer, Case) = (shown.Filing.Filer, shown.Cases[number - 1]);
        return true;
    }

    public sealed class FormModel
    {
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Words).NotEmpty().WithMessage(t["StatusDecisions.Dispute.Words.Missing"])
            .MaximumLength(OpenDispute.WordsMaxLength).WithMessage(t["StatusPages.Reply.TooLong", OpenDispute.WordsMaxLength]);
    }
}
