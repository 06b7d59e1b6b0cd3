using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Correspondence.Letters;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Tells another contact that the records hold that someone asked, with the letter shown before it leaves.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class TellOtherContactModel(CheckDesk desk, TellOtherContact tell, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public RenderedLetter Letter { get; private set; } = null!;

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
        var to = new LetterAddress(Form.Name!.Trim(), Form.Address!.Trim());
        var refusal = await tell.HandleAsync(this.Shown(reference, Form.Version), Form.Channel!.Value, to, User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["TellOtherContactPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.FindAddressOwn));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Letter = found.Preview(new SomeoneAskedLetter(found.Request.Filing.Reference, found.Office.Email), Party.Consumer, Channel.Email);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public Channel? Channel { get; set; }
        public string? Name { get; set; }
        public string? Address { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Channel).Must(c => c is { } by && Channels.Written.Contains(by)).WithMessage(t["TellOtherContactPage.Channel.Missing"]);
            RuleFor(f => f.Name).NotEmpty().WithMessage(t["TellOtherContactPage.Name.Missing"]).MaximumLength(FilingPeople.NameMaxLength).WithMessage(t["TellOtherContactPage.Name.Missing"]);
            RuleFor(f => f.Address).NotEmpty().WithMessage(t["TellOtherContactPage.Address.Missing"]).MaximumLength(FilingPeople.AddressMaxLength).WithMessage(t["TellOtherContactPage.Address.Missing"]);
            RuleFor(f => f.Address).Must(a => EmailShape.IsRight(a!)).WithMessage(t["TellOtherContactPage.Address.NotEmail"])
                .When(f => f.Channel == Channel.Email && !string.IsNullOrEmpty(f.Address));
        }
    }
}
