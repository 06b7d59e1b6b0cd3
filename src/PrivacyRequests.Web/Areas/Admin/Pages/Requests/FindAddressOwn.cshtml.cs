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

/// <summary>Finds an address to be the person's own, so that an answer may go there.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class FindAddressOwnModel(CheckDesk desk, FindAddressOwn find, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public IEnumerable<Choice> Choices => Case.Addresses.Select(a => new Choice(ValueOf(a), a.Address, t["FindAddressOwnPage.Known", t.Of("CheckHead", a.Party), t.Of("CheckHead", a.Standing)]));

    /// <summary>The agent's own address only where the permission says that the answer goes there.</summary>
    public IEnumerable<OwnAddressBasis> Bases => Enum.GetValues<OwnAddressBasis>()
        .Where(b => b != OwnAddressBasis.NamedInPermission || Case.Request.Filing is { Filer: FilerKind.Agent, AnswerToFiler: true });

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
        this.MustBeRight(new Validator(t), Form);
        if (Case.Addresses.FirstOrDefault(a => ValueOf(a) == Form.Address) is not { } address) return this.Refused(Refusals.NoSuchAddress, t);
        var refusal = await find.HandleAsync(this.Shown(reference, Form.Version), address.Party, address.Channel, Form.Basis!.Value, Form.HeldNone, Form.System!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["FindAddressOwnPage.Done", reference]);
        return Redirect(Links.Case(reference));
    }

    private static string ValueOf(FilingAddress address) => $"{address.Party}-{address.Channel}";

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Address { get; set; }
        public OwnAddressBasis? Basis { get; set; }
        public bool HeldNone { get; set; }
        public string? System { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Address).NotEmpty().WithMessage(t["FindAddressOwnPage.Which.Missing"]);
            RuleFor(f => f.Basis).NotNull().WithMessage(t["FindAddressOwnPage.Basis.Missing"]);
            RuleFor(f => f.HeldNone).Equal(true).When(f => f.Basis == OwnAddressBasis.VerifiedWithoutIt).WithMessage(t["FindAddressOwnPage.HeldNone.Missing"]);
            RuleFor(f => f.System).NotEmpty().WithMessage(t["FindAddressOwnPage.System.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}
