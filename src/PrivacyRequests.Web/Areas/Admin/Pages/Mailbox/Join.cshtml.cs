using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>Puts a message into the thread of a case: type the reference, see whose it is, say yes.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class JoinModel(MailOnFile files, MailJoining joining, Words t) : PageModel
{
    public const int TypedMaxLength = 40;

    public MailFile Mail { get; private set; } = null!;

    /// <summary>The case that was typed, once it was found.</summary>
    public PrivacyRequest? Found { get; private set; }

    public string Person { get; private set; } = "";

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, bool other, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Form = new FormModel { Shown = Mail.Message.State, Reference = Mail.Filing };
        if (!other && Mail.Message.State == MailState.Maybe) await LookAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        await LookAsync(cancellation);
        this.MustBeRight(new Validator(t, Found), Form);
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        await LookAsync(cancellation);
        this.MustBeRight(new Validator(t, Found), Form);
        if (await joining.JoinAsync(new ShownMail(id, Form.Shown, User.MayReadRestricted()), Found!, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["MailboxPages.Join.Done", Found!.Reference]);
        return Redirect(Links.Case(Found.Reference));
    }

    private async Task LookAsync(CancellationToken cancellation) => (Found, Person) = await joining.LookAsync(Form.Reference, User.MayReadRestricted(), cancellation);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await files.FindAsync(id, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Mail = found;
        return true;
    }

    public sealed class FormModel
    {
        public string? Reference { get; set; }
        public MailState Shown { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, PrivacyRequest? found)
        {
            RuleFor(f => f.Reference).NotEmpty().WithMessage(t["MailboxPages.Join.Missing"]);
            RuleFor(f => f.Reference).Must(_ => found is not null).When(f => !string.IsNullOrWhiteSpace(f.Reference)).WithMessage(t["MailboxPages.Join.Unknown"]);
        }
    }
}
