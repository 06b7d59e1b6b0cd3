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

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Asks the person a question in the officer's words.</summary>
[Authorize(Policy = OfficeAct.WriteLetter)]
public sealed class AskTheConsumerModel(CheckDesk desk, AskTheConsumer ask, ReplyToQuestion told, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public RenderedLetter Letter { get; private set; } = null!;

    public bool MayCarryWords => Case.Request.Filing.StandingOf(Party.Filer, Case.Request.Filing.ContactChannel) >= AddressStanding.Confirmed;

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
        var refusal = await ask.HandleAsync(this.Shown(reference, Form.Version), Form.Question!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["AskTheConsumerPage.Done", reference]);
        return Redirect(Links.Case(reference));
    }

    public async Task<IActionResult> OnPostReplyAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new ReplyValidator(t), Form);
        var refusal = await told.HandleAsync(Case.Request.FilingId, Form.Reply!.Trim(), User.Actor(), cancellation);
        if (refusal is not null) return this.Refused(refusal, t);
        TempData.Flash(t["AskTheConsumerPage.Replied", reference]);
        return Redirect(Links.Case(reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Letter = found.Preview(AskTheConsumer.LetterFor(found.Request.Filing, Form.Question ?? t["AskTheConsumerPage.Here"], found.Office), Party.Filer, found.Request.Filing.ContactChannel);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Question { get; set; }
        public string? Reply { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Question).NotEmpty().WithMessage(t["AskTheConsumerPage.Question.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
    }

    private sealed class ReplyValidator : AbstractValidator<FormModel>
    {
        public ReplyValidator(Words t) => RuleFor(f => f.Reply).NotEmpty().WithMessage(t["AskTheConsumerPage.Reply.Missing"])
            .MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
    }
}
