using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The status page itself: what happened, the date, the letters, and what the person can do now.</summary>
[AllowAnonymous]
public sealed class StatusOpenModel(StatusFile file, StatusCookie cookie, ReplyToQuestion reply, OfferDeclaration declaration) : PageModel
{
    public StatusShown Shown { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    private Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page() : Redirect(SiteLinks.Status);

    public async Task<IActionResult> OnPostReplyAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return Redirect(SiteLinks.Status);
        this.MustBeRight(new Validator(T), Form);
        if (await reply.HandleAsync(Shown.Filing.Id, Form.Reply!.Trim(), Actor.ByLink(Shown.Filing.Filer), cancellation) is { } refusal) return this.Refused(refusal, T);
        TempData.Flash(T["StatusPages.Reply.Done"]);
        return Redirect(Links.StatusOpen);
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return Redirect(SiteLinks.Status);
        var token = await declaration.HandleAsync(Shown.Filing.Id, cancellation);
        return Redirect(token is null ? Links.StatusOpen : SiteLinks.SignDeclaration(token));
    }

    public IActionResult OnPostLeave()
    {
        cookie.Take(HttpContext);
        return Redirect(Links.Home);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (cookie.Read(HttpContext) is not { } id || await file.OfAsync(id, T, cancellation) is not { } shown) return false;
        Shown = shown;
        return true;
    }

    public sealed class FormModel
    {
        public string? Reply { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Reply).NotEmpty().WithMessage(t["StatusPages.Reply.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["StatusPages.Reply.TooLong", SealedNote.BodyMaxLength]);
    }
}
