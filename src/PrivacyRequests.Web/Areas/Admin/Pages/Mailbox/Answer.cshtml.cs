using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;

/// <summary>Answers a message and closes it: it is no privacy request.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class AnswerModel(MailOnFile files, CloseAsNoRequest close, OfficeSettingsReader settings, Words t) : PageModel
{
    public MailFile Mail { get; private set; } = null!;

    public bool MayAnswer { get; private set; }

    public Letter Letter { get; private set; } = null!;

    public NoRequestAnswer[] Offered => MayAnswer ? Enum.GetValues<NoRequestAnswer>() : [NoRequestAnswer.Nothing];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Form.Shown = Mail.Message.State;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t, Offered), Form);
        if (await close.HandleAsync(new ShownMail(id, Form.Shown, User.MayReadRestricted()), Form.Answer!.Value, Form.Words?.Trim(), User.Actor(), cancellation) is { } refusal)
            return this.Refused(refusal, t);
        TempData.Flash(t[$"MailboxPages.Answer.Done.{(Form.Answer == NoRequestAnswer.Nothing ? "Closed" : "Answered")}"]);
        return Redirect(Links.Mailbox);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await files.FindAsync(id, User.MayReadRestricted(), cancellation) is not { Reading: not null } found) return false;
        (Mail, MayAnswer) = (found, AnswerRules.MayAnswer(found.Reading));
        Letter = CloseAsNoRequest.LetterFor(found.Message, null, (await settings.CurrentAsync(cancellation)).Settings);
        return true;
    }

    public sealed class FormModel
    {
        public NoRequestAnswer? Answer { get; set; }
        public string? Words { get; set; }
        public MailState Shown { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, NoRequestAnswer[] offered)
        {
            RuleFor(f => f.Answer).Must(a => a is not null && offered.Contains(a.Value)).WithMessage(t["MailboxPages.Answer.How.Missing"]);
            RuleFor(f => f.Words).NotEmpty().When(f => f.Answer == NoRequestAnswer.OwnWords).WithMessage(t["MailboxPages.Answer.Words.Missing"]);
            RuleFor(f => f.Words).MaximumLength(CloseAsNoRequest.WordsMaxLength).WithMessage(t["SmallActs.TooLong", CloseAsNoRequest.WordsMaxLength]);
        }
    }
}
