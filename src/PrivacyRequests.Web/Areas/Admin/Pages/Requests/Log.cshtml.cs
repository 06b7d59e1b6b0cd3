using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.Areas.Admin.Pages.Mailbox;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.Pages.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>What came by post, e-mail, phone or at the desk, with its true date of receipt: the same questions, the same act.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class LogModel(MailedRequests requests, OfficeClock clock, Words t) : PageModel
{
    public static readonly Door[] Doors = [Door.Post, Door.Email, Door.Phone, Door.Desk];

    /// <summary>Contested items that the page has room for; more are told in the last one's words.</summary>
    public const int PlacesForItems = 3;

    [BindProperty]
    public LogForm Form { get; set; } = new();

    [BindProperty]
    public NewRequestAnswers Asked { get; set; } = new();

    /// <summary>The message from which it is logged; null for everything else.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Mail { get; set; }

    public MailFile? From { get; private set; }

    public DateOnly ReceivedOn => Form.ReceivedOn is { } day && day >= LogFormValidator.Earliest && day <= clock.Now().Day ? day : clock.Now().Day;

    public DateOnly AnswerBy => DeadlineRules.Respond(ReceivedOn).Statutory;

    /// <summary>So long ago that the time to answer is over: told before it is recorded, because a wrong year is soon typed.</summary>
    public bool TimeIsOver => AnswerBy < clock.Now().Day;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        Asked = From is null ? NewRequestAnswers.Start() : MailedRequests.Answers(From);
        Form = new LogForm { Door = From is null ? null : Door.Email, ReceivedOn = From?.Message.ArrivedOn, Shown = From?.Message.State };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (From is not null) (Form.Door, Form.ReceivedOn) = (Door.Email, From.Message.ArrivedOn);
        Asked = Asked.Tidied();
        this.NoteErrors(new NewRequestValidator(t, clock.Now().Day, Asked, phoneIsEnough: true, Steps(Asked)), Asked, nameof(Asked));
        this.MustBeRight(new LogFormValidator(t, clock.Now().Day, TimeIsOver), Form);
        var asked = Asked.Asked(Form.Door!.Value, Form.ReceivedOn!.Value, t.Language) with { ReceivedOn = Form.ReceivedOn, ToldOnTheSpot = Form.ToldOnTheSpot };
        var (told, refusal) = await requests.ReceiveAsync(asked, From, Form.Shown, User.MayReadRestricted(), User.Actor(), cancellation);
        if (told is null) return this.Refused(refusal!, t);
        TempData.Flash(t[TimeIsOver ? "LogRequest.DoneLate" : "LogRequest.Done", told.Reference, t.Date(told.AnswerBy)], warn: TimeIsOver);
        // What is about work or business with the office is restricted from receipt: whoever logged it need not be one who sees it.
        return Redirect(RestrictionRule.AtReceipt(asked.About) && !User.MayReadRestricted().Officer ? Links.Queue : Links.Case($"{told.Reference}-1"));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation) =>
        (From = await requests.FindAsync(Mail, User.MayReadRestricted(), cancellation)) is not null || Mail is null;

    private static IEnumerable<NewRequestStep> Steps(NewRequestAnswers asked) => NewRequestJourney.StepsOf(asked)
        .Where(step => step != NewRequestStep.Address || asked.AnswerBy == PrivacyRequests.Requests.AnswerBy.Post);
}
