using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Records an address that somebody told the office, another or the first.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class ChangeAddressModel(CheckDesk desk, ChangeAddress change, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public IEnumerable<Choice> Addresses => Case.Places.Select((p, i) => new Choice($"{i}", $"{p.Address ?? t[$"ChangeAddressPage.First.{p.Channel}"]} ({t.Of("CheckHead", p.Party)})"));

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
        this.MustBeRight(new Validator(t, Case.Places), Form);
        var which = Case.Places[Form.Which!.Value];
        var refusal = await change.HandleAsync(this.Shown(reference, Form.Version), which.Party, which.Channel, Form.Address!.Trim(), Form.Told!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["ChangeAddressPage.Done", reference]);
        return Redirect(Links.Case(reference));
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

        /// <summary>Its number in the list of places.</summary>
        public int? Which { get; set; }
        public string? Address { get; set; }
        public string? Told { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, IReadOnlyList<FilingPlace> places)
        {
            RuleFor(f => f.Which).Must(w => w >= 0 && w < places.Count).WithMessage(t["ChangeAddressPage.Which.Missing"]);
            RuleFor(f => f.Address).Must(a => !string.IsNullOrWhiteSpace(a) && a.Length <= FilingPeople.AddressMaxLength).WithMessage(t["ChangeAddressPage.Address.Missing"]);
            RuleFor(f => f.Address).Must(a => EmailShape.IsRight(a!.Trim())).WithMessage(t["ChangeAddressPage.Address.NoEmail"])
                .When(f => !string.IsNullOrWhiteSpace(f.Address) && f.Which is { } w && w >= 0 && w < places.Count && places[w].Channel == Channel.Email);
            RuleFor(f => f.Told).NotEmpty().WithMessage(t["ChangeAddressPage.Told.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
