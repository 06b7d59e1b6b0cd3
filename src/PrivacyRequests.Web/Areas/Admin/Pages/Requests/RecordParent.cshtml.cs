using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>By which method, on which day the office saw that this is the parent or guardian. 11 CCR §7070(c).</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordParentModel(CheckDesk desk, RecordAuthority record, OfficeClock clock, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public bool IsUnder13 => Case.Request.Filing.ChildAge == AgeBand.Under13;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t, clock.Now().Day, IsUnder13), Form);
        var paper = new AuthorityPaper.Parent(Form.Method, Form.Dated!.Value);
        var refusal = await record.HandleAsync(this.Shown(reference, Form.Version), paper, Form.Seen!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["AuthorityPages.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.RecordAuthority));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found || found.Request.Filing.Filer != FilerKind.Parent) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public ParentMethod? Method { get; set; }
        public DateOnly? Dated { get; set; }
        public string? Seen { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, DateOnly today, bool under13)
        {
            RuleFor(f => f.Method).NotNull().When(_ => under13).WithMessage(t["Refusals.ParentMethodMissing"]);
            RuleFor(f => f.Dated).NotNull().WithMessage(t["AuthorityPages.On.Missing"]);
            RuleFor(f => f.Dated).Must(day => day is null || day <= today).WithMessage(t["Refusals.PaperInTheFuture"]);
            RuleFor(f => f.Seen).NotEmpty().WithMessage(t["AuthorityPages.Seen.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
