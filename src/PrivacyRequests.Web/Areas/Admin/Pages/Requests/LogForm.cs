using FluentValidation;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>How and when it came; what was asked stands in the same answers as at the counter.</summary>
public sealed class LogForm
{
    public Door? Door { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public bool DateIsRight { get; set; }
    public bool ToldOnTheSpot { get; set; }

    /// <summary>Where the message lay when the form was shown.</summary>
    public MailState? Shown { get; set; }
}

internal sealed class LogFormValidator : AbstractValidator<LogForm>
{
    /// <summary>The Act came into force on 1 January 2020.</summary>
    public static readonly DateOnly Earliest = new(2020, 1, 1);

    public LogFormValidator(Words t, DateOnly today, bool timeIsOver)
    {
        RuleFor(f => f.Door).Must(door => door is not null && LogModel.Doors.Contains(door.Value)).WithMessage(t["LogRequest.Door.Missing"]);
        RuleFor(f => f.ReceivedOn).NotNull().WithMessage(t["LogRequest.ReceivedOn.Missing"]);
        RuleFor(f => f.ReceivedOn).Must(day => day is null || day <= today).WithMessage(t["Refusals.ReceiptDateInTheFuture"]);
        RuleFor(f => f.ReceivedOn).Must(day => day is null || day >= Earliest).WithMessage(t["LogRequest.ReceivedOn.TooEarly"]);
        RuleFor(f => f.DateIsRight).Equal(true).When(_ => timeIsOver).WithMessage(t["LogRequest.DateIsRight.Missing"]);
        RuleFor(f => f.ToldOnTheSpot).Equal(false).When(f => f.Door is Door.Post or Door.Email).WithMessage(t["LogRequest.Told.OnlySpoken"]);
    }
}
