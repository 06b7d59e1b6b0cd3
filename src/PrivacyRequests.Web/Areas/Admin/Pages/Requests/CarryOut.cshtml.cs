using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>System by system: stopped on which day, and who was told. With the last one the letter leaves.</summary>
[Authorize(Policy = OfficeAct.WriteLetter)]
public sealed class CarryOutModel(DecisionDesk desk, ProofFile proofs, ConfirmStopped confirm, Words t) : PageModel
{
    public CaseInHand Case { get; private set; } = null!;

    public ChoiceProof Proof { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    /// <summary>The systems that have not stopped yet.</summary>
    public IEnumerable<Choice> Open => Proof.Systems.Where(s => s.StoppedOn is null)
        .Select(s => new Choice(s.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), s.System, s.Recipients.Length > 0 ? t["ChoicePages.GoesTo", s.Recipients] : null));

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form.Version = Case.Request.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var stopped = new Stopped(Form.StoppedOn!.Value, Form.Recipients!.Value, Form.Recipients == RecipientsTold.Told ? Form.RecipientsToldOn : null);
        if (await confirm.HandleAsync(Case.Shown(Form.Version), Form.Number!.Value, stopped, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        var all = Proof.Systems.Count(s => s.StoppedOn is null) <= 1;
        TempData.Flash(t[all ? "ChoicePages.CarryOut.All" : "ChoicePages.CarryOut.Done", reference]);
        return Redirect(all ? Links.Case(reference) : Links.Act(reference, CaseAct.CarryOut));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { Request.IsChoice: true } found) return false;
        (Case, Proof) = (found, (await proofs.OfAsync(found.Request.FilingId, cancellation))!.Choices.Single(c => c.RequestId == found.Request.Id));
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public int? Number { get; set; }
        public DateOnly? StoppedOn { get; set; }
        public RecipientsTold? Recipients { get; set; }
        public DateOnly? RecipientsToldOn { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Number).NotNull().WithMessage(t["ChoicePages.Number.Missing"]);
            RuleFor(f => f.StoppedOn).NotNull().WithMessage(t["ChoicePages.StoppedOn.Missing"]);
            RuleFor(f => f.Recipients).NotNull().WithMessage(t["ChoicePages.Recipients.Missing"]);
            RuleFor(f => f.RecipientsToldOn).NotNull().When(f => f.Recipients == RecipientsTold.Told).WithMessage(t["Refusals.RecipientsNotTold"]);
        }
    }
}
