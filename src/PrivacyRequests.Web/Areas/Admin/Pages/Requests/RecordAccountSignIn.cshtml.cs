using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Records that the person signed in again to the account they already have; that ends the check for 24 hours.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordAccountSignInModel(CheckDesk desk, RecordAccountSignIn record, OfficeClock clock, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form = new() { Version = Case.Request.Version, On = Case.Now.Day };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var at = clock.Calendar.MomentOf(Form.On!.Value, Form.Time!.Value);
        if (await record.HandleAsync(this.Shown(reference, Form.Version), at, Form.Seen!.Trim(), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["RecordAccountSignInPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public DateOnly? On { get; set; }

        /// <summary>As a browser's time box sends it, or as it is typed: 14:05.</summary>
        public string? At { get; set; }
        public string? Seen { get; set; }

        public TimeOnly? Time => TimeOnly.TryParseExact(At?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.On).NotNull().WithMessage(t["RecordAccountSignInPage.On.Missing"]);
            RuleFor(f => f.At).Must((form, _) => form.Time is not null).WithMessage(t["RecordAccountSignInPage.At.Missing"]);
            RuleFor(f => f.Seen).NotEmpty().WithMessage(t["RecordAccountSignInPage.Seen.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
