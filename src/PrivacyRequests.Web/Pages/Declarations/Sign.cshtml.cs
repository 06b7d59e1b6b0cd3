using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Pages.Declarations;

public enum SignState
{
    ToSign,
    Signed,
    Expired,
    Unknown,
}

/// <summary>The person reads and signs the declaration. Opening the link changes nothing. 11 CCR §7062(c); Code of Civil Procedure 2015.5.</summary>
[AllowAnonymous]
public sealed class SignModel(DeclarationToSign toSign, SignDeclaration sign, OfficeClock clock, Words t) : PageModel
{
    public ShownDeclaration? Declaration { get; private set; }

    public DateOnly Today { get; private set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public SignState State => Declaration switch
    {
        null => SignState.Unknown,
        { Signed: true } => SignState.Signed,
        { Open: false } => SignState.Expired,
        _ => SignState.ToSign,
    };

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        await LoadAsync(token, cancellation);
        var page = Page();
        page.StatusCode = State switch
        {
            SignState.Unknown => StatusCodes.Status404NotFound,
            SignState.Expired => StatusCodes.Status400BadRequest,
            SignState.ToSign or SignState.Signed => StatusCodes.Status200OK,
        };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        await LoadAsync(token, cancellation);
        if (State != SignState.ToSign) return Redirect(Links.SignDeclaration(token));
        (Form.Name, Form.Place) = (TypedText.Line(Form.Name), TypedText.Line(Form.Place));
        this.MustBeRight(new Validator(t), Form);
        var refusal = await sign.HandleAsync(token, Form.Name!, Form.Place!, cancellation);
        return refusal is null ? Redirect(Links.SignDeclaration(token)) : this.Refused(refusal, t);
    }

    private async Task LoadAsync(string token, CancellationToken cancellation)
    {
        Today = clock.Now().Day;
        Declaration = await toSign.ByTokenAsync(token, cancellation);
    }

    public sealed class FormModel
    {
        public string? Name { get; set; }
        public string? Place { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Name).NotEmpty().WithMessage(t["SignPage.Name.Missing"]).MaximumLength(FilingPeople.NameMaxLength).WithMessage(t["SignPage.Name.TooLong"]);
            RuleFor(f => f.Place).NotEmpty().WithMessage(t["SignPage.Place.Missing"]).MaximumLength(SignedDeclaration.PlaceMaxLength).WithMessage(t["SignPage.Place.TooLong"]);
        }
    }
}
