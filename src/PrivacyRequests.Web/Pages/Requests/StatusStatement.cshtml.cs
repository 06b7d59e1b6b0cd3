using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Whoever filed adds a statement to an item about health that we did not correct: up to 250 words, counted.</summary>
[AllowAnonymous]
public sealed class StatusStatementModel(StatusFile file, StatusCookie cookie, AddStatement add, Words t) : PageModel
{
    private (Guid Filing, FilerKind Filer) by;

    public ItemToRead Item { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid item, CancellationToken cancellation) =>
        await LoadAsync(item, cancellation) ? Page() : Redirect(SiteLinks.Status);

    public async Task<IActionResult> OnPostAsync(Guid item, CancellationToken cancellation)
    {
        if (!await LoadAsync(item, cancellation)) return Redirect(SiteLinks.Status);
        this.MustBeRight(new Validator(t), Form);
        if (await add.HandleAsync(by.Filing, item, Form.Statement!.Trim(), Actor.ByLink(by.Filer), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["StatusDecisions.Statement.Done"]);
        return Redirect(Links.StatusOpen);
    }

    /// <summary>Only among the items of the filing that this browser has open.</summary>
    private async Task<bool> LoadAsync(Guid item, CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, t, cancellation) is not { } shown) return false;
        if (shown.Cases.SelectMany(c => c.ForStatement).FirstOrDefault(i => i.Id == item) is not { } found) return false;
        (by, Item) = ((id, shown.Filing.Filer), found);
        return true;
    }

    public sealed class FormModel
    {
        public string? Statement { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Statement).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(t["StatusDecisions.Statement.Missing"])
            .Must(HealthStatement.Fits).WithMessage(f => t["StatusDecisions.Statement.TooMany", HealthStatement.MostWords, HealthStatement.Count(f.Statement)])
            .MaximumLength(HealthStatement.MaxLength).WithMessage(t["StatusPages.Reply.TooLong", HealthStatement.MaxLength]);
    }
}
