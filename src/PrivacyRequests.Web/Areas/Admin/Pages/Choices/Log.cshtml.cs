using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Choices;

/// <summary>A choice that came by post, e-mail, phone or at the desk: the same few questions, the same act. 11 CCR §7026(a), §7027(b).</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class LogModel(MailedRequests requests, OfficeClock clock, Words t) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    [BindProperty]
    public CameModel Came { get; set; } = new();

    /// <summary>The message from which it is logged; null for everything else.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Mail { get; set; }

    public MailFile? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        Form = From is null ? ChoicesForm.Start() : MailedRequests.Choices(From);
        Came = new CameModel { Door = From is null ? null : Door.Email, ReceivedOn = From?.Message.ArrivedOn, Shown = From?.Message.State };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (From is not null) (Came.Door, Came.ReceivedOn) = (Door.Email, From.Message.ArrivedOn);
        Form = Form.Tidied();
        this.NoteErrors(new ChoicesValidator(t, ChoicesForm.OfferedToStaff), Form, nameof(Form));
        this.MustBeRight(new Validator(t, clock.Now().Day), Came, nameof(Came));
        var asked = Form.Asked(Came.Door!.Value, t.Language) with { ReceivedOn = Came.ReceivedOn, ToldOnTheSpot = Came.Door is Door.Phone or Door.Desk };
        var (told, refusal) = await requests.ReceiveAsync(asked, From, Came.Shown, User.MayReadRestricted(), User.Actor(), cancellation);
        if (told is null) return this.Refused(refusal!, t);
        TempData.Flash(t["ChoiceOffice.Log.Done", told.Reference, t.Date(told.AnswerBy)]);
        return Redirect(Links.Case($"{told.Reference}-1"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation) =>
        (From = await requests.FindAsync(Mail, User.MayReadRestricted(), cancellation)) is not null || Mail is null;

    public sealed class CameModel
    {
        public Door? Door { get; set; }
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>Where the message lay when the form was shown.</summary>
        public MailState? Shown { get; set; }
    }

    private sealed class Validator : AbstractValidator<CameModel>
    {
        private static readonly DateOnly Earliest = new(2020, 1, 1);

        public Validator(Words t, DateOnly today)
        {
            RuleFor(f => f.Door).Must(door => door is not null && Requests.LogModel.Doors.Contains(door.Value)).WithMessage(t["LogRequest.Door.Missing"]);
            RuleFor(f => f.ReceivedOn).NotNull().WithMessage(t["LogRequest.ReceivedOn.Missing"]);
            RuleFor(f => f.ReceivedOn).Must(day => day is null || day <= today).WithMessage(t["Refusals.ReceiptDateInTheFuture"]);
            RuleFor(f => f.ReceivedOn).Must(day => day is null || day >= Earliest).WithMessage(t["LogRequest.ReceivedOn.TooEarly"]);
        }
    }
}
