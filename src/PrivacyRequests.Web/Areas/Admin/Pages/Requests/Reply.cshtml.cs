using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>A message that came after the decision: answered, taken as a dispute, received as a new request, or filed.</summary>
[Authorize(Policy = OfficeAct.Decide)]
public sealed class ReplyModel(CaseFinder cases, MailInCase mail, SettleReply act, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;
    public CaseMessage Mail { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellation) =>
        await LoadAsync(reference, id, cancellation) && Mail.Message.State == MailState.ReplyToClosed ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancellation) => SettleAsync(reference, id, MailState.Answered, cancellation);

    public Task<IActionResult> OnPostDisputeAsync(string reference, Guid id, CancellationToken cancellation) => SettleAsync(reference, id, MailState.TakenAsDispute, cancellation);

    public Task<IActionResult> OnPostFileAsync(string reference, Guid id, CancellationToken cancellation) => SettleAsync(reference, id, MailState.Filed, cancellation);

    private async Task<IActionResult> SettleAsync(string reference, Guid id, MailState end, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, id, cancellation)) return NotFound();
        if (end == MailState.Answered) this.MustBeRight(new Validator(t), Form);
        var shown = new ShownCase(reference, Form.Version, User.MayReadRestricted());
        if (await act.HandleAsync(shown, new ShownMessage(id, Form.State), end, Form.Words?.Trim(), User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, id, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t[$"CaseMail.Reply.Done.{end}"]);
        return Redirect(Links.Case(reference));
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } request) return false;
        if ((await mail.ListAsync(request, User.MayReadRestricted(), cancellation)).FirstOrDefault(m => m.Message.Id == id) is not { } found) return false;
        (Case, Mail) = (request, found);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public MailState State { get; set; }
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Words).NotEmpty().WithMessage(t["CaseMail.Reply.Answer.Missing"])
            .MaximumLength(OfficeMail.WordsMaxLength).WithMessage(t["SmallActs.TooLong", OfficeMail.WordsMaxLength]);
    }
}
