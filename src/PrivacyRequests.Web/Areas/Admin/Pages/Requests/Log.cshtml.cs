using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>What came by post, e-mail, phone or at the desk, with its true date of receipt: the same questions, the same act.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class LogModel(ReceiveRequest receive, OfficeClock clock, Words t) : PageModel
{
    public static readonly Door[] Doors = [Door.Post, Door.Email, Door.Phone, Door.Desk];

    /// <summary>Contested items that the page has room for; more are told in the last one's words.</summary>
    public const int PlacesForItems = 3;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    [BindProperty]
    public NewRequestAnswers Asked { get; set; } = new();

    public DateOnly ReceivedOn => Form.ReceivedOn is { } day && day >= Validator.Earliest && day <= clock.Now().Day ? day : clock.Now().Day;

    public DateOnly AnswerBy => DeadlineRules.Respond(ReceivedOn).Statutory;

    /// <summary>So long ago that the time to answer is over: told before it is recorded, because a wrong year is soon typed.</summary>
    public bool TimeIsOver => AnswerBy < clock.Now().Day;

    public void OnGet() => Asked = NewRequestAnswers.Start();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Asked = Asked.Tidied();
        this.NoteErrors(new NewRequestValidator(t, clock.Now().Day, Asked, phoneIsEnough: true, Steps(Asked)), Asked, nameof(Asked));
        this.MustBeRight(new Validator(t, clock.Now().Day, TimeIsOver), Form);
        var asked = Asked.Asked(Form.Door!.Value, Form.ReceivedOn!.Value, t.Language) with { ReceivedOn = Form.ReceivedOn, ToldOnTheSpot = Form.ToldOnTheSpot };
        var told = await receive.HandleAsync(asked, User.Actor(), cancellation);
        TempData.Flash(t[TimeIsOver ? "LogRequest.DoneLate" : "LogRequest.Done", told.Reference, t.Date(told.AnswerBy)], warn: TimeIsOver);
        // What is about work or business with the office is restricted from receipt: whoever logged it need not be one who sees it.
        return Redirect(RestrictionRule.AtReceipt(asked.About) && !User.MayReadRestricted().Officer ? Links.Queue : Links.Case($"{told.Reference}-1"));
    }

    private static IEnumerable<NewRequestStep> Steps(NewRequestAnswers asked) => NewRequestJourney.StepsOf(asked)
        .Where(step => step != NewRequestStep.Address || asked.AnswerBy == PrivacyRequests.Requests.AnswerBy.Post);

    public sealed class FormModel
    {
        public Door? Door { get; set; }
        public DateOnly? ReceivedOn { get; set; }
        public bool DateIsRight { get; set; }
        public bool ToldOnTheSpot { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        /// <summary>The Act came into force on 1 January 2020.</summary>
        public static readonly DateOnly Earliest = new(2020, 1, 1);

        public Validator(Words t, DateOnly today, bool timeIsOver)
        {
            RuleFor(f => f.Door).Must(door => door is not null && Doors.Contains(door.Value)).WithMessage(t["LogRequest.Door.Missing"]);
            RuleFor(f => f.ReceivedOn).NotNull().WithMessage(t["LogRequest.ReceivedOn.Missing"]);
            RuleFor(f => f.ReceivedOn).Must(day => day is null || day <= today).WithMessage(t["Refusals.ReceiptDateInTheFuture"]);
            RuleFor(f => f.ReceivedOn).Must(day => day is null || day >= Earliest).WithMessage(t["LogRequest.ReceivedOn.TooEarly"]);
            RuleFor(f => f.DateIsRight).Equal(true).When(_ => timeIsOver).WithMessage(t["LogRequest.DateIsRight.Missing"]);
            RuleFor(f => f.ToldOnTheSpot).Equal(false).When(f => f.Door is Door.Post or Door.Email).WithMessage(t["LogRequest.Told.OnlySpoken"]);
        }
    }
}
