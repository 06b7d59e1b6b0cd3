using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Choices;

/// <summary>A choice that came by post, e-mail, phone or at the desk: the same few questions, the same act. 11 CCR §7026(a), §7027(b).</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class LogModel(ReceiveRequest receive, OfficeClock clock, Words t) : PageModel
{
    [BindProperty]
    public ChoicesForm Form { get; set; } = new();

    [BindProperty]
    public CameModel Came { get; set; } = new();

    public void OnGet() => Form = ChoicesForm.Start();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = Form.Tidied();
        this.NoteErrors(new ChoicesValidator(t, ChoicesForm.OfferedToStaff), Form, nameof(Form));
        this.MustBeRight(new Validator(t, clock.Now().Day), Came, nameof(Came));
        var asked = Form.Asked(Came.Door!.Value, t.Language) with { ReceivedOn = Came.ReceivedOn, ToldOnTheSpot = Came.Door is Door.Phone or Door.Desk };
        var told = await receive.HandleAsync(asked, User.Actor(), cancellation);
        TempData.Flash(t["ChoiceOffice.Log.Done", told.Reference, t.Date(told.AnswerBy)]);
        return Redirect(Links.Case($"{told.Reference}-1"));
    }

    public sealed class CameModel
    {
        public Door? Door { get; set; }
        public DateOnly? ReceivedOn { get; set; }
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
